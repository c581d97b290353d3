//! Who works, and when. The one place that reads the clock, so that tests can fix it.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use std::env;
use std::time::SystemTime;

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
        Self { author: author(|name| env::var(name).ok()), fixed: None }
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
        // A clock beyond year 9999 tells nothing.
        let system = || Timestamp::try_from(SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH);
        self.fixed.unwrap_or_else(system)
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

/// Stands in the journal where the system names nobody. One wording for both languages: it is kept
/// like a name.
const NOBODY: &str = "không rõ";

fn author(named: impl Fn(&str) -> Option<String>) -> String {
    ["USER", "USERNAME"]
        .into_iter()
        .filter_map(named)
        .find(|name| !name.trim().is_empty())
        .unwrap_or_else(|| NOBODY.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_the_system_names_is_the_author_and_nobody_is_said_in_words() {
        let windows = |name: &str| (name == "USERNAME").then(|| "Lan".to_owned());
        assert_eq!(author(windows), "Lan");
        assert_eq!(author(|_| Some(" ".to_owned())), "không rõ");
        assert_eq!(author(|_| None), "không rõ");
    }
}
