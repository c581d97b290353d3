//! How long a step may take, counted from the day after its event (Bộ luật Dân sự 2015, Điều 147, 148).

use super::days_off::DaysOff;
use crate::i18n::Message;
use jiff::ToSpan;
use jiff::civil::Date;

/// How long a step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Saturdays, Sundays and public holidays do not count.
    WorkingDays(u16),
    /// Every day counts; one that ends on a day off ends on the next day of work.
    CalendarDays(u16),
}

impl Clock {
    /// The last day in time of a step whose event was on a day; none at the end of all calendars.
    pub fn ends(self, event: Date, off: &DaysOff) -> Option<Date> {
        let next = |day: Date| day.tomorrow().ok();
        let mut day = match self {
            Self::WorkingDays(_) => event,
            Self::CalendarDays(days) => event.checked_add(i64::from(days).days()).ok()?,
        };
        let mut left = match self {
            Self::WorkingDays(days) => days,
            Self::CalendarDays(_) => 0,
        };
        while left > 0 {
            day = next(day)?;
            left -= u16::from(off.works_on(day));
        }
        while !off.works_on(day) {
            day = next(day)?;
        }
        Some(day)
    }

    /// "5 ngày làm việc".
    pub fn text(self) -> Message {
        let (key, days) = match self {
            Self::WorkingDays(days) => ("procedure-working-days", days),
            Self::CalendarDays(days) => ("procedure-calendar-days", days),
        };
        Message::new(key).with("days", usize::from(days))
    }
}
