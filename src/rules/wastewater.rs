//! Nước và nước thải của cụm: distances of the works to homes, their belt and land, and how much water a
//! cluster is to have.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{FROM_2021, FROM_2027, QCVN_2021, QCVN_2026};
use super::facts::Cluster;
use super::rule::{Rule, Unit};
use super::said::amount;
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{Work, WorkKind, flow, is_treatment};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;

const UPWIND: &str = "ww.up";
const BELT: &str = "ww.belt";
const LAND: &str = "ww.land";
const SUPPLY: &str = "water";
const SUPPLIED: &str = "water.share";
const LOAD: &str = "ww.load";

const MEND: &str = "rules-mend-wastewater";

/// Distances to homes by how the works treat and how much, m³ a day: up to 200, to 5 000, to 50 000, more.
/// A distance that the table does not give is none.
macro_rules! distances {
    ($($name:literal $text:literal: $one:expr, $two:expr, $three:expr $(, $four:expr)?;)*) => {
        &[$(
            distance(concat!("ww.", $name, ".1"), $text, $one),
            distance(concat!("ww.", $name, ".2"), $text, $two),
            distance(concat!("ww.", $name, ".3"), $text, $three),
            $(distance(concat!("ww.", $name, ".4"), $text, $four),)?
        )*]
    };
}

const fn distance(id: &'static str, text: &'static str, metres: f64) -> Rule {
    of_2021(Rule::new(id, text, MEND, Basis::table(QCVN_2021, "2.22")))
        .at_least(metres, Unit::Metres)
}

const fn of_2021(rule: Rule) -> Rule {
    rule.within(Some(FROM_2021), Some(FROM_2027))
}

const fn of_2027(rule: Rule) -> Rule {
    rule.by(Basis::of(QCVN_2026)).within(Some(FROM_2027), None).unread().sure(Sure::Secondary)
}

/// The subject of distances.
pub(super) const DISTANCES: Subject =
    Subject { text: "rules-subject-distances", rules: FAR, check: check_distances };

const FAR: &[Rule] = distances! {
    "pump" "rules-distance-pump": 15.0, 20.0, 25.0, 30.0;
    "drying_bed" "rules-distance-drying_bed": 150.0, 200.0, 400.0, 500.0;
    "mechanical_sludge" "rules-distance-mechanical_sludge": 100.0, 150.0, 300.0, 400.0;
    "biological" "rules-distance-biological": 80.0, 100.0, 250.0, 350.0;
    "closed" "rules-distance-closed": 10.0, 15.0, 30.0, 40.0;
    "pond" "rules-distance-pond": 200.0, 300.0, 400.0;
    "ditch" "rules-distance-ditch": 150.0, 200.0, 400.0;
};

/// The first flow of the second, third and fourth band; 200 and 5 000 belong to the second, 50 000 to the
/// third.
fn band(flow: f64) -> usize {
    if flow < 200.0 {
        1
    } else if flow <= 5_000.0 {
        2
    } else if flow <= 50_000.0 {
        3
    } else {
        4
    }
}

/// The subject of the rest.
pub(super) const SUBJECT: Subject =
    Subject { text: "rules-subject-wastewater", rules: RULES, check };

const OF_UPWIND: Rule =
    Rule::new(UPWIND, "rules-upwind", MEND, Basis::section(QCVN_2021, "2.11.3"))
        .at_least(1.5, Unit::Times);
const OF_BELT: Rule =
    Rule::new(BELT, "rules-works-belt", MEND, Basis::section(QCVN_2021, "2.11.4"))
        .at_least(10.0, Unit::Metres);
const OF_LAND: Rule =
    Rule::new(LAND, "rules-works-land", MEND, Basis::section(QCVN_2021, "2.11.3"))
        .at_most(0.2, Unit::Hectares);
const OF_SUPPLY: Rule =
    Rule::new(SUPPLY, "rules-supply", "rules-mend-supply", Basis::section(QCVN_2021, "2.10.2"))
        .at_least(20.0, Unit::CubicMetresOfHectare);
const OF_SUPPLIED: Rule =
    Rule::new(SUPPLIED, "rules-supplied", "rules-mend-supply", Basis::section(QCVN_2021, "2.10.2"))
        .at_least(0.60, Unit::Share);
const OF_LOAD: Rule =
    Rule::new(LOAD, "rules-load", "rules-mend-load", Basis::section(QCVN_2021, "2.11.1"))
        .at_least(0.80, Unit::Share);

const RULES: &[Rule] = &[
    of_2021(OF_UPWIND),
    of_2021(OF_BELT),
    of_2021(OF_LAND),
    of_2021(OF_SUPPLY),
    of_2021(OF_SUPPLIED),
    of_2021(OF_LOAD),
    of_2027(OF_UPWIND),
    of_2027(OF_BELT),
    of_2027(OF_LAND),
    of_2027(OF_SUPPLY),
    of_2027(OF_SUPPLIED),
    of_2027(OF_LOAD),
];

fn check_distances(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        let code = cluster.code_day(case.law.day);
        let of_works = cluster.works.iter().filter_map(|work| far_enough(case, work, code));
        checks.extend(of_works);
    }
}

/// How far works are from homes; half as far again where the homes lie downwind or downstream.
fn far_enough(case: &Case<'_>, work: &Work, code: Date) -> Option<Checked> {
    let treatment: &str = work.treatment?.into();
    let flow = flow(work)?;
    let id = format!("ww.{treatment}.{}", band(flow));
    let ruled = case.law.rule_on(FAR, &id, code)?;
    let found = work.distance_to_homes_m.map_or(Found::Unknown, Found::Figure);
    let checked = Checked::new(ruled, found).about(work.id);
    let upwind = case.law.rule_on(RULES, UPWIND, code)?.value()?;
    let farther = checked.clone().times(upwind);
    Some(match work.upwind {
        Some(true) => farther.because(Some(Message::new("rules-why-upwind"))),
        Some(false) => checked,
        None if checked.verdict == farther.verdict => checked,
        None => checked.judged(Verdict::Unknown, Message::new("rules-why-upwind-unsaid")),
    })
}

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        let code = cluster.code_day(case.law.day);
        for work in cluster.works.iter().filter(|work| is_treatment(work)) {
            let held = |id, found: Option<f64>| {
                let ruled = case.law.rule_on(RULES, id, code)?;
                Some(Checked::new(ruled, Found::Figure(found?)).about(work.id))
            };
            checks.extend(held(BELT, work.belt_m));
            let land = held(LAND, work.land.map(Area::as_hectares));
            // So much for each thousand m³ a day.
            checks.extend(land.zip(flow(work)).map(|(land, flow)| land.times(flow / 1_000.0)));
        }
        checks.extend(supply(case, cluster, code));
        checks.extend(load(case, cluster, code));
    }
}

/// What the works for water can give, m³ a day, those to come included; unknown where one does not say.
fn water(cluster: &Cluster<'_>) -> Option<f64> {
    let works: Vec<Option<f64>> = cluster
        .works
        .iter()
        .filter(|work| work.kind == WorkKind::Water)
        .map(|work| flow(work))
        .collect();
    works.iter().copied().sum::<Option<f64>>().filter(|_| !works.is_empty())
}

fn supply(case: &Case<'_>, cluster: &Cluster<'_>, code: Date) -> Option<Checked> {
    let ruled = case.law.rule_on(RULES, SUPPLY, code)?;
    let share = case.law.rule_on(RULES, SUPPLIED, code)?.value();
    let water = water(cluster)?;
    let area = cluster.area?;
    let Some(share) = share else {
        return Some(Checked::new(ruled, Found::Unknown).about(cluster.zone.id));
    };
    let of_hectare = Found::Figure(water / (area.as_hectares() * share));
    let why = Message::new("rules-why-supply")
        .with("water", amount(Unit::CubicMetres, water))
        .with("share", amount(Unit::Share, share));
    Some(Checked::new(ruled, of_hectare).about(cluster.zone.id).because(Some(why)))
}

/// What the works treat against what comes as water.
fn load(case: &Case<'_>, cluster: &Cluster<'_>, code: Date) -> Option<Checked> {
    let ruled = case.law.rule_on(RULES, LOAD, code)?;
    let water = water(cluster).filter(|water| *water > 0.0)?;
    let works = cluster.works.iter().filter(|work| is_treatment(work));
    let treated: Vec<Option<f64>> = works.map(|work| flow(work)).collect();
    let treated = treated.iter().copied().sum::<Option<f64>>().filter(|_| !treated.is_empty())?;
    Some(Checked::new(ruled, Found::Figure(treated / water)).about(cluster.zone.id))
}
