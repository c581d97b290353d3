//! A month, a quarter or a year where a day is asked for: "2023", "tháng 3/2023", "quý II năm 2023".
//! It names no day; somebody has to say which of its days is meant.

use crate::i18n::phrase;
use jiff::civil::Date;

/// The first and the last day of what a text names.
pub(in crate::io) fn period(text: &str) -> Option<(Date, Date)> {
    let phrase = phrase(text);
    let words: Vec<&str> = phrase.split(' ').filter(|word| !is_year_word(word)).collect();
    match words.as_slice() {
        [year] => months(year, 1, 12),
        ["thang" | "t" | "month", number, year] => month(number, year),
        ["quy" | "q" | "quarter", number, year] => quarter(number, year),
        [one, other] => match (one.strip_prefix('t'), one.strip_prefix('q')) {
            (Some(number), _) => month(number, other),
            (None, Some(number)) => quarter(number, other),
            (None, None) => month(one, other).or_else(|| month(other, one)),
        },
        _ => None,
    }
}

/// The year a text names alone: "2023", "Năm 2023".
pub(in crate::io) fn year(text: &str) -> Option<i16> {
    let (first, last) = period(text)?;
    (first.year() == last.year() && first.month() == 1 && last.month() == 12).then(|| first.year())
}

fn is_year_word(word: &str) -> bool {
    matches!(word, "nam" | "year")
}

fn month(number: &str, year: &str) -> Option<(Date, Date)> {
    let number: i8 = (number.len() <= 2).then(|| number.parse().ok()).flatten()?;
    months(year, number, number)
}

fn quarter(number: &str, year: &str) -> Option<(Date, Date)> {
    let number = match number {
        "1" | "i" => 1,
        "2" | "ii" => 2,
        "3" | "iii" => 3,
        "4" | "iv" => 4,
        _ => return None,
    };
    months(year, number * 3 - 2, number * 3)
}

/// The days from the first of one month to the last of another.
fn months(year: &str, first: i8, last: i8) -> Option<(Date, Date)> {
    let is_year = year.len() == 4 && year.bytes().all(|sign| sign.is_ascii_digit());
    let year: i16 = is_year.then(|| year.parse().ok()).flatten()?;
    let first = Date::new(year, first, 1).ok()?;
    let last = Date::new(year, last, 1).ok()?.last_of_month();
    (1900..2200).contains(&year).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_quarters_and_years_are_told_from_days_and_from_other_figures() {
        let march = (date(2023, 3, 1), date(2023, 3, 31));
        for text in [
            "03/2023",
            "3-2023",
            "2023-03",
            "tháng 3/2023",
            "Tháng 3 năm 2023",
            "T3/2023",
            "thang 03.2023",
        ] {
            assert_eq!(period(text), Some(march), "{text}");
        }
        let second = (date(2023, 4, 1), date(2023, 6, 30));
        for text in ["quý II/2023", "Quý 2 năm 2023", "Q2/2023", "QII-2023"] {
            assert_eq!(period(text), Some(second), "{text}");
        }
        let whole = (date(2023, 1, 1), date(2023, 12, 31));
        for text in ["2023", "Năm 2023", "năm 2023."] {
            assert_eq!(period(text), Some(whole), "{text}");
        }
        for text in
            ["", "12/03/2024", "13/2023", "quý V/2023", "45363", "2023/2024", "đầu năm 2023"]
        {
            assert_eq!(period(text), None, "{text}");
        }
        assert_eq!((year("Năm 2023"), year("3/2023"), year("23")), (Some(2023), None, None));
    }
}
