//! The decimal sign of a table, judged over its columns and not cell by cell.

use super::columns::Columns;
use super::layout::{DecimalSign, Unit};
use crate::io::cell::{Proof, figure, is_east, is_latitude, is_longitude, is_north, proof};
use crate::io::sheet::Sheet;
use std::ops::Range;

/// The decimal sign of a table and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimals {
    pub(super) sign: DecimalSign,
    /// Whether every cell leaves it open: 549.092 everywhere.
    pub(super) is_guessed: bool,
    /// Rows with cells that prove the other sign.
    pub(super) contrary: Vec<usize>,
}

/// The sign most cells of the coordinates prove, else those of the sides, else the likelier one.
pub(super) fn judge(sheet: &Sheet, columns: &Columns, body: &Range<usize>, unit: Unit) -> Decimals {
    let coordinates = [columns.first, columns.second];
    let (commas, points) = proofs(sheet, &coordinates, body);
    let sure = |sign, contrary: &[usize]| Decimals {
        sign,
        is_guessed: false,
        contrary: contrary.to_vec(),
    };
    match (commas.len(), points.len()) {
        (0, 0) => {}
        (some, more) if more > some => return sure(DecimalSign::Point, &commas),
        (_, _) => return sure(DecimalSign::Comma, &points),
    }
    let open = coordinates.iter().find_map(|column| open_sign(sheet, *column, body));
    if let Some(sign) = open {
        let sign = likelier(sheet, &coordinates, body, sign, unit);
        return Decimals { sign, is_guessed: true, contrary: Vec::new() };
    }
    let sign = columns.side.and_then(|side| sign_of_sides(sheet, side, body));
    sure(sign.unwrap_or(DecimalSign::Comma), &[])
}

/// Rows whose cells prove a comma, and those whose cells prove a point, counted from 0.
fn proofs(sheet: &Sheet, columns: &[usize], body: &Range<usize>) -> (Vec<usize>, Vec<usize>) {
    let (mut commas, mut points) = (Vec::new(), Vec::new());
    for row in body.clone() {
        let mut has = [false; 2];
        for column in columns {
            match proof(sheet.cell(row, *column)) {
                Proof::Decimal(DecimalSign::Comma) => has[0] = true,
                Proof::Decimal(DecimalSign::Point) => has[1] = true,
                Proof::Nothing | Proof::Either(_) => {}
            }
        }
        commas.extend(has[0].then_some(row));
        points.extend(has[1].then_some(row));
    }
    (commas, points)
}

fn open_sign(sheet: &Sheet, column: usize, body: &Range<usize>) -> Option<DecimalSign> {
    body.clone().find_map(|row| match proof(sheet.cell(row, column)) {
        Proof::Either(sign) => Some(sign),
        Proof::Nothing | Proof::Decimal(_) => None,
    })
}

/// The reading that lies in Vietnam.
fn likelier(
    sheet: &Sheet,
    columns: &[usize],
    body: &Range<usize>,
    sign: DecimalSign,
    unit: Unit,
) -> DecimalSign {
    let fits = |sign: DecimalSign| {
        let cells = body.clone().flat_map(|row| columns.iter().map(move |column| (row, *column)));
        cells
            .filter_map(|(row, column)| figure(sheet.cell(row, column), sign).ok())
            .filter(|value| {
                let plain = value.to_string();
                match unit {
                    Unit::Metres => is_north(&plain) || is_east(&plain),
                    Unit::Degrees | Unit::DegreesMinutesSeconds | Unit::PackedDegrees => {
                        is_latitude(&plain) || is_longitude(&plain)
                    }
                }
            })
            .count()
    };
    if fits(sign) > fits(sign.other()) { sign } else { sign.other() }
}

/// A lone sign in a column of sides parts decimals: no side of a lot is 120 km long.
fn sign_of_sides(sheet: &Sheet, column: usize, body: &Range<usize>) -> Option<DecimalSign> {
    let (commas, points) = proofs(sheet, &[column], body);
    match (commas.len(), points.len()) {
        (0, 0) => open_sign(sheet, column, body),
        (some, more) if more > some => Some(DecimalSign::Point),
        (_, _) => Some(DecimalSign::Comma),
    }
}
