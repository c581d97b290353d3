//! Điều kiện theo quy định: what the law of a day asks of a zone, with the figures each answer rests on.

use super::lots::LotGroup;
use crate::domain::{Id, Plan, Zone, ZoneKind, land_use_balance};
use crate::i18n::Message;
use crate::rules::{Checked, LandFacts, Verdict, check_land_balance};
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
    if plan.get(zone).is_none_or(|zone| zone.kind != ZoneKind::Cluster) {
        return Vec::new();
    }
    land(plan, zone, on).into_iter().map(of_checked).collect()
}

fn of_checked(checked: Checked) -> Gate {
    Gate {
        id: checked.rule.id,
        what: Message::new(checked.rule.text),
        verdict: checked.verdict,
        says: checked.says(),
        needs: checked.needs(),
        lots: None,
    }
}

/// The shares of land a cluster needs. A balance on sketched lots proves nothing.
fn land(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Checked> {
    let Some(balance) = land_use_balance(plan, zone, on) else { return Vec::new() };
    let uses = balance.lines.iter();
    let uses = uses.filter_map(|line| Some((line.class?.land_use, line.area))).collect();
    let facts = LandFacts { whole: balance.whole, uses, belt_m: None };
    let mut checked = check_land_balance(&facts, on);
    if balance.is_illustrative {
        checked.iter_mut().for_each(|checked| checked.verdict = Verdict::Unknown);
    }
    checked
}
