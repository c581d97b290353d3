//! Cụm có từ trước 05/10/2009: established by decision in time.

use super::basis::Basis;
use super::case::{Case, Subject};
use super::epochs::{E2, ND_32};
use super::facts::Cluster;
use super::rule::{Rule, Unit};
use super::verdict::{Checked, Found};
use crate::domain::{ApprovalKind, ZoneStatus};
use crate::i18n::Message;
use jiff::ToSpan;
use jiff::civil::{Date, date};

const SETTLED: &str = "settle.2009";
/// To be done before this day.
const BEFORE: Date = date(2026, 12, 31);

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-settle", rules: RULES, check };

const RULES: &[Rule] = &[Rule::new(
    SETTLED,
    "rules-settle",
    "rules-mend-settle",
    Basis::article(ND_32, "35", "4", "b"),
)
.at_least(0.0, Unit::Days)
.within(Some(E2), None)];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    checks.extend(case.clusters().filter_map(|cluster| settled(case, cluster)));
}

/// Days that are left for a cluster at work without a decision that founds it; whether it is from before
/// 2009 may be to be asked.
fn settled(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, SETTLED)?;
    let is_founded = cluster.approval(ApprovalKind::Establishment).is_some();
    let works = matches!(cluster.status, Some(ZoneStatus::Operating | ZoneStatus::Expanding));
    if is_founded {
        return None;
    }
    let last = BEFORE.checked_sub(1.day()).ok()?;
    let left = f64::from(case.on().until(last).ok()?.get_days());
    let (found, why) = match cluster.zone.from_before_2009 {
        Some(true) => (Found::Figure(left), Message::new("rules-why-settle")),
        None if works => (Found::Unknown, Message::new("rules-why-settle-ask")),
        Some(false) | None => return None,
    };
    let why = why.with("before", BEFORE);
    Some(Checked::new(ruled, found).about(cluster.zone.id).because(Some(why)))
}
