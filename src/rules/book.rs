//! All rules.

use super::land_balance;
use super::rule::{Rule, known_before, on};
use jiff::civil::Date;

/// All rules, a subject after the other.
pub const RULES: &[&[Rule]] = &[land_balance::RULES];

/// The rule of this name that holds on a day.
pub fn rule_on(id: &str, day: Date) -> Option<&'static Rule> {
    RULES.iter().find_map(|rules| on(rules, id, day))
}

/// What the rule of this name asks on a day; where that is not entered, what it asked before. For
/// drafts to begin with, never to judge by.
pub fn usual_value(id: &str, day: Date) -> Option<f64> {
    RULES.iter().find_map(|rules| {
        let rule = on(rules, id, day)?;
        let limit = rule.limit.or_else(|| known_before(rules, rule)?.limit);
        limit.map(|limit| limit.value)
    })
}
