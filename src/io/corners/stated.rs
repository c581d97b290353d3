//! The system a table names: in its title, "Hệ tọa độ VN-2000, kinh tuyến trục 107°00′, múi 3°", or over
//! a pair of its columns, "WGS-84", "HN-72", "UTM 48N".

use super::pairs::Pair;
use super::system::{System, in_text};
use crate::geodesy::{Crs, is_about_mainland};
use crate::io::sheet::Sheet;
use geo::Point;

/// A title stands within the first so many rows.
const TOP: usize = 60;
/// A note stands within the last so many rows.
const BELOW: usize = 20;
/// A system stands so many rows above the names of the columns at most.
const ABOVE: usize = 3;

/// What is known of a pair of columns, to tell its system by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    pub(super) are_degrees: bool,
    /// One of its corners, easting or longitude as `x`.
    pub(super) sample: Option<Point>,
}

/// The system of a pair of columns: as its own head says, with what the title adds.
pub(super) fn of_pair(
    sheet: &Sheet,
    head: Option<usize>,
    pair: Pair,
    others: &[Pair],
    numbers: Numbers,
) -> Option<Crs> {
    let titles = titles(sheet, head, pair, others);
    let own: Vec<System> =
        head.into_iter().flat_map(|head| over(sheet, head, pair, others)).collect();
    if own.is_empty() {
        // A pair that says nothing of itself is of the one system the title names.
        let mut named = titles.iter().filter_map(|title| crs(title, numbers));
        let first = named.next()?;
        return named.all(|other| other == first).then_some(first);
    }
    own.iter().find_map(|system| {
        let title = titles.iter().find(|title| title.goes_with(system));
        let whole = title.map_or(*system, |title| system.completed(title));
        crs(&whole, numbers)
    })
}

/// Everything the rows above the head name, or the first rows where there is none. Of several pairs
/// only what stands left of all speaks of each.
fn titles(sheet: &Sheet, head: Option<usize>, pair: Pair, others: &[Pair]) -> Vec<System> {
    let rows = sheet.rows.iter().take(head.unwrap_or(TOP).min(TOP));
    let leftmost = others.iter().map(|other| other.extent().0).min();
    let end = leftmost.map_or(usize::MAX, |left| left.min(pair.extent().0));
    let line = |row: &Vec<String>| row[..end.min(row.len())].join(" ");
    let above = joined(rows.map(line).flat_map(|line| in_text(&line)).collect());
    if !above.is_empty() || head.is_none() {
        return above;
    }
    // Some papers name it in a note below.
    let below = sheet.rows.iter().skip(head.map_or(0, |head| head + 1));
    let last = sheet.rows.len().saturating_sub(BELOW);
    let notes = below.enumerate().filter(|(place, _)| *place < TOP || *place >= last);
    let words = notes.map(|(_, row)| line(row)).filter(|line| line.contains(char::is_alphabetic));
    joined(words.flat_map(|line| in_text(&line)).collect())
}

/// A datum on one line and its meridian on the next are one system.
fn joined(named: Vec<System>) -> Vec<System> {
    let mut joined: Vec<System> = Vec::new();
    for system in named {
        match joined.last_mut() {
            Some(last) if last.goes_with(&system) => *last = last.completed(&system),
            Some(_) | None => joined.push(system),
        }
    }
    joined
}

/// What stands over the columns of a pair: in their own names, in the cells above them, and in a cell
/// merged over both, which stands at its first column.
fn over(sheet: &Sheet, head: usize, pair: Pair, others: &[Pair]) -> impl Iterator<Item = System> {
    let (left, right) = pair.extent();
    let before = others.iter().map(|other| other.extent().1).filter(|end| *end < left).max();
    let begin = before.map_or(0, |end| end + 1);
    let rows = (head.saturating_sub(ABOVE)..=head).rev();
    rows.filter_map(move |row| {
        let within = (left..=right).map(|column| sheet.cell(row, column));
        let merged = (begin..left).rev().map(|column| sheet.cell(row, column));
        // Over the first pair a cell further left is the title's or another column's.
        let merged = merged.filter(|_| before.is_some());
        let texts = within.chain(merged).filter(|text| !text.is_empty());
        let systems: Vec<System> = texts.flat_map(in_text).collect();
        let joined = joined(systems);
        // A line that names several is a title, and tells nothing of one pair.
        if let [only] = joined.as_slice() { Some(*only) } else { None }
    })
}

fn crs(system: &System, numbers: Numbers) -> Option<Crs> {
    let can_be = system.crs(numbers.are_degrees);
    if let [only] = can_be.as_slice() {
        return Some(*only);
    }
    let at = numbers.sample?;
    let mut there = can_be.into_iter().filter(|crs| is_about_mainland(crs.to_wgs84(at)));
    let first = there.next();
    if there.next().is_some() { None } else { first }
}
