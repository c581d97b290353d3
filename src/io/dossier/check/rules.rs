//! All rules, and a dossier held to them.

use super::finding::{CheckedDossier, Findings, Rule};
use super::read::read;
use super::{
    classes, codes, drawn, fields, figures, folders, ground, land, listing, marks, roads, shapes,
};
use crate::geodesy::Grid;
use crate::io::trouble::IoTrouble;
use std::path::Path;

/// The rules, in the order in which what they find is mended.
pub(super) const RULES: &[Rule] = &[
    folders::RULE,
    classes::RULE,
    fields::RULE,
    codes::RULE,
    listing::RULE,
    ground::RULE,
    shapes::RULE,
    land::RULE,
    roads::RULE,
    marks::RULE,
    drawn::RULE,
    figures::RULE,
];

/// Everything about a dossier, in its folder or packed, that is not as it should be.
pub fn check_dossier(path: &Path) -> Result<CheckedDossier, IoTrouble> {
    let read = read(path)?;
    let grid = ground::own_grid(&read).unwrap_or_else(Grid::hue);
    Ok(CheckedDossier { grid, findings: Findings::of(RULES, &read) })
}

/// Whether a path is one of a dossier: a folder or a packed file.
pub fn is_dossier(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}
