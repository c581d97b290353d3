//! What a rule says of figures.

use super::rule::{Bound, Limit, Rule};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use jiff::civil::Date;

/// Figures held against a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The rule of the day.
    pub rule: &'static Rule,
    /// The one before it, where the value of the rule itself is not entered.
    pub before: Option<&'static Rule>,
    /// The day whose law it is.
    pub on: Date,
    /// What was found.
    pub found: Found,
    /// What the rule says to it.
    pub verdict: Verdict,
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
    /// A length, metres.
    Metres(f64),
}

/// What a rule says to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as the rule asks.
    Pass,
    /// It is not.
    Fail,
    /// Two honest readings of the figure disagree.
    Split,
    /// The value of the rule on this day is not entered, or there is nothing to divide by.
    Unknown,
}

impl Found {
    /// As the rule counts it.
    pub fn figure(self) -> Option<f64> {
        match self {
            Self::Share { part, whole } => part.share_of(whole),
            Self::Metres(metres) => Some(metres),
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
    /// "Đất giao thông 9,50 ha trên 75,00 ha = 12,7 %"
    pub fn says(&self) -> Message {
        let what = Message::new(self.rule.text);
        match self.found {
            Found::Share { part, whole } => Message::new("rules-found-share")
                .with("what", what)
                .with("part", Argument::Hectares(part))
                .with("whole", Argument::Hectares(whole))
                .with("share", percent(part.share_of(whole).unwrap_or_default())),
            Found::Metres(found) => {
                Message::new("rules-found-metres").with("what", what).with("found", metres(found))
            }
        }
    }

    /// "cần từ 10 % (QCVN 01:2021/BXD, Bảng 2.6; quy định ngày 01/12/2026)"
    pub fn needs(&self) -> Message {
        let need = |rule: &Rule, limit: Limit| {
            let value = match self.found {
                Found::Share { .. } => percent(limit.value),
                Found::Metres(_) => metres(limit.value),
            };
            let key = match limit.bound {
                Bound::AtLeast => "rules-need-at-least",
                Bound::AtMost => "rules-need-at-most",
            };
            Message::new(key).with("value", value).with("basis", rule.basis.says())
        };
        let known = |rule: &Rule| Some(need(rule, rule.limit?));
        let of_day = known(self.rule).unwrap_or_else(|| {
            let unread = Message::new("rules-need-unread").with("basis", self.rule.basis.says());
            match self.before.and_then(known) {
                Some(before) => unread.said_as("rules-need-before").with("before", before),
                None => unread,
            }
        });
        Message::new("rules-need-on").with("need", of_day).with("day", self.on)
    }

    /// All of it in one line.
    pub fn line(&self) -> Message {
        Message::new("rules-line")
            .with("found", self.says())
            .with("need", self.needs())
            .with("verdict", Message::new(self.verdict.text()))
    }
}

/// With the digits that tell it from a limit close by.
fn percent(share: f64) -> Message {
    Message::new("rules-percent").with("number", Argument::Number(share * 100.0))
}

fn metres(metres: f64) -> Message {
    Message::new("rules-metres").with("number", Argument::Number(metres))
}
