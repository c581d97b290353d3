//! How far off a position may be because its figures are rounded.

use super::decided::Decided;
use super::layout::Unit;
use super::table::TableRing;
use crate::io::sheet::Sheet;

/// A degree of latitude, metres.
const DEGREE_M: f64 = 111_000.0;

/// How far off a coordinate of the table may be by the most decimals any of its cells has, metres: a
/// workbook's own numbers leave noughts at the end out.
pub(super) fn of_table(sheet: &Sheet, decided: &Decided, rings: &[TableRing]) -> f64 {
    let corners = rings.iter().flat_map(|ring| &ring.corners);
    corners.map(|corner| of_row(sheet, decided, corner.row - 1)).fold(f64::INFINITY, f64::min)
}

/// The coarser of the two coordinates of a row, metres.
pub(super) fn of_row(sheet: &Sheet, decided: &Decided, row: usize) -> f64 {
    let pair = decided.pair();
    let cells = [pair.first, pair.second].map(|column| sheet.cell(row, column));
    cells.iter().map(|cell| half_unit_m(cell, decided.unit)).fold(0.0, f64::max)
}

fn half_unit_m(cell: &str, unit: Unit) -> f64 {
    let figures = cell.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let (whole, decimals) = figures.rsplit_once([',', '.']).unwrap_or((figures, ""));
    let decimals = i32::try_from(decimals.len()).unwrap_or(0);
    let half = |unit_m: f64, decimals: i32| 0.5 * unit_m * 10_f64.powi(-decimals);
    match unit {
        Unit::Metres => half(1.0, decimals),
        Unit::Degrees => half(DEGREE_M, decimals),
        Unit::DegreesMinutesSeconds => half(DEGREE_M / 3600.0, decimals),
        // Of DDMMSS.ss the seconds stand before the sign, of D.MMSSss they are the third and fourth
        // decimals, noughts at the end left out.
        Unit::PackedDegrees if whole.len() > 4 => half(DEGREE_M / 3600.0, decimals),
        Unit::PackedDegrees => half(DEGREE_M / 3600.0, (decimals - 4).max(0)),
    }
}
