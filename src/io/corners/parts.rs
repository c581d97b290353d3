//! A column that says which ring a corner belongs to: "Lô", "Thửa", "Vòng".
//!
//! Its value stays the same over the corners of a ring, or is written once, beside the first.

use crate::io::cell::{Proof, is_number_or_angle, proof};
use crate::io::sheet::Sheet;
use std::cmp::Reverse;
use std::ops::Range;

/// A ring has at least so many corners.
const LEAST_CORNERS: usize = 3;

/// The column left of the coordinates that names the ring of each corner; of several the one that
/// tells most rings apart.
pub(super) fn column(
    sheet: &Sheet,
    rows: &Range<usize>,
    coordinates: [usize; 2],
    others: &[Option<usize>],
) -> Option<usize> {
    let is_corner =
        |row: &usize| coordinates.iter().all(|at| is_number_or_angle(sheet.cell(*row, *at)));
    let corners: Vec<usize> = rows.clone().filter(is_corner).collect();
    (0..coordinates[0].min(coordinates[1]))
        .filter(|column| !others.contains(&Some(*column)))
        .filter_map(|column| Some((rings_named(sheet, &corners, column)?, column)))
        .max_by_key(|(rings, column)| (*rings, Reverse(*column)))
        .map(|(_, column)| column)
}

/// How many rings the column names; nothing where its values change from corner to corner.
fn rings_named(sheet: &Sheet, corners: &[usize], column: usize) -> Option<usize> {
    let mut rings: Vec<(&str, usize)> = Vec::new();
    for row in corners {
        let name = sheet.cell(*row, column);
        if proof(name) != Proof::Nothing {
            return None;
        }
        match rings.last_mut() {
            Some((last, count)) if name.is_empty() || name == *last => *count += 1,
            Some(_) | None => rings.push((name, 1)),
        }
    }
    let is_named = rings.iter().any(|(name, _)| !name.is_empty());
    let long = rings.iter().map(|(_, count)| *count).filter(|count| *count >= LEAST_CORNERS);
    (is_named && long.sum::<usize>() * 2 > corners.len()).then_some(rings.len())
}
