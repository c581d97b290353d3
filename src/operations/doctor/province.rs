//! Tỉnh cũ, tỉnh mới: the grids a province's numbers may be on, for whoever knows its name and no more.
//!
//! A province that became one with others on 1/7/2025 has lands on the meridians of all of them.

use crate::geodesy::{Grid, MERGED, PROVINCES, Province};
use crate::i18n::phrase;

/// What offices call a province beside its name, without marks.
const ALSO: &[(&str, &str)] = &[
    ("hue", "Thừa Thiên Huế"),
    ("hcm", "TP. Hồ Chí Minh"),
    ("tphcm", "TP. Hồ Chí Minh"),
    ("sai gon", "TP. Hồ Chí Minh"),
    ("bac can", "Bắc Kạn"),
    ("dac lac", "Đắk Lắk"),
    ("dac nong", "Đắk Nông"),
];
/// What stands before the name.
const BEFORE: [&str; 3] = ["tinh ", "thanh pho ", "tp "];

/// A province and the grids its numbers may be on.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvinceGrids {
    /// Its name of before 1/7/2025.
    pub name: &'static str,
    /// Its own grid, then those of the provinces it is one with, each once.
    pub grids: Vec<Grid>,
}

/// The province of this name, with or without marks, of before or after 1/7/2025.
pub fn province_grids(name: &str) -> Option<ProvinceGrids> {
    let wanted = phrase(name);
    let wanted = bare(&wanted);
    let also = ALSO.iter().find(|(other, _)| *other == wanted).map(|(_, name)| *name);
    let is_it = |province: &&Province| {
        also.map_or_else(|| bare(&phrase(province.name)) == wanted, |name| province.name == name)
    };
    let own = PROVINCES.iter().find(is_it)?;
    let merged = MERGED.iter().find(|merged| merged.contains(&own.name));
    let others = merged.into_iter().flat_map(|merged| merged.iter());
    let others = others.filter_map(|name| PROVINCES.iter().find(|other| other.name == *name));
    let mut grids: Vec<Grid> = Vec::new();
    for province in std::iter::once(own).chain(others) {
        let grid = province.grid();
        if !grids.contains(&grid) {
            grids.push(grid);
        }
    }
    Some(ProvinceGrids { name: own.name, grids })
}

fn bare(name: &str) -> &str {
    BEFORE.iter().find_map(|before| name.strip_prefix(before)).unwrap_or(name)
}
