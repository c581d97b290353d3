//! Projects of QGIS: how maps are shown, not what is on them. What a project shows lies in other files, which
//! are named so that they can be asked for.

use super::archive::Archive;
use super::tree::{self, Next, Tree};
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::path::Path;

pub(super) const ENDINGS: [&str; 2] = ["qgs", "qgz"];
/// What reads the files of layers that hold features.
const PROVIDERS: [&str; 3] = ["ogr", "delimitedtext", "spatialite"];

/// That it is a project, with the files of its layers; or why not even that can be told.
pub(super) fn refusal(path: &Path, waiting: &Waiting) -> IoTrouble {
    let named = text(path, waiting)
        .and_then(|text| files(&text, waiting).map_err(|obstacle| IoTrouble::new(path, obstacle)));
    match named {
        Ok(files) => IoTrouble::new(path, IoObstacle::Project(files)),
        Err(trouble) => trouble,
    }
}

fn text(path: &Path, waiting: &Waiting) -> Result<String, IoTrouble> {
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("qgz")) {
        return Ok(tree::text(&bytes(path, waiting)?).into_owned());
    }
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let mut archive = Archive::open(path, waiting)?;
    let members = archive.members();
    let project = members.iter().find(|member| member.ending == "qgs");
    let project = project.ok_or_else(|| trouble(IoObstacle::NothingPacked))?;
    Ok(tree::text(&archive.bytes(project).map_err(trouble)?).into_owned())
}

/// The files of the layers that hold features, each once.
fn files(text: &str, waiting: &Waiting) -> Result<Vec<String>, IoObstacle> {
    let mut tree = Tree::new(text, waiting);
    let (mut files, mut source): (Vec<String>, String) = Default::default();
    loop {
        let tag = match tree.next()? {
            Next::Opens(tag) => tag,
            Next::Closes => continue,
            Next::Ends => return Ok(files),
        };
        let name = tag.local_name().as_ref().to_owned();
        if !["datasource", "provider"].contains(&name.as_str()) {
            continue;
        }
        let said = tree.whole(&tag)?.map(|element| element.text).unwrap_or_default();
        if name == "datasource" {
            source = said;
        } else if PROVIDERS.contains(&said.trim()) {
            let file = file_of(&std::mem::take(&mut source));
            if !file.is_empty() && !files.contains(&file) {
                files.push(file);
            }
        }
    }
}

/// `lots.gpkg` of `./data/lots.gpkg|layername=lots`, `lots.csv` of `file:///data/lots.csv?type=csv`.
fn file_of(source: &str) -> String {
    let path = source.split(['|', '?']).next().unwrap_or_default();
    path.rsplit(['/', '\\']).next().unwrap_or_default().trim().to_owned()
}
