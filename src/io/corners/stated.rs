//! The grid a table names in its title: "Hệ tọa độ VN-2000, kinh tuyến trục 107°00′, múi 3°".

use crate::geodesy::Grid;
use crate::i18n::fold;
use crate::io::cell::angle;
use crate::io::sheet::Sheet;

/// A title stands within the first so many rows.
const TOP: usize = 60;
/// What the meridian follows, folded.
const BEFORE: &[&str] = &["kinh tuyen truc", "kinh tuyen", "kttt", "ktt", "central meridian"];
/// What ends it.
const AFTER: &[&str] = &[",", ";", "(", ")", "mui", "zone", "he so", "k0", "k ="];
/// Meridians are a quarter of a degree apart at least.
const SAME_DEG: f64 = 1e-6;

/// The 3° zone whose central meridian the table names.
pub(super) fn grid(sheet: &Sheet) -> Option<Grid> {
    let rows = sheet.rows.iter().take(TOP);
    rows.filter_map(|row| meridian_deg(&fold(&row.join(" ")))).find_map(grid_of)
}

fn meridian_deg(title: &str) -> Option<f64> {
    let (_, rest) = BEFORE.iter().find_map(|words| title.split_once(words))?;
    let end = AFTER.iter().filter_map(|words| rest.find(words)).min().unwrap_or(rest.len());
    let written = rest[..end].trim().trim_start_matches([':', '=']);
    angle(written).ok().map(|angle| angle.degrees)
}

fn grid_of(meridian_deg: f64) -> Option<Grid> {
    let is_it = |grid: &Grid| (grid.central_meridian() - meridian_deg).abs() < SAME_DEG;
    Grid::all().filter(Grid::is_three_degree).find(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_meridian_is_found_however_the_title_says_it() {
        for (title, meridian) in [
            ("Hệ tọa độ VN-2000, kinh tuyến trục 107°00′, múi 3°", Some(107.0)),
            ("(Hệ tọa độ VN-2000, KTTT: 107 độ 45 phút, múi chiếu 3 độ)", Some(107.75)),
            ("kinh tuyến trục 105°30' múi 3 độ", Some(105.5)),
            ("VN-2000, central meridian 108°15′, zone width 3°", Some(108.25)),
            ("kinh tuyến trục 107o00'", Some(107.0)),
            ("Kinh tuyến đi qua thị xã", None),
            ("Vĩ độ; Kinh độ", None),
        ] {
            assert_eq!(meridian_deg(&fold(title)), meridian, "{title}");
        }
        assert_eq!(grid_of(107.0).map(|grid| grid.epsg()), Some(9214));
        assert_eq!(grid_of(107.1), None);
    }
}
