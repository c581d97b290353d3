//! Which column is which: by its name, else by the size of its figures.

use super::layout::{ColumnPlace, CornerLayout, Header, Order, Unit};
use super::names::{self, Named};
use super::parts;
use crate::io::cell::{
    angle, is_east, is_latitude, is_longitude, is_north, is_number, is_number_or_angle, readings,
};
use crate::io::sheet::Sheet;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many rows tell what a column holds.
const SAMPLE: usize = 1_000;

/// Where the parts of a corner stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) number: Option<usize>,
    /// Names the ring of each corner.
    pub(super) part: Option<usize>,
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) side: Option<usize>,
    /// Whether the side column was found by its place alone and has to prove itself.
    pub(super) is_side_guessed: bool,
    /// Whether the coordinates were found by their figures, their names naming columns of others.
    pub(super) is_against_names: bool,
}

impl Columns {
    /// The same columns of a table so many columns to the right. The name of a ring that stands
    /// once for all tables stays where it is.
    pub(super) fn moved(self, table: usize, width: usize) -> Self {
        let right = table * width;
        let last = self.first.max(self.second);
        let is_repeated = |part: usize| last - part < width;
        Self {
            number: self.number.map(|number| number + right),
            part: self.part.map(|part| if is_repeated(part) { part + right } else { part }),
            first: self.first + right,
            second: self.second + right,
            side: self.side.map(|side| side + right),
            is_side_guessed: self.is_side_guessed,
            is_against_names: self.is_against_names,
        }
    }
}

/// The rows below the head, and that head.
pub(super) fn body(sheet: &Sheet, said: &CornerLayout) -> (Option<usize>, Range<usize>) {
    let head = match said.header {
        Some(Header::Row(row)) => row.checked_sub(1),
        Some(Header::Absent) => None,
        None => names::find(sheet),
    };
    (head, head.map_or(0, |head| head + 1)..sheet.rows.len())
}

/// The columns; nothing where no two of them can be coordinates.
pub(super) fn find(
    sheet: &Sheet,
    said: &CornerLayout,
    head: Option<usize>,
    body: &Range<usize>,
) -> Option<Columns> {
    let named = head.map_or_else(Named::default, |head| names::names_in(sheet, head));
    let sample = sample(body);
    let (first, second) = match (said.first.or(named.first), said.second.or(named.second)) {
        (Some(first), Some(second)) => (first, second),
        (first, second) => {
            let (left, right) = by_numbers(sheet, &sample)?;
            (first.unwrap_or(left), second.unwrap_or(right))
        }
    };
    let is_said = said.first.is_some() || said.second.is_some();
    let shifted = by_numbers_against(sheet, &sample, [first, second]).filter(|_| !is_said);
    let (first, second) = shifted.unwrap_or((first, second));
    let taken = [first, second];
    let others = [said.number.and_then(ColumnPlace::place), named.side];
    let part = parts::column(sheet, &sample, taken, &others);
    let number = match said.number {
        Some(column) => column.place(),
        None => named
            .number
            .filter(|number| Some(*number) != part)
            .or_else(|| number_by_place(sheet, &sample, taken, part)),
    };
    let guessed_side = || side_by_place(sheet, &sample, taken);
    let (side, is_side_guessed) = match (said.side, named.side, head) {
        (Some(ColumnPlace::At(side)), _, _) | (None, Some(side), _) => (Some(side), false),
        (Some(ColumnPlace::Absent), _, _) | (None, None, Some(_)) => (None, false),
        (None, None, None) => (guessed_side(), true),
    };
    let is_against_names = shifted.is_some();
    Some(Columns { number, part, first, second, side, is_side_guessed, is_against_names })
}

/// Other columns than those named, where theirs are no positions and these are: a cell too many in
/// the head moves all names.
fn by_numbers_against(
    sheet: &Sheet,
    rows: &Range<usize>,
    named: [usize; 2],
) -> Option<(usize, usize)> {
    let positions = |[one, other]: [usize; 2]| {
        let goes = |north: &str, east: &str| {
            is_north(north) && is_east(east) || is_latitude(north) && is_longitude(east)
        };
        let cells = rows.clone().map(|row| (sheet.cell(row, one), sheet.cell(row, other)));
        cells.filter(|(one, other)| goes(one, other) || goes(other, one)).count()
    };
    let numbered = rows
        .clone()
        .filter(|row| named.iter().all(|column| is_number(sheet.cell(*row, *column))))
        .count();
    let (left, right) = by_numbers(sheet, rows)?;
    let is_clear = positions([left, right]) * 2 > numbered && positions(named) * 4 < numbered;
    (numbered > 0 && is_clear).then_some((left, right))
}

fn sample(body: &Range<usize>) -> Range<usize> {
    body.start..body.end.min(body.start + SAMPLE)
}

/// The columns with something in them: one cell far to the right leaves thousands without.
fn filled(sheet: &Sheet, rows: &Range<usize>) -> BTreeSet<usize> {
    let rows = rows.clone().filter_map(|row| sheet.rows.get(row));
    let cells = rows.flat_map(|row| row.iter().enumerate());
    cells.filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column).collect()
}

/// The two columns whose figures can be coordinates, from left to right.
fn by_numbers(sheet: &Sheet, rows: &Range<usize>) -> Option<(usize, usize)> {
    let filled = filled(sheet, rows);
    let fullest = |test: &dyn Fn(&str) -> bool, but: Option<usize>| {
        let columns = filled.iter().copied().filter(|column| Some(*column) != but);
        let counts = columns.map(|column| {
            (rows.clone().filter(|row| test(sheet.cell(*row, column))).count(), column)
        });
        counts
            .filter(|(count, _)| *count > 0)
            .max_by_key(|(count, column)| (*count, usize::MAX - column))
    };
    let pair = |one: Option<(usize, usize)>, other: Option<(usize, usize)>| {
        let ((count, one), (other_count, other)) = (one?, other?);
        Some((count.min(other_count), one.min(other), one.max(other)))
    };
    let metres = pair(fullest(&is_north, None), fullest(&is_east, None));
    let longitude = fullest(&is_longitude, None);
    let degrees = longitude.and_then(|(count, column)| {
        // Running numbers look like latitudes; those beside the longitudes are the ones.
        let beside = |longitude: usize| {
            filled.iter().copied().filter(move |latitude| longitude.abs_diff(*latitude) == 1)
        };
        let latitudes = |column: usize| {
            rows.clone().filter(|row| is_latitude(sheet.cell(*row, column))).count()
        };
        let best = beside(column).map(|column| (latitudes(column), column)).max()?;
        pair(Some((count, column)), Some(best).filter(|(count, _)| *count > 0))
    });
    let best = [metres, degrees].into_iter().flatten().max_by_key(|(count, _, _)| *count);
    best.map(|(_, left, right)| (left, right)).or_else(|| two_of_numbers(sheet, rows))
}

/// The last resort: the two fullest columns of numbers that do not just count.
fn two_of_numbers(sheet: &Sheet, rows: &Range<usize>) -> Option<(usize, usize)> {
    let mut columns: Vec<(usize, usize)> = filled(sheet, rows)
        .into_iter()
        .filter(|column| !counts(sheet, rows, *column))
        .map(|column| {
            (rows.clone().filter(|row| is_number(sheet.cell(*row, column))).count(), column)
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    columns.sort_by_key(|(count, column)| (usize::MAX - count, *column));
    let [(_, one), (_, other), ..] = columns.as_slice() else { return None };
    Some((*one.min(other), *one.max(other)))
}

/// Whether the column runs 1, 2, 3.
fn counts(sheet: &Sheet, rows: &Range<usize>, column: usize) -> bool {
    let numbers: Vec<u64> =
        rows.clone().filter_map(|row| sheet.cell(row, column).parse().ok()).collect();
    numbers.len() > 1
        && numbers.windows(2).filter(|pair| pair[0].checked_add(1) == Some(pair[1])).count() * 2
            >= numbers.len()
}

/// The first column before the coordinates that is mostly filled, beside the one that names rings.
fn number_by_place(
    sheet: &Sheet,
    rows: &Range<usize>,
    taken: [usize; 2],
    part: Option<usize>,
) -> Option<usize> {
    let corners = || rows.clone().filter(|row| is_number_or_angle(sheet.cell(*row, taken[0])));
    let filled = |column: &usize| {
        corners().filter(|row| !sheet.cell(*row, *column).is_empty()).count() * 2
            > corners().count()
    };
    (0..taken[0].min(taken[1])).filter(|column| Some(*column) != part).find(filled)
}

/// The column right of the coordinates, where it has numbers.
fn side_by_place(sheet: &Sheet, rows: &Range<usize>, taken: [usize; 2]) -> Option<usize> {
    let column = taken[0].max(taken[1]) + 1;
    rows.clone().any(|row| is_number(sheet.cell(row, column))).then_some(column)
}

/// Which of the coordinates is the northing, by the size of the figures; on paper it is the first.
pub(super) fn order(sheet: &Sheet, columns: &Columns, body: &Range<usize>, unit: Unit) -> Order {
    let (mut as_named, mut the_other_way) = (0, 0);
    for row in sample(body) {
        let (first, second) = (sheet.cell(row, columns.first), sheet.cell(row, columns.second));
        let goes = |north: &str, east: &str| {
            is_north(north) && is_east(east)
                || is_latitude(north) && is_longitude(east)
                || unit == Unit::PackedDegrees && is_packed_pair(north, east)
        };
        as_named += usize::from(goes(first, second));
        the_other_way += usize::from(goes(second, first));
    }
    if the_other_way > as_named { Order::EastFirst } else { Order::NorthFirst }
}

/// Whether 163148.99 and 1072743.30 stand in this order; of 16.314899 and 107.274330 the degrees tell.
fn is_packed_pair(north: &str, east: &str) -> bool {
    let least = |cell: &str| readings(cell).next().unwrap_or_default();
    let (north, east) = (least(north), least(east));
    north > 1_000.0 && east > 4.0 * north
}

/// What the coordinates are counted in.
pub(super) fn unit(sheet: &Sheet, columns: &Columns, body: &Range<usize>) -> Unit {
    let (mut marked, mut plain, mut metres) = (0, 0, 0);
    for row in sample(body) {
        let (first, second) = (sheet.cell(row, columns.first), sheet.cell(row, columns.second));
        let is_marked = |cell: &str| angle(cell).is_ok_and(|angle| angle.is_marked);
        let in_degrees = |one: &str, other: &str| is_latitude(one) && is_longitude(other);
        if is_marked(first) && is_marked(second) {
            marked += 1;
        } else if in_degrees(first, second) || in_degrees(second, first) {
            plain += 1;
        } else if is_number(first) && is_number(second) {
            metres += 1;
        }
    }
    if marked > plain.max(metres) {
        Unit::DegreesMinutesSeconds
    } else if plain > metres {
        Unit::Degrees
    } else {
        Unit::Metres
    }
}
