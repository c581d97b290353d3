//! Tables that save paper by standing side by side: Điểm X Y Điểm X Y.
//!
//! Every table beside has numbers of its own; two systems for the same points have one column of
//! numbers and are not taken for it.

use super::columns::Columns;
use super::layout::SideBySide;
use crate::io::cell::{is_east, is_latitude, is_longitude, is_north};
use crate::io::sheet::Sheet;
use std::ops::Range;

/// No table of corners is wider; a cell far to the right is none.
const WIDEST: usize = 32;

/// How many tables stand side by side in these rows, the first being at `columns`.
pub(super) fn find(sheet: &Sheet, columns: &Columns, body: &Range<usize>) -> SideBySide {
    let alone = SideBySide { count: 1, width: 0 };
    let Some(number) = columns.number else { return alone };
    let (least, most) = ends(columns, number);
    let widths = most - least + 1..sheet.width().min(WIDEST);
    widths
        .map(|width| {
            let stands = |count: &usize| has_corners(sheet, columns, body, width * count);
            SideBySide { count: 1 + (1..sheet.width()).take_while(stands).count(), width }
        })
        .find(|found| found.count > 1)
        .unwrap_or(alone)
}

fn ends(columns: &Columns, number: usize) -> (usize, usize) {
    let places = [columns.first, columns.second, number];
    let (least, most) = (places.iter().min(), places.iter().max());
    (least.copied().unwrap_or(0), most.copied().unwrap_or(0))
}

/// Whether another table's corners stand so many columns to the right, under numbers of their own.
fn has_corners(sheet: &Sheet, columns: &Columns, body: &Range<usize>, right: usize) -> bool {
    let (mut corners, mut others) = (0, 0);
    for row in body.clone() {
        let pair =
            |right| [columns.first, columns.second].map(|column| sheet.cell(row, column + right));
        let label = |right| columns.number.map_or("", |column| sheet.cell(row, column + right));
        if pair(right).iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let is_numbered = !label(right).is_empty() && label(right) != label(0);
        let is_same_sort =
            sort(pair(right)).is_some_and(|beside| sort(pair(0)).is_none_or(|own| own == beside));
        corners += usize::from(is_numbered && is_same_sort);
        others += usize::from(!(is_numbered && is_same_sort));
    }
    corners > others
}

/// Whether a pair is metres and whether its first is the northing; nothing where it is no position.
fn sort([first, second]: [&str; 2]) -> Option<[bool; 2]> {
    if is_north(first) && is_east(second) {
        Some([true, true])
    } else if is_east(first) && is_north(second) {
        Some([true, false])
    } else if is_latitude(first) && is_longitude(second) {
        Some([false, true])
    } else if is_longitude(first) && is_latitude(second) {
        Some([false, false])
    } else {
        None
    }
}
