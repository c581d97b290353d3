//! What a cell of a workbook says, as text: a number with all its digits, a day as an office writes
//! it. A day is never the number a spreadsheet counts it by.

use super::room::Shown;
use super::table::trimmed;
use crate::io::cell::printed_day;
use calamine::{Data, ExcelDateTime};

pub(super) fn shown(value: &Data) -> Shown {
    let number = |text: String| Shown { text, is_number: true };
    let words = |text: String| Shown { text, is_number: false };
    match value {
        Data::Empty => words(String::new()),
        Data::String(text) | Data::DurationIso(text) => words(trimmed(text)),
        Data::DateTimeIso(text) => words(printed_day(text)),
        Data::Int(value) => number(value.to_string()),
        Data::Float(value) => number(value.to_string()),
        Data::Bool(truth) => words(truth.to_string()),
        Data::DateTime(at) => words(moment(*at)),
        Data::Error(error) => words(error.to_string()),
    }
}

/// "60%" for 0.6, without the hair a product of binary numbers is off.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", (share * 1e11).round() / 1e9)
}

/// Days of 1900 to 9999; what lies outside a spreadsheet shows as a row of #.
fn moment(at: ExcelDateTime) -> String {
    let days = at.as_f64();
    if at.is_duration() {
        return duration(days);
    }
    if !(0.0..2_958_466.0).contains(&days) {
        return "#NUM!".to_owned();
    }
    let (year, month, day, hour, minute, _, _) = at.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    match (days < 1.0, hour, minute) {
        (true, _, _) => time,
        (false, 0, 0) => format!("{day:02}/{month:02}/{year:04}"),
        (false, _, _) => format!("{day:02}/{month:02}/{year:04} {time}"),
    }
}

/// "36:30" for a day and a half and thirty minutes.
fn duration(days: f64) -> String {
    let minutes = (days.abs() * 24.0 * 60.0).round();
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn a_day_of_a_workbook_is_printed_as_a_day_whichever_year_it_counts_from() {
        let at = |value, is_1904| moment(ExcelDateTime::new(value, DateTime, is_1904));
        assert_eq!(at(45_363.0, false), "12/03/2024");
        assert_eq!(at(45_363.0 - 1462.0, true), "12/03/2024");
        assert_eq!(at(45_363.5, false), "12/03/2024 12:00");
        assert_eq!(at(0.5, false), "12:00");
        for outside in [-1.0, 1e12, f64::NAN, f64::INFINITY] {
            assert_eq!(at(outside, false), "#NUM!");
        }
        let long = |value| moment(ExcelDateTime::new(value, TimeDelta, false));
        assert_eq!(long(1.5), "36:00");
    }
}
