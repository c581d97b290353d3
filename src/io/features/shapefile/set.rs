//! The files that make one shapefile: on the disk beside each other, or packed together.

use crate::io::features::archive::{Archive, Member};
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::fs;
use std::path::{Path, PathBuf};

/// The files a shapefile is read from; any of them may be named for the whole.
pub(in crate::io::features) const ENDINGS: [&str; 5] = ["shp", "dbf", "shx", "prj", "cpg"];

/// More than this is no shapefile: its own counts end at twice as much.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// What is in the files of a shapefile.
#[derive(Debug, Default)]
pub(super) struct Set {
    pub(super) name: String,
    pub(super) shp: Vec<u8>,
    pub(super) dbf: Option<Vec<u8>>,
    pub(super) shx: Option<Vec<u8>>,
    pub(super) prj: Option<Vec<u8>>,
    pub(super) cpg: Option<Vec<u8>>,
}

impl Set {
    /// The set one of whose files this is.
    pub(super) fn beside(path: &Path, waiting: &Waiting) -> Result<Self, IoTrouble> {
        let read = |ending: &str| -> Result<Option<Vec<u8>>, IoTrouble> {
            let Some(path) = named(path, ending) else { return Ok(None) };
            let size = IoTrouble::metadata(&path)?.len();
            if size > LARGEST {
                return Err(IoTrouble::new(&path, IoObstacle::TooMuch));
            }
            waiting.bytes_of(&path).map(Some)
        };
        let [shp, dbf, shx, prj, cpg] = ENDINGS.map(read);
        let shp = shp?.ok_or_else(|| IoTrouble::new(path, IoObstacle::WithoutShapes))?;
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        Ok(Self { name, shp, dbf: dbf?, shx: shx?, prj: prj?, cpg: cpg? })
    }

    /// Every set in a packed file, in its order.
    pub(super) fn packed(archive: &mut Archive) -> Result<Vec<Self>, IoObstacle> {
        let members = archive.members();
        let shapes = members.iter().filter(|member| member.ending == "shp");
        shapes.map(|shp| Self::unpacked(archive, &members, shp)).collect()
    }

    fn unpacked(
        archive: &mut Archive,
        members: &[Member],
        shp: &Member,
    ) -> Result<Self, IoObstacle> {
        let stem = shp.stem.to_lowercase();
        let mut beside = |ending: &str| {
            let is_it = |member: &&Member| {
                member.ending == ending
                    && member.folder == shp.folder
                    && member.stem.to_lowercase() == stem
            };
            members.iter().find(is_it).map(|member| archive.bytes(member)).transpose()
        };
        Ok(Self {
            name: shp.stem.clone(),
            shp: beside("shp")?.unwrap_or_default(),
            dbf: beside("dbf")?,
            shx: beside("shx")?,
            prj: beside("prj")?,
            cpg: beside("cpg")?,
        })
    }
}

/// The file beside this one with another ending, in whatever letters both are named.
fn named(path: &Path, ending: &str) -> Option<PathBuf> {
    let is_ending =
        |path: &Path| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if is_ending(path) {
        return Some(path.to_owned());
    }
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or_else(|| Path::new("."))).ok()?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|other| is_ending(other) && stem(other) == stem(path))
        .collect();
    // Where names differ by their letters only, the one that is written the same.
    found.sort_by_key(|other| (other.file_stem() != path.file_stem(), other.clone()));
    found.into_iter().next()
}
