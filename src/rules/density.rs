//! Mật độ, tầng cao, cây xanh của lô: how densely factories may be built.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{FROM_2021, FROM_2027, QCVN_2021, QCVN_2026};
use super::facts::Cluster;
use super::rule::{Bound, Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{LandUse, Lot};
use crate::i18n::Message;
use jiff::civil::Date;

const FACTORY: &str = "dens";
const HIGH: &str = "dens.floors";
const HIGH_FROM: &str = "dens.floors.from";
const SERVICE: &str = "dens.serv";
const PLANTED: &str = "green.lot";

const MEND: &str = "rules-mend-density";
const BY_FACTORIES: Basis = Basis::section(QCVN_2021, "2.5.3");

const OF_FACTORY: Rule =
    Rule::new(FACTORY, "rules-density", MEND, BY_FACTORIES).at_most(0.70, Unit::Share);
const OF_HIGH: Rule =
    Rule::new(HIGH, "rules-density-floors", MEND, BY_FACTORIES).at_most(0.60, Unit::Share);
const OF_HIGH_FROM: Rule = Rule::new(HIGH_FROM, "rules-density-floors-from", MEND, BY_FACTORIES)
    .asks(Bound::MoreThan, 5.0, Unit::Count);
const OF_SERVICE: Rule =
    Rule::new(SERVICE, "rules-density-service", MEND, Basis::section(QCVN_2021, "2.6.3"))
        .at_most(0.40, Unit::Share)
        .advises();
const OF_PLANTED: Rule = Rule::new(PLANTED, "rules-planted", MEND, Basis::table(QCVN_2021, "2.11"))
    .at_least(0.20, Unit::Share);

const fn of_2021(rule: Rule) -> Rule {
    rule.within(Some(FROM_2021), Some(FROM_2027))
}

const fn of_2027(rule: Rule) -> Rule {
    rule.by(Basis::of(QCVN_2026)).within(Some(FROM_2027), None).unread().sure(Sure::Secondary)
}

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-density", rules: RULES, check };

const RULES: &[Rule] = &[
    of_2021(OF_FACTORY),
    of_2021(OF_HIGH),
    of_2021(OF_HIGH_FROM),
    of_2021(OF_SERVICE),
    of_2021(OF_PLANTED),
    of_2027(OF_FACTORY),
    of_2027(OF_HIGH),
    of_2027(OF_HIGH_FROM),
    of_2027(OF_SERVICE),
    of_2027(OF_PLANTED),
];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        let code = cluster.code_day(case.law.day);
        for lot in &cluster.built {
            checks.extend(density(case, cluster, lot, code));
            checks.extend(planted(case, lot, code));
        }
    }
}

/// The greater of what is allowed and what is built.
fn densest(lot: &Lot) -> Option<f64> {
    lot.max_density.into_iter().chain(lot.built_density).reduce(f64::max)
}

fn density(case: &Case<'_>, cluster: &Cluster<'_>, lot: &Lot, code: Date) -> Option<Checked> {
    let found = Found::Figure(densest(lot)?);
    let held = |id| {
        let ruled = case.law.rule_on(RULES, id, code)?;
        Some(Checked::new(ruled, found).about(lot.id).resting_on(vec![cluster.zone.id.into()]))
    };
    match lot.land_use {
        LandUse::Service => held(SERVICE),
        LandUse::Industrial | LandUse::Warehouse => {
            let usual = held(FACTORY)?;
            let Some(high) = held(HIGH).filter(|_| lot.land_use == LandUse::Industrial) else {
                return Some(usual);
            };
            Some(match is_high(case, lot, code) {
                Some(true) => high,
                Some(false) => usual,
                None if usual.verdict == high.verdict => usual,
                None => usual.judged(Verdict::Unknown, Message::new("rules-why-floors")),
            })
        }
        LandUse::Green | LandUse::Road | LandUse::Technical | LandUse::Water | LandUse::Reserve => {
            None
        }
    }
}

/// Whether it produces on more floors than a usual factory; unknown while only all floors are known.
fn is_high(case: &Case<'_>, lot: &Lot, code: Date) -> Option<bool> {
    let limit = case.law.rule_on(RULES, HIGH_FROM, code)?.limit()?;
    let is_more = |floors: i64| limit.allows(floors as f64);
    match (lot.production_floors, lot.max_floors) {
        (Some(floors), _) => Some(is_more(floors)),
        (None, Some(floors)) if !is_more(floors) => Some(false),
        (None, Some(_) | None) => None,
    }
}

fn planted(case: &Case<'_>, lot: &Lot, code: Date) -> Option<Checked> {
    let share = lot.planted_share.filter(|_| lot.land_use == LandUse::Industrial)?;
    let ruled = case.law.rule_on(RULES, PLANTED, code)?;
    Some(Checked::new(ruled, Found::Figure(share)).about(lot.id))
}
