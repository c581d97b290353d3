//! What every operation holds a record to: days that can be, words as they are kept, figures in
//! their bounds.

use super::refusal::Refusal;
use crate::domain::{Edit, beyond};
use crate::i18n::{Message, nfc};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Years a record can be of; others are slips of the finger (0224, 20224).
pub(super) const YEARS: RangeInclusive<i16> = 1900..=2200;

pub(super) fn check_year(day: Date) -> Result<(), Refusal> {
    if YEARS.contains(&day.year()) {
        return Ok(());
    }
    Err(Message::new("operations-year-unlikely")
        .with("day", day)
        .with("first", YEARS.start().to_string())
        .with("last", YEARS.end().to_string())
        .into())
}

pub(super) fn backwards(from: Date, to: Date) -> Refusal {
    Message::new("operations-dates-backwards").with("from", from).with("to", to).into()
}

/// The edit, unless a record in it holds what none can hold.
pub(super) fn within_bounds(edit: Edit) -> Result<Edit, Refusal> {
    match edit.becomes.values().flatten().find_map(beyond) {
        Some((field, why)) => Err(Refusal::of(field, why)),
        None => Ok(edit),
    }
}

/// Text as it is kept: one writing of each letter, nothing where nothing was typed.
pub(super) fn kept(text: Option<&str>) -> Option<String> {
    text.map(nfc).filter(|text| !text.is_empty())
}
