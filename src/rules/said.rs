//! Kết quả đối chiếu bằng lời: what was found, what is asked, and what follows, as sentences.

use super::basis::Sure;
use super::law::Ruled;
use super::rule::{Bound, Limit, Rule, Unit};
use super::verdict::{Checked, Found};
use crate::i18n::{Argument, Message};

impl Checked {
    /// "Đất giao thông 9,50 ha trên 75,00 ha = 12,7 %"
    pub fn says(&self) -> Message {
        let own = self.found_says();
        let own = match self.or.as_deref() {
            Some(other) => {
                Message::new("rules-found-or").with("one", own).with("other", other.found_says())
            }
            None => own,
        };
        match &self.why {
            Some(why) => {
                Message::new("rules-found-why").with("found", own).with("why", why.clone())
            }
            None => own,
        }
    }

    fn found_says(&self) -> Message {
        let what = Message::new(self.ruled.rule.text);
        let found = |key| Message::new(key).with("what", what.clone());
        match self.found {
            Found::Share { part, whole } => found("rules-found-share")
                .with("part", Argument::Hectares(part))
                .with("whole", Argument::Hectares(whole))
                .with("share", amount(Unit::Share, part.share_of(whole).unwrap_or_default())),
            Found::Figure(figure) => {
                found("rules-found-figure").with("found", amount(self.unit(), figure))
            }
            Found::Yes(true) => found("rules-found-yes"),
            Found::Yes(false) => found("rules-found-no"),
            Found::Unknown => found("rules-found-unknown"),
        }
    }

    /// "cần từ 10 % (QCVN 01:2021/BXD, Bảng 2.6), theo quy định ngày 01/12/2026"
    pub fn needs(&self) -> Message {
        let own = self.ruled.needs(self.limit);
        let need = match self.or.as_deref() {
            Some(other) => Message::new("rules-need-or")
                .with("one", own)
                .with("other", other.ruled.needs(other.limit)),
            None => own,
        };
        Message::new("rules-need-on").with("need", need).with("day", self.ruled.on)
    }

    /// All of it in one line.
    pub fn line(&self) -> Message {
        Message::new("rules-line")
            .with("found", self.says())
            .with("need", self.needs())
            .with("verdict", Message::new(self.verdict.text()))
    }
}

impl Ruled {
    /// "cần từ 10 % (QCVN 01:2021/BXD, Bảng 2.6)"
    fn needs(&self, limit: Option<Limit>) -> Message {
        if let Some(limit) = limit {
            let need = asks(self.rule, limit).with("basis", self.basis());
            return unsure(need, self.sure());
        }
        let unread = Message::new("rules-need-unread").with("basis", self.rule.basis.says());
        let before = self.before.and_then(|before| {
            let need = asks(before, before.limit()?).with("basis", before.basis.says());
            Some(unsure(need, before.sure))
        });
        match before {
            Some(before) => unread.said_as("rules-need-before").with("before", before),
            None => unread,
        }
    }

    /// What it asks, without where it stands: "từ 10 % trở lên".
    pub fn asks(&self) -> Option<Message> {
        Some(bare(self.rule, self.limit()?))
    }
}

impl Rule {
    /// What it asks, without where it stands: "từ 10 % trở lên".
    pub fn asked(&self) -> Option<Message> {
        Some(bare(self, self.limit()?))
    }
}

fn unsure(need: Message, sure: Sure) -> Message {
    match sure {
        Sure::Read | Sure::Office => need,
        Sure::Secondary | Sure::Memory => Message::new("rules-need-unsure")
            .with("need", need)
            .with("sure", Message::new(sure.text())),
    }
}

fn asks(rule: &Rule, limit: Limit) -> Message {
    let key = match (rule.unit, limit.bound) {
        (Unit::YesNo, _) => return Message::new("rules-need-so"),
        (_, Bound::AtLeast) => "rules-need-at-least",
        (_, Bound::AtMost) => "rules-need-at-most",
        (_, Bound::MoreThan) => "rules-need-more-than",
        (_, Bound::LessThan) => "rules-need-less-than",
    };
    Message::new(key).with("value", amount(rule.unit, limit.value))
}

fn bare(rule: &Rule, limit: Limit) -> Message {
    let key = match (rule.unit, limit.bound) {
        (Unit::YesNo, _) => return Message::new("rules-asks-so"),
        (_, Bound::AtLeast) => "rules-asks-at-least",
        (_, Bound::AtMost) => "rules-asks-at-most",
        (_, Bound::MoreThan) => "rules-asks-more-than",
        (_, Bound::LessThan) => "rules-asks-less-than",
    };
    Message::new(key).with("value", amount(rule.unit, limit.value))
}

/// A figure in its unit, with the digits that tell it from a limit close by.
pub fn amount(unit: Unit, value: f64) -> Message {
    let (key, number) = match unit {
        Unit::Share => ("rules-percent", value * 100.0),
        Unit::Hectares => ("rules-hectares", value),
        Unit::Metres => ("rules-metres", value),
        Unit::Years => ("rules-years", value),
        Unit::Days => ("rules-days", value),
        Unit::Times => ("rules-times", value),
        Unit::CubicMetres => ("rules-cubic-metres", value),
        Unit::CubicMetresOfHectare => ("rules-cubic-metres-of-hectare", value),
        Unit::MillionVnd => ("rules-million", value),
        Unit::Count | Unit::YesNo => ("rules-count", value),
    };
    Message::new(key).with("number", Argument::Number(number))
}
