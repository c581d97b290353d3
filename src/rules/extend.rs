//! Điều kiện mở rộng: what a cluster needs to grow.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E1, E2, E4, ND_32, ND_68, ND_303};
use super::facts::{Cluster, Facts};
use super::fill::legally_filled;
use super::law::Law;
use super::rule::{Bound, Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{
    Id, Key, LandDemand, Phase, Plan, ProcedureKind, Work, WorkKind, Zone, ZoneStatus, ZoneStep,
};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

/// Diện tích sau khi mở rộng.
const SIZE: &str = "exp.size";
/// Tỷ lệ lấp đầy.
const FILL: &str = "exp.fill";
/// Nhu cầu thuê đất so với đất công nghiệp hiện có.
const DEMAND: &str = "exp.demand";
/// Công trình hạ tầng thiết yếu.
const WORKS: &str = "exp.works";

const MEND: &str = "rules-mend-extend";
const BY_68: Basis = Basis::article(ND_68, "10", "", "");

const OF_SIZE: Rule =
    Rule::new(SIZE, "rules-extend-size", MEND, Basis::article(ND_32, "8", "2", "a"))
        .at_most(75.0, Unit::Hectares);
const OF_FILL: Rule =
    Rule::new(FILL, "rules-extend-fill", MEND, Basis::article(ND_32, "8", "2", "c"))
        .at_least(0.60, Unit::Share);
const OF_DEMAND: Rule =
    Rule::new(DEMAND, "rules-extend-demand", MEND, Basis::article(ND_32, "8", "2", "c")).asks(
        Bound::MoreThan,
        1.0,
        Unit::Share,
    );
const OF_WORKS: Rule =
    Rule::new(WORKS, "rules-extend-works", MEND, Basis::article(ND_32, "8", "2", "d"));

const fn of_68(rule: Rule) -> Rule {
    rule.by(BY_68).within(Some(E1), Some(E2)).sure(Sure::Secondary)
}

const fn of_32(rule: Rule) -> Rule {
    rule.within(Some(E2), Some(E4))
}

const fn of_303(rule: Rule, point: &'static str) -> Rule {
    rule.by(Basis::article(ND_303, "8", "2", point)).within(Some(E4), None).sure(Sure::Secondary)
}

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-extend", rules: RULES, check };

const RULES: &[Rule] = &[
    of_68(OF_SIZE),
    of_68(OF_FILL),
    of_68(OF_DEMAND),
    of_68(OF_WORKS),
    of_32(OF_SIZE),
    of_32(OF_FILL),
    of_32(OF_DEMAND),
    of_32(OF_WORKS),
    of_303(OF_SIZE, "a"),
    of_303(OF_FILL.at_least(0.50, Unit::Share), "c"),
    of_303(OF_DEMAND, "c"),
    of_303(OF_WORKS, "d"),
];

/// What is essential by Điều 8.2d, and what has been since 15/9/2026.
const ESSENTIAL: &[WorkKind] =
    &[WorkKind::Road, WorkKind::Water, WorkKind::WastewaterCollection, WorkKind::Wastewater];
const ESSENTIAL_SINCE_E4: &[WorkKind] = &[
    WorkKind::Road,
    WorkKind::Water,
    WorkKind::WastewaterCollection,
    WorkKind::Wastewater,
    WorkKind::SolidWaste,
    WorkKind::Fire,
];

/// What extending a cluster asks for, whether or not anybody plans to; by how much it would grow where
/// that is known.
pub fn to_extend(
    plan: &Plan,
    zone: Id<Zone>,
    law: &Law,
    on: Date,
    more: Option<Area>,
) -> Vec<Checked> {
    let facts = Facts::of(plan, on);
    let case = Case { facts: &facts, law, only: Some(zone) };
    case.clusters().flat_map(|cluster| checks(&case, cluster, more)).collect()
}

fn check(case: &Case<'_>, into: &mut Vec<Checked>) {
    for cluster in case.clusters().filter(|cluster| cluster.is_established()) {
        if let Some(growth) = planned(case, cluster) {
            into.extend(checks(case, cluster, growth.by));
        }
    }
}

/// A cluster is to grow, by so much where that is known.
struct Growth {
    by: Option<Area>,
}

/// Whether it is to grow.
fn planned(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Growth> {
    let (plan, zone) = (case.plan(), cluster.zone.id);
    let is_coming =
        |phase: &&Arc<Phase>| plan.status_on(phase.id, case.on()) == Some(ZoneStatus::Proposed);
    let phases: Vec<_> = plan.phases_of(zone).into_iter().filter(is_coming).collect();
    if !phases.is_empty() {
        let areas = phases.iter().map(|phase| Some(plan.area_on(phase.id, case.on())?.area));
        return Some(Growth { by: areas.sum() });
    }
    let is_step = |step: &&Arc<ZoneStep>| step.procedure == ProcedureKind::Extension;
    let is_open = plan
        .that_refer_to::<ZoneStep>(zone)
        .filter(is_step)
        .any(|step| step.done_on.is_none_or(|day| day > case.on()));
    (is_open || cluster.status == Some(ZoneStatus::Expanding)).then_some(Growth { by: None })
}

fn checks(case: &Case<'_>, cluster: &Cluster<'_>, more: Option<Area>) -> Vec<Checked> {
    let held =
        |id, found| Some(Checked::new(case.law.rule(RULES, id)?, found).about(cluster.zone.id));
    let after = cluster.area.zip(more).map(|(area, more)| area + more);
    let size = held(SIZE, Found::hectares(after));
    let size = size.map(|checked| {
        let why = (after.is_none()).then(|| Message::new("rules-why-extension-unsaid"));
        checked.because(why)
    });
    let fill = cluster.fill;
    let part = fill.sure_rate().map(|_| legally_filled(&fill, case.law.day));
    let (asked, requests) = demand(case, cluster);
    let demand = held(DEMAND, Found::share(asked, fill.industrial));
    let nobody = requests.is_empty().then(|| Message::new("rules-why-no-demand"));
    let fill = held(FILL, Found::share(part, fill.industrial));
    let fill = fill.map(|checked| match nobody {
        // Demand counts as it stands in writing: without a request there is none.
        Some(nobody) => checked.because(Some(nobody)),
        None => checked.or(demand).resting_on(requests),
    });
    let works = works(case, cluster);
    size.into_iter().chain(fill).chain(works).collect()
}

/// How much land is asked for in writing; unknown where somebody does not say how much.
fn demand(case: &Case<'_>, cluster: &Cluster<'_>) -> (Option<Area>, Vec<Key>) {
    let on = case.on();
    let is_open = |asked: &&Arc<LandDemand>| {
        asked.zone == cluster.zone.id
            && asked.day <= on
            && asked.ended_on.is_none_or(|ended| on < ended)
    };
    let requests: Vec<_> =
        case.plan().that_refer_to::<LandDemand>(cluster.zone.id).filter(is_open).collect();
    let wanted = requests.iter().map(|asked| asked.wanted).sum::<Option<Area>>();
    let keys = requests.iter().map(|asked| Key::of(asked.id)).collect();
    (wanted.filter(|_| !requests.is_empty()), keys)
}

/// Whether the essential works are done and in use. What nobody has recorded is unknown, never done.
fn works(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, WORKS)?;
    let is_new = ruled.rule.from == Some(E4);
    if is_new && cluster.zone.from_before_2009 == Some(true) {
        let checked = Checked::new(ruled, Found::Unknown).about(cluster.zone.id);
        let why = Message::new("rules-why-from-before-2009");
        return Some(checked.judged(Verdict::Pass, why));
    }
    let asked = if is_new { ESSENTIAL_SINCE_E4 } else { ESSENTIAL };
    let of_kind = |kind: WorkKind| cluster.works.iter().filter(move |work| work.kind == kind);
    let unfinished: Vec<&Arc<Work>> = asked
        .iter()
        .flat_map(|kind| of_kind(*kind))
        .filter(|work| !work.is_done(case.on()))
        .copied()
        .collect();
    let missing: Vec<Message> = asked
        .iter()
        .filter(|kind| of_kind(**kind).next().is_none())
        .map(|kind| kind.text())
        .collect();
    let answer =
        if unfinished.is_empty() { missing.is_empty().then_some(true) } else { Some(false) };
    let names: Vec<Message> = unfinished
        .iter()
        .map(|work| Message::new("views-as-said").with("text", work.name.as_str()))
        .collect();
    let why = match (Message::list(names.into_iter()), Message::list(missing.into_iter())) {
        (Some(works), _) => Some(Message::new("rules-why-works-unfinished").with("works", works)),
        (None, Some(works)) => Some(Message::new("rules-why-works-unsaid").with("works", works)),
        (None, None) => None,
    };
    let rests_on = cluster.works.iter().map(|work| Key::of(work.id)).collect();
    let checked = Checked::new(ruled, Found::yes(answer)).about(cluster.zone.id);
    Some(checked.because(why).resting_on(rests_on))
}
