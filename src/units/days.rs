//! Days as people write and type them: 30/06/2024, 5/7/24, 05072024, 2024-07-05, ngày 5 tháng 7 năm 2024.
//!
//! The day stands before the month, as in Vietnam, unless the year stands first.

use jiff::civil::Date;

/// The years that eight digits without a sign between them may mean.
const YEARS_IN_DIGITS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// A date as an office writes it: 30/06/2024.
pub fn date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// Why what was typed is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// It is not written as a day.
    Unreadable,
    /// It is, but the calendar has no such day: 31/02/2024.
    NotInCalendar,
}

/// [`read_date`], without saying what is wrong.
pub fn parse_date(typed: &str) -> Option<Date> {
    read_date(typed).ok()
}

/// Reads a day as people write it. A year of two digits is 1980 to 2079.
///
/// ```
/// # use lapday::units::{date, parse_date};
/// for typed in ["5/7/24", "05.07.2024", "05072024", "2024-07-05", "ngày 5 tháng 7 năm 2024"] {
///     assert_eq!(parse_date(typed).map(date).as_deref(), Some("05/07/2024"), "{typed}");
/// }
/// assert_eq!(parse_date("12-Mar-2024"), parse_date("March 12, 2024"));
/// assert_eq!(parse_date("31/02/2024"), None);
/// assert_eq!(parse_date("7/2024"), None, "a month is no day");
/// ```
///
/// # Errors
/// Says whether it is no day at all or one the calendar does not have.
pub fn read_date(typed: &str) -> Result<Date, NoDay> {
    let numbers = numbers(typed)?;
    match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => in_calendar(year, month, day),
        [day, month, year] => in_calendar(year, month, day),
        [digits] => from_digits(digits),
        _ => Err(NoDay::Unreadable),
    }
}

/// [`read_date`] where a month is its first day: for fields that show the day they have taken.
///
/// # Errors
/// Says whether it is neither day nor month or one the calendar does not have.
pub fn read_day_or_month(typed: &str) -> Result<Date, NoDay> {
    let numbers = numbers(typed)?;
    match numbers.as_slice() {
        [year, month] if year.len() == 4 => in_calendar(year, month, "1"),
        [month, year] if year.len() == 4 => in_calendar(year, month, "1"),
        _ => read_date(typed),
    }
}

/// The numbers something typed is made of: digits parted by one sign, blanks, or the words of a day.
fn numbers(typed: &str) -> Result<Vec<String>, NoDay> {
    // Some systems write an accent as a letter of its own.
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    let mut text: String = typed.to_lowercase().chars().filter(|it| !is_accent(it)).collect();
    for word in ["ngày", "ngay", "tháng", "thang", "năm", "nam"] {
        text = text.replace(word, " ");
    }
    // Blanks around a sign say nothing; between numbers they part them.
    let parts: Vec<&str> = text.split(['/', '-', '.', ',']).map(str::trim).collect();
    let mut parted: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
    let named = parted.iter().position(|part| month_number(part).is_some());
    if let Some((at, month)) = named.and_then(|at| Some((at, month_number(parted[at])?))) {
        parted[at] = month;
        // March 12, 2024.
        if at == 0 && parted.len() == 3 {
            parted.swap(0, 1);
        }
    }
    let is_number = |part: &&str| part.bytes().all(|digit| digit.is_ascii_digit());
    if parts.contains(&"") || !parted.iter().all(is_number) {
        return Err(NoDay::Unreadable);
    }
    Ok(parted.into_iter().map(str::to_owned).collect())
}

/// The number of a month by its English name or how that begins: "Mar", "September".
fn month_number(word: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "1"),
        ("february", "2"),
        ("march", "3"),
        ("april", "4"),
        ("may", "5"),
        ("june", "6"),
        ("july", "7"),
        ("august", "8"),
        ("september", "9"),
        ("october", "10"),
        ("november", "11"),
        ("december", "12"),
    ];
    let is_begun = |(name, _): &&(&str, &str)| word.len() >= 3 && name.starts_with(word);
    MONTHS.iter().find(is_begun).map(|(_, number)| *number)
}

/// 05072024, 050724 or 20240705.
fn from_digits(digits: &str) -> Result<Date, NoDay> {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let is_likely = |date: &Date| YEARS_IN_DIGITS.contains(&date.year());
    match digits.len() {
        6 => in_calendar(part(4, 6), part(2, 4), part(0, 2)),
        8 => in_calendar(part(4, 8), part(2, 4), part(0, 2))
            .ok()
            .filter(is_likely)
            .or_else(|| in_calendar(part(0, 4), part(4, 6), part(6, 8)).ok().filter(is_likely))
            .ok_or(NoDay::NotInCalendar),
        _ => Err(NoDay::Unreadable),
    }
}

fn in_calendar(year: &str, month: &str, day: &str) -> Result<Date, NoDay> {
    if !matches!(year.len(), 2 | 4) || month.len() > 2 || day.len() > 2 {
        return Err(NoDay::Unreadable);
    }
    let number = |part: &str| part.parse::<i16>().map_err(|_| NoDay::Unreadable);
    let year = match (year.len(), number(year)?) {
        (2, short @ 0..80) => 2000 + short,
        (2, short) => 1900 + short,
        (_, long) => long,
    };
    let small = |part: &str| part.parse::<i8>().map_err(|_| NoDay::Unreadable);
    Date::new(year, small(month)?, small(day)?).map_err(|_| NoDay::NotInCalendar)
}
