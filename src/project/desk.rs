//! Who works, and when. The one place that reads the clock, so that tests can fix it.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use std::env;

/// An author and a clock.
#[derive(Clone, Debug)]
pub struct Desk {
    author: String,
    /// The moment it always is; otherwise the system's.
    fixed: Option<Timestamp>,
}

impl Desk {
    /// The user the system names, and its clock.
    pub fn system() -> Self {
        let author = ["USER", "USERNAME"]
            .into_iter()
            .filter_map(|name| env::var(name).ok())
            .find(|name| !name.trim().is_empty())
            .unwrap_or_else(|| "?".to_owned());
        Self { author, fixed: None }
    }

    /// Someone at a moment that does not pass. Its days are those of UTC, wherever the test runs.
    pub fn fixed(author: &str, now: Timestamp) -> Self {
        Self { author: author.to_owned(), fixed: Some(now) }
    }

    /// Who works here.
    pub fn author(&self) -> &str {
        &self.author
    }

    /// The present moment.
    #[allow(clippy::disallowed_methods, reason = "this is where time enters")]
    pub fn now(&self) -> Timestamp {
        self.fixed.unwrap_or_else(Timestamp::now)
    }

    /// The present day in the system's time zone.
    pub fn today(&self) -> Date {
        self.now().to_zoned(self.time_zone()).date()
    }

    /// The zone in which days begin here: the system's, UTC for a moment that does not pass.
    pub fn time_zone(&self) -> TimeZone {
        if self.fixed.is_some() { TimeZone::UTC } else { TimeZone::system() }
    }
}
