//! A rule of one period.

use super::basis::{Basis, Sure};
use jiff::civil::Date;

/// A rule in the days it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// What it is about: the same in all periods.
    pub id: &'static str,
    /// Key of its name.
    pub text: &'static str,
    /// Key of what to do where it is not kept.
    pub mend: &'static str,
    /// Where it stands.
    pub basis: Basis,
    /// The first day, where that is known.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
    /// On which side of its value a figure must lie.
    pub bound: Bound,
    /// What it asks, in its unit; nothing where the value of this period is not entered.
    pub value: Option<f64>,
    /// In which unit.
    pub unit: Unit,
    /// How sure that is.
    pub sure: Sure,
    /// How much it matters where it is not kept.
    pub weight: Weight,
}

/// What a rule asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// On which side.
    pub bound: Bound,
    /// In the unit of the rule; a share as a part of one.
    pub value: f64,
}

/// On which side of a limit a figure must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
    /// >
    MoreThan,
    /// <
    LessThan,
}

/// What a rule counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// A part of one, said in percent.
    Share,
    /// Hectares.
    Hectares,
    /// Metres.
    Metres,
    /// Years.
    Years,
    /// Calendar days.
    Days,
    /// Times something.
    Times,
    /// m³ a day.
    CubicMetres,
    /// m³ a day of a hectare.
    CubicMetresOfHectare,
    /// Million VND.
    MillionVnd,
    /// A number of things.
    Count,
    /// Whether something is so: 1 is yes.
    YesNo,
}

/// How much it matters where a rule is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The law forbids it.
    Must,
    /// It should be looked at.
    Should,
}

impl Rule {
    /// A rule that asks for something to be so.
    pub const fn new(
        id: &'static str,
        text: &'static str,
        mend: &'static str,
        basis: Basis,
    ) -> Self {
        Self {
            id,
            text,
            mend,
            basis,
            from: None,
            to: None,
            bound: Bound::AtLeast,
            value: Some(1.0),
            unit: Unit::YesNo,
            sure: Sure::Read,
            weight: Weight::Must,
        }
    }

    /// The figure lies on this side of so much.
    pub const fn asks(self, bound: Bound, value: f64, unit: Unit) -> Self {
        Self { bound, value: Some(value), unit, ..self }
    }

    /// At least so much.
    pub const fn at_least(self, value: f64, unit: Unit) -> Self {
        self.asks(Bound::AtLeast, value, unit)
    }

    /// At most so much.
    pub const fn at_most(self, value: f64, unit: Unit) -> Self {
        self.asks(Bound::AtMost, value, unit)
    }

    /// Its value is not entered.
    pub const fn unread(self) -> Self {
        Self { value: None, ..self }
    }

    /// In these days; the last one is the first that does not count.
    pub const fn within(self, from: Option<Date>, to: Option<Date>) -> Self {
        Self { from, to, ..self }
    }

    /// It stands here instead.
    pub const fn by(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// So sure.
    pub const fn sure(self, sure: Sure) -> Self {
        Self { sure, ..self }
    }

    /// What is not so should be looked at, no more.
    pub const fn advises(self) -> Self {
        Self { weight: Weight::Should, ..self }
    }

    /// What it asks.
    pub fn limit(&self) -> Option<Limit> {
        Some(Limit { bound: self.bound, value: self.value? })
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
}

impl Limit {
    /// Whether a figure lies on its side; what a computer rounds does not count.
    pub fn allows(self, found: f64) -> bool {
        const ROUNDING: f64 = 1e-9;
        match self.bound {
            Bound::AtLeast => found >= self.value - ROUNDING,
            Bound::AtMost => found <= self.value + ROUNDING,
            Bound::MoreThan => found > self.value + ROUNDING,
            Bound::LessThan => found < self.value - ROUNDING,
        }
    }
}

impl Unit {
    /// A number as a person types it in this unit, as the rules count it.
    pub fn of_typed(self, typed: f64) -> f64 {
        match self {
            Self::Share => typed / 100.0,
            Self::Hectares
            | Self::Metres
            | Self::Years
            | Self::Days
            | Self::Times
            | Self::CubicMetres
            | Self::CubicMetresOfHectare
            | Self::MillionVnd
            | Self::Count
            | Self::YesNo => typed,
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
    let own = rules.iter().filter(|rule| rule.id == later.id && rule.value.is_some());
    own.filter(is_before).max_by_key(|rule| rule.to)
}
