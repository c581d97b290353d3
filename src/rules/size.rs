//! Quy mô cụm: the least and the greatest area of a cluster.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E1, E2, E4, ND_32, ND_68, ND_303};
use super::facts::Cluster;
use super::rule::{Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{ApprovalKind, ClusterType};
use crate::i18n::Message;

/// Diện tích tối thiểu.
const LEAST: &str = "size.least";
/// Diện tích tối thiểu ở huyện miền núi, của cụm làng nghề.
const LEAST_SMALL: &str = "size.least.small";
/// Diện tích tối đa.
const MOST: &str = "size.most";

const MEND: &str = "rules-mend-size";
const BY_68: Basis = Basis::article(ND_68, "2", "", "");
const BY_32: Basis = Basis::article(ND_32, "2", "1", "");
const BY_303: Basis = Basis::article(ND_303, "2", "1", "");

const OF_LEAST: Rule =
    Rule::new(LEAST, "rules-size-least", MEND, BY_32).at_least(10.0, Unit::Hectares);
const OF_SMALL: Rule =
    Rule::new(LEAST_SMALL, "rules-size-least-small", MEND, BY_32).at_least(5.0, Unit::Hectares);
const OF_MOST: Rule = Rule::new(MOST, "rules-size-most", MEND, BY_32).at_most(75.0, Unit::Hectares);

const fn of_68(rule: Rule) -> Rule {
    rule.by(BY_68).within(Some(E1), Some(E2)).sure(Sure::Secondary)
}

const fn of_303(rule: Rule) -> Rule {
    rule.by(BY_303).within(Some(E4), None).sure(Sure::Secondary)
}

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-size", rules: RULES, check };

const RULES: &[Rule] = &[
    of_68(OF_LEAST),
    of_68(OF_SMALL),
    of_68(OF_MOST),
    OF_LEAST.within(Some(E2), Some(E4)),
    OF_SMALL.within(Some(E2), Some(E4)),
    OF_MOST.within(Some(E2), Some(E4)),
    // Every cluster may be as small as some were before.
    of_303(OF_LEAST.at_least(5.0, Unit::Hectares)),
    of_303(OF_MOST),
];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        checks.extend(least(case, cluster));
        checks.extend(most(case, cluster));
    }
}

/// Which of the two least areas is asked may not be known.
fn least(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let found = Found::hectares(cluster.area);
    let usual = Checked::new(case.law.rule(RULES, LEAST)?, found).about(cluster.zone.id);
    let Some(small) = case.law.rule(RULES, LEAST_SMALL) else {
        return Some(older(cluster, usual));
    };
    let small = Checked::new(small, found).about(cluster.zone.id);
    let checked = match is_small(cluster) {
        Some(true) => small,
        Some(false) => usual,
        None if usual.verdict == small.verdict => usual,
        None => usual.judged(Verdict::Unknown, Message::new("rules-why-mountainous")),
    };
    Some(older(cluster, checked))
}

/// Whether it may be smaller than others.
fn is_small(cluster: &Cluster<'_>) -> Option<bool> {
    let zone = cluster.zone;
    let is_craft = zone
        .craft_village_cluster
        .or(zone.cluster_type.map(|of_type| of_type == ClusterType::CraftVillage));
    match (zone.mountainous, is_craft) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        (None, _) | (_, None) => None,
    }
}

fn most(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, MOST)?;
    let checked = Checked::new(ruled, Found::hectares(cluster.area)).about(cluster.zone.id);
    if checked.verdict == Verdict::Fail && cluster.zone.from_before_2009 == Some(true) {
        return Some(checked.judged(Verdict::Pass, Message::new("rules-why-from-before-2009")));
    }
    Some(checked)
}

/// What was founded with less before the first of these laws goes on (Điều 35.1).
fn older(cluster: &Cluster<'_>, checked: Checked) -> Checked {
    let founded = cluster.approval(ApprovalKind::Establishment).map(|approval| approval.day);
    if checked.verdict == Verdict::Fail && founded.is_some_and(|day| day < E1) {
        return checked.judged(Verdict::Pass, Message::new("rules-why-founded-earlier"));
    }
    checked
}
