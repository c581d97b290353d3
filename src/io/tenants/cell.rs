//! What a cell of a list of tenants means.

use crate::domain::OccupancyState;
use crate::i18n::{Message, fold};
use crate::io::excerpt;
use crate::units::{self, Numerals, Written};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// How a cell was written: by its workbook, where that has it as a number, else most likely so.
pub(in crate::io) const fn written(is_exact: bool, likely: Numerals) -> Written {
    if is_exact { Written::Plainly } else { Written::LikelyAs(likely) }
}

/// A name has a letter. A number, a day or a truth of a workbook is none, whatever column it is in.
pub(super) fn name(text: &str) -> Result<String, Message> {
    let is_value = ["true", "false", "nan", "inf"].contains(&text.to_lowercase().as_str());
    if is_value || !text.contains(char::is_alphabetic) {
        return Err(Message::new("tenants-not-a-name").with("typed", excerpt(text)));
    }
    Ok(text.to_owned())
}

/// A number: "1.250,5", "1,250.5".
pub(super) fn number(text: &str, is_exact: bool) -> Result<f64, Message> {
    let number = written(is_exact, Numerals::Vietnamese).number(text);
    number.ok_or_else(|| Message::new("tenants-no-number").with("typed", excerpt(text)))
}

/// A number of things: "1.250", "1,250", "1250".
pub(super) fn whole(text: &str, is_exact: bool) -> Result<i64, Message> {
    let whole = written(is_exact, Numerals::Vietnamese).whole(text);
    whole.ok_or_else(|| Message::new("tenants-no-whole").with("typed", excerpt(text)))
}

/// A day as people write it, or the number a workbook counts it by: from 1900 or from 1904.
pub(in crate::io) fn day(text: &str, counts_from_1904: bool) -> Result<Date, Message> {
    let unreadable = || Message::new("tenants-no-day").with("typed", excerpt(text));
    if let Some(day) = units::parse_date(text) {
        return Ok(day);
    }
    if let Some(day) = text.split(['T', ' ']).next().and_then(units::parse_date) {
        return Ok(day);
    }
    let serial: f64 = text.parse().map_err(|_| unreadable())?;
    // From 1954 to 2119, or four years later: fewer are a year, more a number of something else.
    if !(20_000.0..80_000.0).contains(&serial) {
        return Err(unreadable());
    }
    let first = if counts_from_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
    first.checked_add((serial as i64).days()).map_err(|_| unreadable())
}

/// "có", "x", "không".
pub(in crate::io) fn answer(text: &str) -> Result<bool, Message> {
    match fold(text).as_str() {
        "co" | "x" | "v" | "yes" | "true" | "1" => Ok(true),
        "khong" | "no" | "false" | "0" | "-" => Ok(false),
        _ => Err(Message::new("tenants-no-answer").with("typed", excerpt(text))),
    }
}

/// Words for each state, folded.
const STATES: [(OccupancyState, &[&str]); 6] = [
    (OccupancyState::Registered, &["dang ky", "chap thuan", "chua ky", "giu cho", "registered"]),
    (OccupancyState::Leased, &["thue", "da ky", "leased"]),
    (OccupancyState::Building, &["xay dung", "dang xay", "building", "construction"]),
    (OccupancyState::Operating, &["hoat dong", "san xuat", "operating"]),
    (OccupancyState::Suspended, &["tam dung", "ngung", "dung hoat dong", "suspended"]),
    (OccupancyState::Recovered, &["thu hoi", "recovered"]),
];

/// A clause that begins so says what is not.
const NEGATIONS: [&str; 4] = ["chua ", "khong ", "cham dut ", "not "];

/// The state a cell speaks of: of several the furthest, without what it says is not so.
pub(super) fn state(text: &str) -> Result<OccupancyState, Message> {
    let folded = fold(text);
    let clauses = folded.split([',', ';', '.', '(', ')', '/']).map(str::trim);
    let states_in = |clause: &str| -> Vec<OccupancyState> {
        let is_negated = NEGATIONS.iter().any(|word| clause.starts_with(word));
        let holds = |words: &[&str]| {
            words
                .iter()
                .any(|word| clause.contains(word) && (!is_negated || word.starts_with("chua ")))
        };
        STATES.iter().filter(|(_, words)| holds(words)).map(|(state, _)| *state).collect()
    };
    clauses
        .flat_map(states_in)
        .max()
        .ok_or_else(|| Message::new("tenants-no-state").with("typed", excerpt(text)))
}
