//! Lengths, areas, percentages and dates, and the one place that rounds and prints them.
//!
//! Nothing here knows a language; it knows the two ways of writing numbers ([`Numerals`]).

mod days;

pub use days::{NoDay, date, parse_date, read_date, read_day_or_month};

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// An area. Kept in square metres, the unit of a land decision's lot table.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Area(f64);

impl Area {
    /// No land at all.
    pub const ZERO: Self = Self(0.0);
    /// Below this two areas are the same: the land registry writes one decimal of a square metre.
    pub const TOLERANCE: Self = Self(0.05);

    /// The least there can be a record of: what the land registry writes as 0,1 m².
    pub const SMALLEST: Self = Self(0.1);

    /// From square metres.
    pub const fn square_metres(square_metres: f64) -> Self {
        Self(square_metres)
    }

    /// From hectares.
    pub const fn hectares(hectares: f64) -> Self {
        Self(hectares * 10_000.0)
    }

    /// In square metres.
    pub const fn as_square_metres(self) -> f64 {
        self.0
    }

    /// In hectares.
    pub const fn as_hectares(self) -> f64 {
        self.0 / 10_000.0
    }

    /// Whether this is more than `other` by more than [`Area::TOLERANCE`].
    pub fn exceeds(self, other: Self) -> bool {
        self.0 > other.0 + Self::TOLERANCE.0
    }

    /// Whether this may be `exact` as somebody writes it who rounds to whole square metres: within
    /// half of one, and within a thousandth of it.
    pub fn rounds(self, exact: Self) -> bool {
        let apart = (self.0 - exact.0).abs();
        apart <= Self::TOLERANCE.0.max((exact.0 / 1_000.0).min(0.5))
    }

    /// `self ÷ whole`, or nothing where there is no whole to divide by.
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0.0).then(|| self.0 / whole.0)
    }
}

impl Add for Area {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Area {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Area {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Area {
    fn sum<I: Iterator<Item = Self>>(areas: I) -> Self {
        areas.fold(Self::ZERO, Add::add)
    }
}

/// How numbers are written: 51.853,4 or 51,853.4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numerals {
    /// Decimal comma, thousands point.
    #[default]
    Vietnamese,
    /// Decimal point, thousands comma.
    English,
}

impl Numerals {
    const fn separators(self) -> (char, char) {
        match self {
            Self::Vietnamese => (',', '.'),
            Self::English => ('.', ','),
        }
    }

    /// The sign between groups of three digits.
    pub const fn thousands(self) -> char {
        self.separators().1
    }

    /// `value` with exactly `decimals` decimals and separated thousands.
    ///
    /// ```
    /// # use lapday::units::Numerals;
    /// assert_eq!(Numerals::Vietnamese.number(51853.4, 1), "51.853,4");
    /// assert_eq!(Numerals::English.number(-1234.0, 0), "-1,234");
    /// ```
    pub fn number(self, value: f64, decimals: usize) -> String {
        let (decimal, thousand) = self.separators();
        let value = half_up(value, i32::try_from(decimals).unwrap_or(i32::MAX));
        let plain = format!("{value:.decimals$}");
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(digits) if digits.contains(|digit| ('1'..='9').contains(&digit)) => ("-", digits),
            Some(digits) => ("", digits),
            None => ("", plain.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = String::from(sign);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(thousand);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }

    /// `value` with at most `decimals` decimals: 75, 17,7, 12,46.
    pub fn short(self, value: f64, decimals: usize) -> String {
        let (decimal, _) = self.separators();
        let text = self.number(value, decimals);
        if text.contains(decimal) {
            text.trim_end_matches('0').trim_end_matches(decimal).to_owned()
        } else {
            text
        }
    }

    /// "17,70 ha".
    pub fn hectares(self, area: Area) -> String {
        format!("{} ha", self.number(area.as_hectares(), 2))
    }

    /// "8.200 m²", with the decimal the land registry writes where there is one.
    pub fn square_metres(self, area: Area) -> String {
        format!("{} m²", self.short(area.as_square_metres(), 1))
    }

    /// [`hectares`](Self::hectares) with no more digits than the area's standard deviation bears:
    /// the last one printed is about twice the deviation.
    ///
    /// ```
    /// # use lapday::units::{Area, Numerals};
    /// let area = Area::hectares(17.7243);
    /// let deviation = Some(Area::square_metres(900.0));
    /// assert_eq!(Numerals::Vietnamese.hectares_within(area, deviation), "17,7 ha");
    /// ```
    pub fn hectares_within(self, area: Area, deviation: Option<Area>) -> String {
        let Some(deviation) = deviation else { return self.hectares(area) };
        format!("{} ha", self.borne(area.as_hectares(), deviation.as_hectares(), 2))
    }

    /// [`square_metres`](Self::square_metres) with no more digits than the area's standard
    /// deviation bears: 177.200 m² where it is 60 m².
    pub fn square_metres_within(self, area: Area, deviation: Option<Area>) -> String {
        let Some(deviation) = deviation else { return self.square_metres(area) };
        format!("{} m²", self.borne(area.as_square_metres(), deviation.as_square_metres(), 1))
    }

    /// A difference of areas to the last digit that the areas themselves are printed with.
    pub fn difference_within(self, area: Area, deviation: Option<Area>) -> String {
        let last = deviation
            .map_or(-1, |deviation| power_of_ten(2.0 * deviation.as_square_metres()).max(-1));
        format!("{} m²", self.signed(half_up(area.as_square_metres(), -last), decimals_to(last)))
    }

    /// [`number`](Self::number) with a sign before what is more than nothing as it is written.
    ///
    /// ```
    /// # use lapday::units::Numerals;
    /// assert_eq!(Numerals::Vietnamese.signed(0.285, 2), "+0,29");
    /// assert_eq!(Numerals::Vietnamese.signed(0.004, 2), "0,00");
    /// ```
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let text = self.number(value, decimals);
        let is_more = value > 0.0 && text.contains(|digit| ('1'..='9').contains(&digit));
        format!("{}{text}", if is_more { "+" } else { "" })
    }

    /// `value` rounded to the greatest power of ten below twice its deviation; at least one digit
    /// is left and at most `decimals` decimals.
    fn borne(self, value: f64, deviation: f64, decimals: i32) -> String {
        let last = power_of_ten(2.0 * deviation).min(power_of_ten(value)).max(-decimals);
        self.number(half_up(value, -last), decimals_to(last))
    }

    /// "1.234,57 m", with kilometres beside it from one on: "1.234,57 m (1,235 km)".
    pub fn length(self, metres: f64) -> String {
        let text = self.metres(metres);
        if metres < 1000.0 {
            return text;
        }
        format!("{text} ({} km)", self.number(metres / 1000.0, 3))
    }

    /// "45°30′12,3″".
    ///
    /// ```
    /// # use lapday::units::Numerals;
    /// assert_eq!(Numerals::Vietnamese.degrees(89.999_999), "90°00′00,0″");
    /// ```
    pub fn degrees(self, degrees: f64) -> String {
        // Rounded first, so that no 60″ is ever written.
        let tenths = half_up(degrees * 36_000.0, 0) as i64;
        let (minutes, tenths) = (tenths / 600, tenths % 600);
        let (decimal, _) = self.separators();
        let (degrees, minutes) = (minutes / 60, minutes % 60);
        format!("{degrees}°{minutes:02}′{:02}{decimal}{}″", tenths / 10, tenths % 10)
    }

    /// "120,35 m", to the centimetre.
    pub fn metres(self, metres: f64) -> String {
        format!("{} m", self.number(metres, 2))
    }

    /// "62,1 %" from 0.621.
    pub fn percent(self, share: f64) -> String {
        format!("{} %", self.number(share * 100.0, 1))
    }

    /// A distance as one says it, in three digits: 0,65 m, 225 m, 1,24 km, 107 km.
    ///
    /// ```
    /// # use lapday::units::Numerals;
    /// assert_eq!(Numerals::Vietnamese.distance(0.657), "0,66 m");
    /// assert_eq!(Numerals::Vietnamese.distance(1_244.0), "1,24 km");
    /// assert_eq!(Numerals::English.distance(1_909_136.0), "1,909 km");
    /// ```
    pub fn distance(self, metres: f64) -> String {
        let (value, unit) = if metres < 999.5 { (metres, "m") } else { (metres / 1000.0, "km") };
        let decimals = match value {
            ..9.995 => 2,
            ..99.95 => 1,
            _ => 0,
        };
        format!("{} {unit}", self.number(value, decimals))
    }

    /// Reads what a person typed: both "1.234,5" and "1234,5"; a lone separator is decimal unless
    /// it is this writing's thousands separator followed by exactly three digits.
    ///
    /// ```
    /// # use lapday::units::Numerals;
    /// assert_eq!(Numerals::Vietnamese.parse("8.200"), Some(8200.0));
    /// assert_eq!(Numerals::Vietnamese.parse("8200,5"), Some(8200.5));
    /// assert_eq!(Numerals::Vietnamese.parse("8200.5"), Some(8200.5));
    /// assert_eq!(Numerals::Vietnamese.parse("tám"), None);
    /// ```
    pub fn parse(self, typed: &str) -> Option<f64> {
        let (decimal, thousand) = self.separators();
        let text: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
        let plain = if is_grouped(&text, decimal, thousand) {
            text.replace(thousand, "").replace(decimal, ".")
        } else if text.contains(decimal) {
            return None;
        } else {
            text.replace(thousand, ".")
        };
        let looks_like_a_number = plain
            .strip_prefix(['-', '+'])
            .unwrap_or(&plain)
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == '.');
        plain.parse().ok().filter(|number: &f64| looks_like_a_number && number.is_finite())
    }
}

/// How a number was written down, for whoever has to read it. Forms ask [`Numerals::parse`] itself;
/// cells of files and arguments of commands are read through here.
///
/// What can mean one number only is read as that, whoever wrote it: 8200.5, 8.200,5. Where one sign
/// may part thousands or decimals (5.000), how it was written decides.
///
/// ```
/// # use lapday::units::{Numerals, Written};
/// let vietnamese = Numerals::Vietnamese;
/// assert_eq!(Written::Plainly.number("5.000"), Some(5.0));
/// assert_eq!(Written::Plainly.number("5,5"), Some(5.5));
/// assert_eq!(Written::Plainly.number("5,000"), None);
/// assert_eq!(Written::As(vietnamese).number("5.000"), Some(5000.0));
/// assert_eq!(Written::As(vietnamese).number("1,234.5"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By a machine or for one: a point before the decimals, nothing between thousands.
    Plainly,
    /// By a person who writes so.
    As(Numerals),
}

impl Written {
    /// The number, or nothing where it is none or may be two.
    pub fn number(self, typed: &str) -> Option<f64> {
        self.first(typed, |_| true)
    }

    /// A number of things: whole, and small enough to be counted exactly.
    pub fn whole(self, typed: &str) -> Option<i64> {
        let is_whole = |number: &f64| number.fract() == 0.0 && number.abs() < 1e15;
        self.first(typed, is_whole).map(|number| number as i64)
    }

    /// The first reading that is one of those wanted.
    fn first(self, typed: &str, is_wanted: impl Fn(&f64) -> bool) -> Option<f64> {
        let typed = typed.trim();
        let read = |numerals: Numerals| numerals.parse(typed).filter(&is_wanted);
        match self {
            Self::Plainly => match typed.parse().ok().filter(|number: &f64| number.is_finite()) {
                Some(number) => Some(number).filter(is_wanted),
                None => match (read(Numerals::Vietnamese), read(Numerals::English)) {
                    (Some(one), Some(other)) => (one == other).then_some(one),
                    (one, other) => one.or(other),
                },
            },
            Self::As(numerals) => read(numerals),
        }
    }
}

/// "35°07′"; what rounds up to a full turn is 0°.
pub fn degrees_minutes(degrees: f64) -> String {
    let minutes = half_up(degrees * 60.0, 0).rem_euclid(360.0 * 60.0) as u32;
    format!("{}°{:02}′", minutes / 60, minutes % 60)
}

/// The greatest power of ten in a value.
fn power_of_ten(value: f64) -> i32 {
    value.abs().log10().floor() as i32
}

/// The decimals that end in a power of ten.
fn decimals_to(last: i32) -> usize {
    usize::try_from(-last).unwrap_or(0)
}

/// A value rounded to `decimals` (of tens and hundreds where they are negative), a half away from
/// zero, as offices round: 19,625 ha are 19,63 ha. Machines would take the even one.
fn half_up(value: f64, decimals: i32) -> f64 {
    // The half is looked for in the fifteen digits a spreadsheet takes a number for: 0,285 ends in
    // one, though the binary number nearest to it lies a hair below.
    let written = format!("{value:.14e}");
    let shifted = |digits: &str, power: i32| format!("{digits}e{power}").parse::<f64>().ok();
    let scaled = written.split_once('e').and_then(|(digits, power)| {
        shifted(digits, power.parse::<i32>().ok()?.saturating_add(decimals))
    });
    // What has more digits before the last one wanted has nothing to round.
    let rounded = scaled.filter(|scaled| scaled.abs() < 1e15).map(f64::round);
    rounded.and_then(|rounded| shifted(&rounded.to_string(), -decimals)).unwrap_or(value)
}

/// Whether the thousands separators, if any, stand before the decimals and part three digits each:
/// 1.234,5 and 1234,5, but neither 1234.567 nor 1,234.5 where the point parts thousands, nor 0.125:
/// no group of thousands begins with 0.
fn is_grouped(text: &str, decimal: char, thousand: char) -> bool {
    let (whole, fraction) = text.split_once(decimal).unwrap_or((text, ""));
    let mut groups = whole.trim_start_matches(['-', '+']).split(thousand);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    !fraction.contains(thousand)
        && (rest.is_empty() || (1..=3).contains(&first.len()) && !first.starts_with('0'))
        && rest.iter().all(|group| group.len() == 3)
}
