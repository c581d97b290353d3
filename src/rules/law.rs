//! Quy định của một ngày: the rules that hold on a day, with the office's own values over them.

use super::basis::Sure;
use super::rule::{Limit, Rule, known_before, on as rule_of};
use crate::domain::{LegalValue, Plan};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// The law of a day.
#[derive(Clone, Debug)]
pub struct Law {
    /// The day.
    pub day: Date,
    /// What the office has entered; of several for a rule the one that began last holds.
    own: Vec<Own>,
}

/// A value of the office with the paper it rests on.
#[derive(Clone, Debug, PartialEq)]
struct Own {
    value: Arc<LegalValue>,
    document: Option<String>,
}

/// A rule of a day as it is held to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruled {
    /// The rule of the day.
    pub rule: &'static Rule,
    /// The one before it, where the value of the rule itself is not entered.
    pub before: Option<&'static Rule>,
    /// The day.
    pub on: Date,
    own: Option<Own>,
}

impl Law {
    /// The rules as they come with the program.
    pub const fn built_in(day: Date) -> Self {
        Self { day, own: Vec::new() }
    }

    /// The law of a day as a plan's office knows it.
    pub fn of(plan: &Plan, day: Date) -> Self {
        if plan.count::<LegalValue>() == 0 {
            return Self::built_in(day);
        }
        let document = |value: &LegalValue| {
            let document = value.document.and_then(|document| plan.get(document));
            document.map(|document| document.number.clone())
        };
        let mut own: Vec<Own> = plan
            .all::<LegalValue>()
            .map(|value| Own { value: Arc::clone(value), document: document(value) })
            .collect();
        own.sort_by_key(|own| (own.value.valid.from, own.value.id));
        Self { day, own }
    }

    /// Of these rules the one of this name on the day.
    pub fn rule(&self, rules: &'static [Rule], id: &str) -> Option<Ruled> {
        self.rule_on(rules, id, self.day)
    }

    /// The same on another day: what was approved then keeps to the code of then.
    pub fn rule_on(&self, rules: &'static [Rule], id: &str, on: Date) -> Option<Ruled> {
        let rule = rule_of(rules, id, on)?;
        let is_meant = |own: &&Own| own.value.rule == id && own.value.valid.contains(on);
        let own = self.own.iter().rev().find(is_meant).cloned();
        let before = if rule.value.is_none() { known_before(rules, rule) } else { None };
        Some(Ruled { rule, before, on, own })
    }
}

impl Ruled {
    /// What it asks: the office's own value, else that of the rule.
    pub fn limit(&self) -> Option<Limit> {
        let own = self.own.as_ref().map(|own| self.rule.unit.of_typed(own.value.value));
        Some(Limit { bound: self.rule.bound, value: own.or(self.rule.value)? })
    }

    /// The figure it asks for.
    pub fn value(&self) -> Option<f64> {
        self.limit().map(|limit| limit.value)
    }

    /// How sure that is.
    pub fn sure(&self) -> Sure {
        if self.own.is_some() { Sure::Office } else { self.rule.sure }
    }

    /// Where it stands: in the law, or in what the office entered.
    pub fn basis(&self) -> Message {
        let Some(own) = &self.own else { return self.rule.basis.says() };
        match &own.document {
            Some(number) => Message::new("rules-basis-own").with("document", number.as_str()),
            None => Message::new("rules-basis-own-unsaid"),
        }
    }

    /// Whether the office's own value goes before that of the program.
    pub const fn is_own(&self) -> bool {
        self.own.is_some()
    }
}
