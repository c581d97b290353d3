//! A day in a cell: as people write it, as machines do, or as the number a workbook counts it by.

use super::excerpt::excerpt;
use super::period::period;
use crate::i18n::{Message, trimmed};
use crate::units;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A day as people write it, or the number a workbook counts it by: from 1900 or from 1904.
pub(in crate::io) fn day(text: &str, counts_from_1904: bool) -> Result<Date, Message> {
    let unreadable = || {
        let typed = |key| Message::new(key).with("typed", excerpt(text));
        match period(text) {
            Some((first, last)) => {
                typed("tenants-no-single-day").with("begins", first).with("ends", last)
            }
            None => typed("tenants-no-day"),
        }
    };
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

/// "12/03/2024" for 2024-03-12 and 2024-03-12T00:00:00; a time of the day stays behind it.
pub(in crate::io) fn printed_day(iso: &str) -> String {
    let (day, time) = iso.trim().split_once('T').unwrap_or((iso.trim(), ""));
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return trimmed(iso).to_owned() };
    let is_midnight = time.bytes().all(|sign| matches!(sign, b'0' | b':' | b'.' | b'Z'));
    let time = if is_midnight { String::new() } else { format!(" {time}") };
    format!("{day}/{month}/{year}{time}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_a_machine_wrote_is_printed_as_an_office_writes_it() {
        assert_eq!(printed_day("2024-03-12"), "12/03/2024");
        assert_eq!(printed_day("2024-03-12T00:00:00"), "12/03/2024");
        assert_eq!(printed_day("2024-03-12T07:30:00"), "12/03/2024 07:30:00");
        assert_eq!(printed_day("mai"), "mai");
    }
}
