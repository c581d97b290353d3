//! All rules.

use super::case::{Case, Subject};
use super::facts::Facts;
use super::law::{Law, Ruled};
use super::left_open::LEFT_OPEN;
use super::rule::Rule;
use super::verdict::Checked;
use super::{
    craft, density, establish, extend, investment, land_balance, settle, size, support, villages,
    wastewater,
};
use crate::domain::{Id, Plan, Zone};
use jiff::civil::Date;

/// All subjects of law, each with its rules.
pub const RULES: &[&Subject] = &[
    &size::SUBJECT,
    &craft::SUBJECT,
    &establish::SUBJECT,
    &extend::SUBJECT,
    &land_balance::SUBJECT,
    &density::SUBJECT,
    &wastewater::SUBJECT,
    &investment::SUBJECT,
    &settle::SUBJECT,
    &support::SUBJECT,
    &villages::ASKED,
    &villages::SUBJECT,
    &wastewater::DISTANCES,
];

/// Every rule of every period.
pub fn all_rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().flat_map(|subject| subject.rules)
}

/// Whether a rule, or a choice the law leaves open, has this name.
pub fn is_known(id: &str) -> bool {
    LEFT_OPEN.contains(&id) || all_rules().any(|rule| rule.id == id)
}

/// The rule of this name by a law.
pub fn rule_of(law: &Law, id: &str) -> Option<Ruled> {
    RULES.iter().find_map(|subject| law.rule(subject.rules, id))
}

/// What the rule of this name asks on a day; where that is not entered, what it asked before. For
/// drafts to begin with, never to judge by.
pub fn usual_value(law: &Law, id: &str) -> Option<f64> {
    let ruled = rule_of(law, id)?;
    ruled.value().or_else(|| ruled.before?.value)
}

/// The facts of a plan on a day held against the law of another, subject after subject.
pub fn checks(plan: &Plan, law: &Law, on: Date) -> Vec<Checked> {
    checks_of(&Facts::of(plan, on), law, None)
}

/// The same of one zone.
pub fn zone_checks(plan: &Plan, zone: Id<Zone>, law: &Law, on: Date) -> Vec<Checked> {
    checks_of(&Facts::of(plan, on), law, Some(zone))
}

/// Facts that are known already, held against a law.
pub(super) fn checks_of(facts: &Facts<'_>, law: &Law, only: Option<Id<Zone>>) -> Vec<Checked> {
    let mut checks = Vec::new();
    for subject in RULES {
        (subject.check)(&Case { facts, law, only }, &mut checks);
    }
    checks
}
