//! What a rule says to figures.

use super::law::Ruled;
use super::rule::{Limit, Unit};
use crate::domain::Key;
use crate::i18n::Message;
use crate::units::Area;

/// Figures held against a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The rule, and what it asks.
    pub ruled: Ruled,
    /// What it asks here, where that is reckoned from its value.
    pub limit: Option<Limit>,
    /// Of what it is said; the whole plan where nothing is named.
    pub subject: Option<Key>,
    /// What was found.
    pub found: Found,
    /// What the rule says to it.
    pub verdict: Verdict,
    /// Another way to keep to the law: one of the two is enough.
    pub or: Option<Box<Self>>,
    /// What is wanting, or between which readings it stands.
    pub why: Option<Message>,
    /// The records the figures are made of, beside the subject.
    pub rests_on: Vec<Key>,
}

/// A figure, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    /// So much of so much.
    Share {
        /// The part.
        part: Area,
        /// The whole.
        whole: Area,
    },
    /// A figure in the unit of the rule.
    Figure(f64),
    /// Whether it is so.
    Yes(bool),
    /// Nobody has recorded it.
    Unknown,
}

/// What a rule says to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is as the rule asks.
    Pass,
    /// It is not.
    Fail,
    /// Two honest readings of the figure disagree.
    Split,
    /// The value of the rule on this day is not entered, or a figure is not known.
    Unknown,
}

impl Found {
    /// An area, in hectares.
    pub fn hectares(area: Option<Area>) -> Self {
        area.map_or(Self::Unknown, |area| Self::Figure(area.as_hectares()))
    }

    /// A share, where both are known.
    pub fn share(part: Option<Area>, whole: Option<Area>) -> Self {
        part.zip(whole).map_or(Self::Unknown, |(part, whole)| Self::Share { part, whole })
    }

    /// Yes or no, where that is known.
    pub fn yes(answer: Option<bool>) -> Self {
        answer.map_or(Self::Unknown, Self::Yes)
    }

    /// As the rule counts it.
    pub fn figure(self) -> Option<f64> {
        match self {
            Self::Share { part, whole } => part.share_of(whole),
            Self::Figure(figure) => Some(figure),
            Self::Yes(yes) => Some(if yes { 1.0 } else { 0.0 }),
            Self::Unknown => None,
        }
    }
}

impl Verdict {
    /// Of a limit and a figure, where both are known.
    pub(super) fn of(limit: Option<Limit>, found: Option<f64>) -> Self {
        match limit.zip(found) {
            None => Self::Unknown,
            Some((limit, found)) if limit.allows(found) => Self::Pass,
            Some(_) => Self::Fail,
        }
    }

    /// Of two readings of one figure.
    pub(super) fn of_readings(one: Self, other: Self) -> Self {
        match (one, other) {
            (Self::Pass, Self::Fail) | (Self::Fail, Self::Pass) => Self::Split,
            (one, _) => one,
        }
    }

    /// Where one of two is enough.
    pub(super) fn either(one: Self, other: Self) -> Self {
        match (one, other) {
            (Self::Pass, _) | (_, Self::Pass) => Self::Pass,
            (Self::Split, _) | (_, Self::Split) => Self::Split,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Fail, Self::Fail) => Self::Fail,
        }
    }

    /// Its name in scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Split => "split",
            Self::Unknown => "unknown",
        }
    }

    /// Its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Pass => "rules-pass",
            Self::Fail => "rules-fail",
            Self::Split => "rules-split",
            Self::Unknown => "rules-unknown",
        }
    }
}

impl Checked {
    /// A figure held to a rule.
    pub fn new(ruled: Ruled, found: Found) -> Self {
        let limit = ruled.limit();
        let verdict = Verdict::of(limit, found.figure());
        Self {
            ruled,
            limit,
            subject: None,
            found,
            verdict,
            or: None,
            why: None,
            rests_on: Vec::new(),
        }
    }

    /// Of this.
    pub(super) fn about(self, subject: impl Into<Key>) -> Self {
        Self { subject: Some(subject.into()), ..self }
    }

    /// Held to this much of what the rule asks.
    pub(super) fn times(self, factor: f64) -> Self {
        let limit = self.ruled.limit().map(|limit| Limit { value: limit.value * factor, ..limit });
        let verdict = Verdict::of(limit, self.found.figure());
        Self { limit, verdict, ..self }
    }

    /// With this verdict, for this reason.
    pub(super) fn judged(self, verdict: Verdict, why: Message) -> Self {
        Self { verdict, why: Some(why), ..self }
    }

    /// With a remark.
    pub(super) fn because(self, why: Option<Message>) -> Self {
        Self { why, ..self }
    }

    /// Made of these records.
    pub(super) fn resting_on(self, rests_on: Vec<Key>) -> Self {
        Self { rests_on, ..self }
    }

    /// Or else this; the verdict is that of both together.
    pub(super) fn or(self, other: Option<Self>) -> Self {
        let Some(other) = other else { return self };
        let verdict = Verdict::either(self.verdict, other.verdict);
        Self { verdict, or: Some(Box::new(other)), ..self }
    }

    /// The unit it is counted in.
    pub const fn unit(&self) -> Unit {
        self.ruled.rule.unit
    }
}
