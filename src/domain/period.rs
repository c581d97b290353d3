//! Half-open spans of days: the first day counts, the last does not.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// `[from, to)`; open ends are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day inside.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
}

impl Period {
    /// From a day on, without end.
    pub const fn since(from: Date) -> Self {
        Self { from: Some(from), to: None }
    }

    /// `[from, to)`.
    pub const fn between(from: Date, to: Date) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// Whether `day` is inside.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }

    /// Whether the two share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_before = |from: Option<Date>, to: Option<Date>| match (from, to) {
            (Some(from), Some(to)) => from < to,
            (None, _) | (_, None) => true,
        };
        begins_before(self.from, other.to) && begins_before(other.from, self.to)
    }

    /// Whether it ends before it begins, or on the same day.
    pub fn runs_backwards(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to <= from)
    }
}
