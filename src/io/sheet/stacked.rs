//! Text that has each cell on a line of its own, as a table copied out of a PDF or an old Word.
//!
//! Its northings return at an even distance; that distance is the number of columns.

use super::table::trimmed;
use crate::io::cell::{is_east, is_north};

/// As many columns a table of corners has at most.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=6;

/// The rows; nothing where the text is not written so.
pub(super) fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let norths: Vec<usize> = (0..lines.len()).filter(|at| is_north(lines[*at])).collect();
    let width = even_distance(&norths)?;
    let has_east =
        |at: &usize| (1..width).any(|step| lines.get(at + step).is_some_and(|line| is_east(line)));
    let has_east_before = |at: &usize| *at > 0 && is_east(lines[at - 1]);
    if !norths.iter().all(|at| has_east(at) || has_east_before(at)) {
        return None;
    }
    let first = *norths.first()?;
    let leading = leading_cells(&lines, &norths, width);
    let start = first.saturating_sub(leading);
    let heads = lines[..start].iter().map(|line| vec![trimmed(line)]);
    let cells = lines[start..].chunks(width);
    Some(
        heads_as_row(heads.collect(), width)
            .into_iter()
            .chain(cells.map(|row| row.iter().map(|cell| trimmed(cell)).collect()))
            .collect(),
    )
}

/// The distance between neighbours where nearly all have the same.
fn even_distance(places: &[usize]) -> Option<usize> {
    let distances: Vec<usize> = places.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let usual = *distances.first()?;
    let even = distances.iter().filter(|distance| **distance == usual).count();
    (COLUMNS.contains(&usual) && even * 10 >= distances.len() * 9).then_some(usual)
}

/// How many cells of a row stand before its northing: the easting, the point's number.
fn leading_cells(lines: &[&str], norths: &[usize], width: usize) -> usize {
    let east_first = norths.iter().all(|at| *at > 0 && is_east(lines[at - 1]));
    let before = usize::from(east_first);
    let number = |north: usize| lines.get(north.checked_sub(before + 1)?)?.parse::<u64>().ok();
    let counts = match norths {
        [first, second, ..] => number(*first)
            .zip(number(*second))
            .is_some_and(|(one, two)| one.checked_add(1) == Some(two)),
        [_] | [] => false,
    };
    before + usize::from(counts && width > 2)
}

/// The last lines before the corners are the table's head, a cell each, where there are enough.
fn heads_as_row(mut heads: Vec<Vec<String>>, width: usize) -> Vec<Vec<String>> {
    let is_short =
        |cell: &Vec<String>| cell.iter().all(|text| !text.is_empty() && text.chars().count() <= 20);
    let at = heads.len().saturating_sub(width);
    if heads.len() >= width && heads[at..].iter().all(is_short) {
        let row = heads.split_off(at).into_iter().flatten().collect();
        heads.push(row);
    }
    heads
}
