//! Loại hình cụm: what a craft-village, specialised, supporting or high-technology cluster sets aside.

use super::basis::{At, Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E2, E4, ND_32, ND_303, TT_14};
use super::facts::Cluster;
use super::law::Ruled;
use super::recognised::is_recognised;
use super::rule::{Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{ClusterType, Enterprise, Key, Zone, ZoneKind};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const CRAFT: &str = "craft.share";
const RECOGNISED: &str = "craft.recognised";
const ONE_INDUSTRY: &str = "spec.share";
const SUPPORTING: &str = "supp.share";
const HIGH_TECHNOLOGY: &str = "tech.share";

const MEND: &str = "rules-mend-type";
const BY_32: Basis = Basis::article(ND_32, "2", "2", "");
const BY_303: Basis = Basis::article(ND_303, "2", "2", "");
const BY_FORM: Basis = Basis { decree: TT_14, at: At::Form("03") };
/// Thông tư 14/2024/TT-BCT holds from here.
const FROM_TT_14: Date = date(2024, 10, 1);

const OF_CRAFT: Rule = Rule::new(CRAFT, "rules-craft", MEND, BY_32).at_least(0.60, Unit::Share);
const OF_ONE: Rule =
    Rule::new(ONE_INDUSTRY, "rules-one-industry", MEND, BY_FORM).at_least(0.60, Unit::Share);

const fn of_303(rule: Rule) -> Rule {
    rule.by(BY_303).within(Some(E4), None).sure(Sure::Secondary)
}

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-type", rules: RULES, check };

const RULES: &[Rule] = &[
    OF_CRAFT.within(Some(E2), Some(E4)),
    of_303(OF_CRAFT),
    of_303(Rule::new(RECOGNISED, "rules-craft-recognised", "rules-mend-recognise", BY_303)),
    OF_ONE.within(Some(FROM_TT_14), Some(E4)),
    of_303(OF_ONE),
    of_303(Rule::new(SUPPORTING, "rules-supporting", MEND, BY_303).at_least(0.60, Unit::Share)),
    of_303(
        Rule::new(HIGH_TECHNOLOGY, "rules-high-technology", MEND, BY_303)
            .at_least(0.30, Unit::Share),
    ),
];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        let zone = cluster.zone;
        let of_type = match zone.cluster_type {
            None if zone.craft_village_cluster == Some(true) => Some(ClusterType::CraftVillage),
            of_type => of_type,
        };
        match of_type {
            Some(ClusterType::CraftVillage) => {
                checks.extend(craft(case, cluster));
                checks.extend(recognised(case, cluster));
            }
            Some(ClusterType::Specialised) => checks.extend(one_industry(case, cluster)),
            Some(ClusterType::Supporting) => {
                checks.extend(flagged(case, cluster, SUPPORTING, |it| it.supporting_industry));
            }
            Some(ClusterType::HighTechnology) => {
                checks.extend(flagged(case, cluster, HIGH_TECHNOLOGY, |it| it.high_technology));
            }
            Some(ClusterType::General | ClusterType::Eco) | None => {}
        }
    }
}

fn craft(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, CRAFT)?;
    let found = Found::share(cluster.zone.for_craft_village, cluster.fill.industrial);
    Some(Checked::new(ruled, found).about(cluster.zone.id))
}

/// A village of the same commune whose craft was recognised by the day, or that was said not to be.
fn recognised(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, RECOGNISED)?;
    let (plan, on) = (case.plan(), case.on());
    let place = cluster.zone.place?;
    let villages = plan
        .that_refer_to::<Zone>(place)
        .filter(|zone| zone.kind == ZoneKind::Village && zone.place == Some(place));
    let answers: Vec<(Key, bool)> = villages
        .filter_map(|village| Some((Key::of(village.id), is_recognised(plan, village, on)?)))
        .collect();
    let found = Found::yes(answers.iter().map(|(_, yes)| *yes).reduce(|one, other| one || other));
    let villages = answers.into_iter().map(|(village, _)| village).collect();
    Some(Checked::new(ruled, found).about(cluster.zone.id).resting_on(villages))
}

/// Leased industrial land by who holds it.
fn tenants<'a>(case: &Case<'a>, cluster: &Cluster<'_>) -> Vec<(&'a Enterprise, Area)> {
    let (plan, on) = (case.plan(), case.on());
    let lots = plan.lots_of(cluster.zone.id).filter(|lot| lot.valid.contains(on));
    lots.filter(|lot| lot.is_industrial())
        .flat_map(|lot| plan.occupants(lot.id, on))
        .filter(|(held, _)| held.state.is_leased())
        .map(|(held, enterprise)| (enterprise.as_ref(), held.area))
        .collect()
}

/// The industry with most of the land, by the division of its code.
fn one_industry(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, ONE_INDUSTRY)?;
    let mut by_division: BTreeMap<&str, Area> = BTreeMap::new();
    let mut unsaid = Area::ZERO;
    for (enterprise, area) in tenants(case, cluster) {
        match enterprise.vsic_code.as_deref().and_then(|code| code.get(..2)) {
            Some(division) => *by_division.entry(division).or_default() += area,
            None => unsaid += area,
        }
    }
    let most = by_division.into_values().reduce(|one, other| if one > other { one } else { other });
    Some(with_unsaid(cluster, ruled, (most.unwrap_or_default(), unsaid)))
}

/// Land of those who are said to be of a sort.
fn flagged(
    case: &Case<'_>,
    cluster: &Cluster<'_>,
    id: &str,
    flag: fn(&Enterprise) -> Option<bool>,
) -> Option<Checked> {
    let ruled = case.law.rule(RULES, id)?;
    let (mut part, mut unsaid) = (Area::ZERO, Area::ZERO);
    for (enterprise, area) in tenants(case, cluster) {
        match flag(enterprise) {
            Some(true) => part += area,
            Some(false) => {}
            None => unsaid += area,
        }
    }
    Some(with_unsaid(cluster, ruled, (part, unsaid)))
}

/// What falls short only while nobody says of what sort somebody is, is not known to fall short.
fn with_unsaid(cluster: &Cluster<'_>, ruled: Ruled, (part, unsaid): (Area, Area)) -> Checked {
    let whole = cluster.fill.industrial;
    let checked = Checked::new(ruled, Found::share(Some(part), whole)).about(cluster.zone.id);
    let with = whole.and_then(|whole| (part + unsaid).share_of(whole));
    if checked.verdict == Verdict::Fail && Verdict::of(checked.limit, with) == Verdict::Pass {
        let why = Message::new("rules-why-tenants-unsaid").with("area", Argument::Hectares(unsaid));
        return checked.judged(Verdict::Unknown, why);
    }
    checked
}
