//! Degrees, minutes and seconds in one number: 16.314899 or 163148.99 for 16°31′48.99″.
//!
//! It is known by the head of its column, else by minutes and seconds that never reach 60 though
//! decimal degrees would. Where both can be meant that is doubted.

use super::layout::{DecimalSign, Unit};
use crate::io::cell::{NoAngle, figure, names_degrees, says_packed};
use crate::io::sheet::Sheet;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

/// So many rows tell.
const SAMPLE: usize = 1_000;
/// Numbers from here on have their degrees before four figures: 163148.99.
const FOUR_FIGURES: f64 = 1_000.0;
/// Latitudes and longitudes of Vietnam as DDMMSS.
const LATITUDE: RangeInclusive<f64> = 80_000.0..=240_000.0;
const LONGITUDE: RangeInclusive<f64> = 1_020_000.0..=1_180_000.0;
/// Decimal degrees would stay off the seconds and minutes from 60 on by chance less often than this.
const CHANCE: f64 = 0.02;
/// Wider than so many ten-thousandths of a degree is no boundary.
const WIDEST: u64 = 20_000;

/// Whether degrees are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    No,
    /// Every number can be read so, and as decimal degrees too.
    Possible,
    /// Decimal degrees would hardly look so.
    Proven,
    /// The table says so.
    Said,
}

/// The angle packed into a number, decimal degrees.
pub(super) fn unpacked(number: f64) -> Result<f64, NoAngle> {
    let [degrees, minutes, seconds] = parts(number);
    if minutes >= 60.0 || seconds >= 60.0 {
        return Err(NoAngle::SixtyOrMore);
    }
    Ok(degrees + minutes / 60.0 + seconds / 3600.0)
}

/// Whole degrees, whole minutes, seconds.
pub(super) fn parts(number: f64) -> [f64; 3] {
    if number >= FOUR_FIGURES {
        return [(number / 1e4).floor(), (number / 100.0).floor() % 100.0, number % 100.0];
    }
    // By its figures: 16.3 is 16°30′, and a binary fraction is a hair less.
    let written = format!("{number:.10}");
    let fraction = written.split_once('.').map_or("", |(_, fraction)| fraction);
    let figures = |range: Range<usize>| fraction.get(range)?.parse::<f64>().ok();
    let minutes = figures(0..2).unwrap_or_default();
    let seconds = figures(2..10).unwrap_or_default() / 1e6;
    [number.trunc(), minutes, seconds]
}

/// Whether the coordinates in these columns are packed; `unit` is what they look like else.
pub(super) fn judge(
    sheet: &Sheet,
    columns: [usize; 2],
    head: Option<usize>,
    body: &Range<usize>,
    (unit, sign): (Unit, DecimalSign),
) -> Packing {
    let pairs = numbers(sheet, columns, body, sign);
    let are_large = !pairs.is_empty() && pairs.iter().all(|pair| is_large(*pair));
    let looks = match unit {
        Unit::Degrees => true,
        Unit::Metres => are_large,
        Unit::DegreesMinutesSeconds | Unit::PackedDegrees => false,
    };
    if !looks || pairs.is_empty() {
        return Packing::No;
    }
    if is_said(sheet, columns, head) {
        return Packing::Said;
    }
    if pairs.iter().flatten().any(|number| unpacked(*number).is_err()) {
        return Packing::No;
    }
    let are_named = head
        .is_some_and(|head| columns.iter().all(|column| names_degrees(sheet.cell(head, *column))));
    let is_proven = if are_large {
        are_named || columns_of(&pairs).iter().all(|column| distinct(column).len() > 2)
    } else {
        columns_of(&pairs).iter().map(|column| chance(column)).product::<f64>() < CHANCE
    };
    match (is_proven, are_large || has_four_decimals(&pairs)) {
        (true, _) => Packing::Proven,
        (false, true) => Packing::Possible,
        (false, false) => Packing::No,
    }
}

fn is_said(sheet: &Sheet, columns: [usize; 2], head: Option<usize>) -> bool {
    let Some(head) = head else { return false };
    let is_title = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() == 1;
    let heads = [Some(head), head.checked_sub(1)].into_iter().flatten();
    let over = heads.flat_map(|row| columns.map(|column| sheet.cell(row, column)));
    let titles = sheet.rows.iter().take(head).filter(|row| is_title(row)).flatten();
    over.chain(titles.map(String::as_str)).any(says_packed)
}

fn numbers(
    sheet: &Sheet,
    columns: [usize; 2],
    body: &Range<usize>,
    sign: DecimalSign,
) -> Vec<[f64; 2]> {
    let rows = body.clone().take(SAMPLE);
    let read = |row: usize, column: usize| figure(sheet.cell(row, column), sign).ok();
    rows.filter_map(|row| Some([read(row, columns[0])?, read(row, columns[1])?])).collect()
}

fn is_large([one, other]: [f64; 2]) -> bool {
    let are = |north: f64, east: f64| LATITUDE.contains(&north) && LONGITUDE.contains(&east);
    are(one, other) || are(other, one)
}

fn columns_of(pairs: &[[f64; 2]]) -> [Vec<f64>; 2] {
    [0, 1].map(|column| pairs.iter().map(|pair| pair[column]).collect())
}

/// Degrees in ten-thousandths: their last four figures are minutes and seconds, if they are packed.
fn distinct(column: &[f64]) -> BTreeSet<u64> {
    let unit = if column.iter().all(|number| *number < FOUR_FIGURES) { 1e4 } else { 1.0 };
    // A hair more than a binary fraction has, a hair less than a figure.
    column.iter().map(|number| (number * unit + 1e-6).floor() as u64).collect()
}

/// How likely decimal degrees between the least and the most of these stay off all minutes and
/// seconds from 60 on.
fn chance(column: &[f64]) -> f64 {
    let values = distinct(column);
    let (Some(least), Some(most)) = (values.first(), values.last()) else { return 1.0 };
    if most - least > WIDEST {
        return 1.0;
    }
    let is_packed = |value: &u64| value / 100 % 100 < 60 && value % 100 < 60;
    let share = (*least..=*most).filter(is_packed).count() as f64 / (most - least + 1) as f64;
    share.powi(i32::try_from(values.len() - 1).unwrap_or(i32::MAX))
}

fn has_four_decimals(pairs: &[[f64; 2]]) -> bool {
    let is_fine = |number: &f64| (number * 1e3 - (number * 1e3).round()).abs() > 1e-6;
    pairs.iter().flatten().any(is_fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENTH_OF_A_MILLIMETRE: f64 = 1e-9;

    #[test]
    fn packed_angles_are_taken_apart_by_their_figures() {
        for (number, degrees, minutes, seconds) in [
            (16.314_899, 16.0, 31.0, 48.99),
            (107.274_33, 107.0, 27.0, 43.3),
            (163_148.99, 16.0, 31.0, 48.99),
            (1_072_743.3, 107.0, 27.0, 43.3),
            (16.3, 16.0, 30.0, 0.0),
            (16.0, 16.0, 0.0, 0.0),
            (107.59, 107.0, 59.0, 0.0),
        ] {
            let wanted = degrees + minutes / 60.0 + seconds / 3600.0;
            let found = unpacked(number).unwrap();
            assert!((found - wanted).abs() < TENTH_OF_A_MILLIMETRE, "{number}: {found}");
        }
        for number in [16.604_899, 16.316_099, 163_160.0, 166_000.0] {
            assert_eq!(unpacked(number), Err(NoAngle::SixtyOrMore), "{number}");
        }
    }
}
