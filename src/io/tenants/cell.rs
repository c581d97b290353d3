//! What a cell of a list of tenants means.

use crate::domain::OccupancyState;
use crate::i18n::{Message, fold};
use crate::units::{self, Numerals};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A number in Vietnamese or, where it can only be that, English writing.
pub(super) fn number(text: &str) -> Result<f64, Message> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    // A workbook keeps 8200.125 with all its digits; no office writes that many behind a thousands' dot.
    let behind_dot = text.split_once('.').map(|(_, rest)| rest);
    let is_plain = behind_dot.is_some_and(|rest| {
        !rest.contains(['.', ','])
            && rest.len() != 3
            && rest.bytes().all(|digit| digit.is_ascii_digit())
    });
    let parsed = if is_plain { text.parse().ok() } else { None };
    parsed
        .or_else(|| Numerals::Vietnamese.parse(&text))
        .or_else(|| Numerals::English.parse(&text))
        .ok_or_else(|| Message::new("tenants-no-number").with("typed", text))
}

/// A day as people write it, or the number a workbook counts it by.
pub(super) fn day(text: &str) -> Result<Date, Message> {
    let unreadable = || Message::new("tenants-no-day").with("typed", text);
    if let Some(day) = units::parse_date(text) {
        return Ok(day);
    }
    if let Some(day) = text.split(['T', ' ']).next().and_then(units::parse_date) {
        return Ok(day);
    }
    let serial: f64 = text.parse().map_err(|_| unreadable())?;
    // Days since 30/12/1899, from 1954 to 2119: fewer are a year, more a number of something else.
    if !(20_000.0..80_000.0).contains(&serial) {
        return Err(unreadable());
    }
    date(1899, 12, 30).checked_add((serial as i64).days()).map_err(|_| unreadable())
}

/// "có", "x", "không".
pub(super) fn answer(text: &str) -> Result<bool, Message> {
    match fold(text).as_str() {
        "co" | "x" | "v" | "yes" | "true" | "1" => Ok(true),
        "khong" | "no" | "false" | "0" | "-" => Ok(false),
        _ => Err(Message::new("tenants-no-answer").with("typed", text)),
    }
}

/// Words for each state, folded; the first that the cell holds decides.
const STATES: [(OccupancyState, &[&str]); 6] = [
    (OccupancyState::Recovered, &["thu hoi", "recovered"]),
    (
        OccupancyState::Suspended,
        &["tam dung", "tam ngung", "ngung hoat dong", "dung hoat dong", "suspended"],
    ),
    (OccupancyState::Building, &["xay dung", "dang xay", "building", "construction"]),
    (OccupancyState::Operating, &["hoat dong", "san xuat", "operating"]),
    (OccupancyState::Registered, &["dang ky", "chap thuan", "chua ky", "giu cho", "registered"]),
    (OccupancyState::Leased, &["thue", "da ky", "leased"]),
];

/// The state a cell speaks of.
pub(super) fn state(text: &str) -> Result<OccupancyState, Message> {
    let folded = fold(text);
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    STATES
        .iter()
        .find(|(_, words)| holds(words))
        .map(|(state, _)| *state)
        .ok_or_else(|| Message::new("tenants-no-state").with("typed", text))
}
