//! What a cell means, whichever sort of value another program has put there.
//!
//! A column another program has declared anew gives numbers as words and whole numbers as fractions:
//! what says the same is the same. What says less, or could be meant otherwise, is nothing.

use crate::domain::{Boundary, Figure};
use crate::i18n::nfc;
use crate::wkb::Geometry;
use jiff::civil::Date;
use rusqlite::types::ValueRef;

/// Greater numbers are slips or foul play; other programs would not even count them exactly.
pub(super) const GREATEST: f64 = 1e15;

/// Words. A code such as a tax number may have been written as a number.
pub(super) fn words(cell: ValueRef<'_>) -> Option<String> {
    match cell {
        ValueRef::Text(_) => cell.as_str().ok().map(nfc),
        ValueRef::Integer(_) | ValueRef::Real(_) => whole(cell).map(|number| number.to_string()),
        ValueRef::Null | ValueRef::Blob(_) => None,
    }
}

/// A whole number.
pub(super) fn whole(cell: ValueRef<'_>) -> Option<i64> {
    let number = match cell {
        ValueRef::Integer(number) => number,
        ValueRef::Real(number) if number.fract() == 0.0 && number.abs() <= GREATEST => {
            number as i64
        }
        ValueRef::Text(_) => plain(cell)?.parse().ok()?,
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => return None,
    };
    (number.unsigned_abs() <= GREATEST as u64).then_some(number)
}

/// A number that can be reckoned with.
pub(super) fn real(cell: ValueRef<'_>) -> Option<f64> {
    let number = match cell {
        ValueRef::Real(number) => number,
        ValueRef::Integer(number) => number as f64,
        ValueRef::Text(_) => plain(cell)?.parse().ok()?,
        ValueRef::Null | ValueRef::Blob(_) => return None,
    };
    (number.abs() <= GREATEST).then_some(number)
}

/// The digits of a number written as a program writes it: no sign between thousands, a point.
fn plain(cell: ValueRef<'_>) -> Option<&str> {
    let written = cell.as_str().ok()?.trim();
    let is_plain = |sign: u8| sign.is_ascii_digit() || matches!(sign, b'-' | b'.');
    written.bytes().all(is_plain).then_some(written)
}

/// Yes or no.
pub(super) fn yes_or_no(cell: ValueRef<'_>) -> Option<bool> {
    match cell {
        ValueRef::Text(_) => match cell.as_str().ok()?.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        },
        ValueRef::Integer(_) | ValueRef::Real(_) => match whole(cell) {
            Some(0) => Some(false),
            Some(1) => Some(true),
            Some(_) | None => None,
        },
        ValueRef::Null | ValueRef::Blob(_) => None,
    }
}

/// "2024-03-12"; of a moment its day.
pub(super) fn day(cell: ValueRef<'_>) -> Option<Date> {
    let (day, time) = cell.as_str().ok()?.trim().split_at_checked(10)?;
    let is_day = time.is_empty() || time.starts_with(['T', 't', ' ']);
    day.replace('/', "-").parse().ok().filter(|_| is_day)
}

/// What a geometry draws.
pub(super) fn figure(geometry: Geometry) -> Option<Figure> {
    Some(match geometry {
        Geometry::Point(at) => Figure::Point(at?),
        Geometry::Line(way) => Figure::Line(way),
        Geometry::Rings(rings) => Figure::Area(Boundary::new(rings)),
        Geometry::Parts(parts) => {
            Figure::Parts(parts.into_iter().map(figure).collect::<Option<_>>()?)
        }
    })
}
