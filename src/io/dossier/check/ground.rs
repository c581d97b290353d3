//! One system of coordinates everywhere, that of the province, and nothing lies outside it.

use super::finding::{Findings, Rule, Severity};
use super::package::ReadClass;
use super::read::Read;
use crate::domain::{Figure, Point, is_dossier_code};
use crate::geodesy::{Crs, Grid, is_about_mainland, is_in_hue};
use crate::i18n::Message;
use crate::io::features::DeclaredCrs;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { name: "ground", look };

/// The province whose numbers begin so is Huế.
const HUE: &str = "46";

fn look(read: &Read, findings: &mut Findings) {
    let codes: Vec<&str> =
        read.cells("maHoSoQH").map(|(_, code)| code).filter(|code| is_dossier_code(code)).collect();
    let is_hue = codes.first().is_none_or(|code| code.starts_with(HUE));
    let mut systems: BTreeMap<String, String> = BTreeMap::new();
    for package in &read.packages {
        for class in &package.classes {
            let subject = package.subject(class);
            systems.entry(name(class.crs())).or_insert_with(|| subject.clone());
            let Some(grid) = grid(class.crs()) else { continue };
            if let Some((place, at)) = stray(class, grid, is_hue) {
                let says = Message::new("dossier-check-outside-province");
                let says = says.with("name", class.called(place)).with("grid", grid.name());
                findings.at(Severity::Error, &subject, says, Figure::Point(at));
            }
        }
    }
    for (system, subject) in &systems {
        let is_right =
            |grid: Grid| if is_hue { grid == Grid::hue() } else { grid.is_three_degree() };
        let declared = read_crs(read, system).and_then(grid);
        if !declared.is_some_and(is_right) {
            let says = Message::new("dossier-check-system").with("system", system.as_str());
            findings.fail(subject, says.with("wanted", Grid::hue().name()));
        }
    }
    if systems.len() > 1 {
        let all = systems.keys().cloned().collect::<Vec<_>>().join(", ");
        let says = Message::new("dossier-check-systems-differ").with("systems", all);
        findings.fail(&read.name, says);
    }
}

/// The grid its packages are on, as the first of them says.
pub(super) fn own_grid(read: &Read) -> Option<Grid> {
    let classes = read.packages.iter().flat_map(|package| &package.classes);
    classes.map(ReadClass::crs).find_map(grid)
}

fn name(crs: &DeclaredCrs) -> String {
    match crs {
        DeclaredCrs::Known(crs) => crs.name(),
        DeclaredCrs::Unknown(name) => name.clone(),
        DeclaredCrs::Unsaid => "–".to_owned(),
    }
}

fn read_crs<'a>(read: &'a Read, system: &str) -> Option<&'a DeclaredCrs> {
    let classes = read.packages.iter().flat_map(|package| &package.classes);
    classes.map(ReadClass::crs).find(|crs| name(crs) == system)
}

fn grid(crs: &DeclaredCrs) -> Option<Grid> {
    match crs {
        DeclaredCrs::Known(Crs::Grid(grid)) => Some(*grid),
        DeclaredCrs::Known(_) | DeclaredCrs::Unknown(_) | DeclaredCrs::Unsaid => None,
    }
}

/// The first corner that lies outside the province, or where no land is.
fn stray(class: &ReadClass, grid: Grid, is_hue: bool) -> Option<(usize, Point)> {
    let is_inside = if is_hue { is_in_hue } else { is_about_mainland };
    class.shapes().find_map(|(place, shape)| {
        let corners = shape.corners().into_iter().map(Point::from);
        let mut outside = corners.filter(|corner| !is_inside(grid.to_wgs84(*corner)));
        Some((place, outside.next()?))
    })
}
