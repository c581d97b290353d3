//! Ngày nghỉ: weekends and the public holidays the office has entered.
//!
//! Those that move with the moon, and days moved between weeks, are decided every year: nothing of
//! them is reckoned.

use crate::domain::{Holiday, Plan};
use crate::rules::basis::{Basis, Sure};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// The days on which offices do not work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysOff {
    off: BTreeSet<Date>,
    worked: BTreeSet<Date>,
}

/// So many days of one record at most: a longer one is a slip of the pen.
const MOST_DAYS: usize = 31;

impl DaysOff {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut days = Self::default();
        for holiday in plan.all::<Holiday>() {
            let last = holiday.last_day.unwrap_or(holiday.day);
            let own = holiday.day.series(jiff::ToSpan::days(1));
            let own = own.take_while(|day| *day <= last).take(MOST_DAYS);
            let is_worked = holiday.works == Some(true);
            if is_worked { days.worked.extend(own) } else { days.off.extend(own) }
        }
        days
    }

    /// Whether offices work on a day.
    pub fn works_on(&self, day: Date) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.worked.contains(&day) || (!is_weekend && !self.off.contains(&day))
    }

    /// Whether any holiday of a year is entered.
    pub fn knows(&self, year: i16) -> bool {
        self.off.iter().any(|day| day.year() == year)
    }
}

/// A public holiday on the same day every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixedHoliday {
    /// Its month and day.
    pub on: (i8, i8),
    /// Key of its name.
    pub name: &'static str,
}

/// Bộ luật Lao động 2019, Điều 112: those that do not move. The second day of Quốc khánh, Tết Nguyên
/// đán and Giỗ Tổ are set every year.
pub const FIXED_HOLIDAYS: &[FixedHoliday] = &[
    FixedHoliday { on: (1, 1), name: "holiday-new-year" },
    FixedHoliday { on: (4, 30), name: "holiday-victory" },
    FixedHoliday { on: (5, 1), name: "holiday-labour" },
    FixedHoliday { on: (9, 2), name: "holiday-national" },
];

/// Where the fixed holidays stand.
pub const HOLIDAYS_BASIS: (Basis, Sure) =
    (Basis::article("Bộ luật Lao động 2019", "112", "", ""), Sure::Memory);

/// The fixed holidays of a year on their days.
pub fn fixed_holidays(year: i16) -> impl Iterator<Item = (Date, &'static str)> {
    let day = move |holiday: &FixedHoliday| Date::new(year, holiday.on.0, holiday.on.1).ok();
    FIXED_HOLIDAYS.iter().filter_map(move |holiday| Some((day(holiday)?, holiday.name)))
}
