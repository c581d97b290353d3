//! Making a dossier: all its files, and what it lacks.

use super::facts::Facts;
use super::feature::{Feature, Filled};
use super::folders::{DRAWINGS, FOLDERS, PACKAGES, SCANS, TEXTS};
use super::missing::{Missing, lacks};
use super::package::{Stamp, package};
use super::template::{BOUNDARY, EXISTING, LAND, MARKS, PLANNED, template};
use super::{drawing, marks, planned, sheets, works};
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::io::formats::zipped;
use jiff::civil::Date;

/// A dossier that was made.
#[derive(Clone, Debug)]
pub struct MadeDossier {
    /// Its folder: "`CSDL_TuHa`".
    pub name: String,
    /// The folders below that.
    pub folders: Vec<String>,
    /// The files below that, by their paths with `/` between.
    pub files: Vec<(String, Vec<u8>)>,
    /// What it lacks.
    pub missing: Vec<Missing>,
}

/// The dossier of a zone's detailed plan as of a day, in a folder of this name. Refused where the zone is
/// not drawn, or land has no sign.
pub fn make_dossier(
    plan: &Plan,
    zone: Id<Zone>,
    on: Date,
    name: &str,
) -> Result<MadeDossier, Message> {
    let facts = Facts::of(plan, zone, on)?;
    let stamp = Stamp {
        dossier_code: facts.dossier_code(),
        planning_code: facts.planning_code(),
        grid: &plan.about.grid,
        on,
    };
    let filled = filled(&facts);
    let mut files = vec![(format!("{DRAWINGS}/{}", drawing::LAND_USE), drawing::land_use(&facts)?)];
    for of in &template().packages {
        let bytes = package(of, &filled, &stamp).map_err(|why| unwritten("gpkg", &why))?;
        files.push((format!("{PACKAGES}/{}.gpkg", of.name), bytes));
    }
    let listed = facts.dossier_code().unwrap_or("MaHoSo");
    let balance = sheets::balance(&facts).map_err(|why| unwritten("xlsx", &why))?;
    let listing = sheets::listing(&facts, name).map_err(|why| unwritten("xlsx", &why))?;
    files.push((format!("{TEXTS}/{}", sheets::BALANCE), balance));
    files.push((format!("{SCANS}/{listed}.xlsx"), listing));
    Ok(MadeDossier {
        name: name.to_owned(),
        folders: FOLDERS.iter().map(|folder| (*folder).to_owned()).collect(),
        files,
        missing: lacks(&facts),
    })
}

fn unwritten(ending: &'static str, why: &dyn std::fmt::Display) -> Message {
    tracing::warn!("no .{ending} of a dossier: {why}");
    Message::new("io-layers-unwritten").with("ending", ending)
}

impl MadeDossier {
    /// All of it in one file.
    pub fn zip(self) -> Result<Vec<u8>, Message> {
        let name = &self.name;
        let folders = self.folders.iter().map(|folder| (format!("{name}/{folder}/"), Vec::new()));
        let files = self.files.into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes));
        zipped(folders.chain(files)).map_err(|why| unwritten("zip", &why))
    }
}

/// The features of every class the plan knows something of.
fn filled(facts: &Facts<'_>) -> Vec<Filled> {
    let mut filled = Vec::new();
    let mut put = |package: &'static str, class: &str, features: Vec<Feature>| {
        let class = template().package(package).and_then(|package| package.class(class));
        if let Some(class) = class.filter(|_| !features.is_empty()) {
            filled.push(Filled { package, class, features });
        }
    };
    put(PLANNED, BOUNDARY, vec![planned::boundary(facts)]);
    put(EXISTING, BOUNDARY, vec![planned::boundary(facts)]);
    put(PLANNED, LAND, facts.lots.iter().filter_map(|lot| planned::lot(facts, lot)).collect());
    let phases = facts.phases.iter().filter_map(|phase| planned::phase(facts, phase));
    put(PLANNED, "PhanOQuyHoach_A", phases.collect());
    put(PLANNED, "TenDonViHanhChinh_P", planned::place(facts).into_iter().collect());
    for (class, features) in marks::marks(facts) {
        put(MARKS, class, features);
    }
    for work in &facts.works {
        // What is finished is there; all of it is in the plan.
        let packages = [(PLANNED, true), (EXISTING, work.is_done(facts.on))];
        for (package, _) in packages.into_iter().filter(|(_, is_in_it)| *is_in_it) {
            let Some(of) = template().package(package) else { continue };
            for (class, feature) in works::work(facts, work, of) {
                put(package, &class.name, vec![feature]);
            }
        }
    }
    filled
}
