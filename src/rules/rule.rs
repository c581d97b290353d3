//! A rule of one period.

use super::basis::{Basis, Sure};
use jiff::civil::Date;

/// A rule in the days it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// What it is about: the same in all periods.
    pub id: &'static str,
    /// Key of its sentence.
    pub text: &'static str,
    /// Where it stands.
    pub basis: Basis,
    /// The first day, where that is known.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
    /// What it asks; nothing where the value of this period is not entered.
    pub limit: Option<Limit>,
    /// How sure that is.
    pub sure: Sure,
}

/// What a rule asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// On which side.
    pub bound: Bound,
    /// A share of one, or metres, as the rule is about.
    pub value: f64,
}

/// On which side of a limit a figure must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
}

impl Rule {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
}

impl Limit {
    /// At least so much.
    pub const fn at_least(value: f64) -> Self {
        Self { bound: Bound::AtLeast, value }
    }

    /// At most so much.
    pub const fn at_most(value: f64) -> Self {
        Self { bound: Bound::AtMost, value }
    }

    /// Whether a figure lies on its side; what a computer rounds does not count.
    pub fn allows(self, found: f64) -> bool {
        const ROUNDING: f64 = 1e-9;
        match self.bound {
            Bound::AtLeast => found >= self.value - ROUNDING,
            Bound::AtMost => found <= self.value + ROUNDING,
        }
    }
}

/// Of some rules the one of this name that holds on a day.
pub(super) fn on(rules: &'static [Rule], id: &str, day: Date) -> Option<&'static Rule> {
    rules.iter().find(|rule| rule.id == id && rule.holds_on(day))
}

/// Of some rules the last one of this name before another whose value is known.
pub(super) fn known_before(rules: &'static [Rule], later: &Rule) -> Option<&'static Rule> {
    let is_before = |rule: &&Rule| rule.to.zip(later.from).is_some_and(|(to, from)| to <= from);
    let own = rules.iter().filter(|rule| rule.id == later.id && rule.limit.is_some());
    own.filter(is_before).max_by_key(|rule| rule.to)
}
