//! Điều kiện theo quy định: what the law of a day asks of a zone, with the figures each answer rests on.

use super::lots::LotGroup;
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::rules::{Checked, Law, Verdict, zone_checks};
use jiff::civil::Date;

/// A test of the law, and how a zone stands to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// Name of the rule.
    pub id: &'static str,
    /// What it is about.
    pub what: Message,
    /// What the rule says.
    pub verdict: Verdict,
    /// The figures it rests on.
    pub says: Message,
    /// What it asks, by which law.
    pub needs: Message,
    /// The lots the figures are made of.
    pub lots: Option<LotGroup>,
}

/// What the law of a day asks of a zone; nothing of what is no cluster.
pub fn gates(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Gate> {
    let checks = zone_checks(plan, zone, &Law::of(plan, on), on);
    let of_zone = checks.into_iter().filter(|checked| checked.subject == Some(zone.into()));
    of_zone.map(of_checked).collect()
}

fn of_checked(checked: Checked) -> Gate {
    Gate {
        id: checked.ruled.rule.id,
        what: Message::new(checked.ruled.rule.text),
        verdict: checked.verdict,
        says: checked.says(),
        needs: checked.needs(),
        lots: None,
    }
}
