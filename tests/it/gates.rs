//! Which tests of the law a cluster, its extension and a lot pass.

use super::story::{day, given};
use lapday::domain::{Id, Key, Phase, Record, Zone, ZoneStatus};
use lapday::rules::Verdict;
use lapday::units::Area;
use lapday::views::{Gates, GatesOf, gates, planned_growth, trial_rows};
use std::sync::Arc;

const ZONE: Id<Zone> = Id::new(1);

fn asked(plan: &lapday::domain::Plan, more: f64) -> Gates {
    let on = day(2024, 6, 30);
    let more = Some(Area::hectares(more));
    gates(plan, GatesOf { zone: ZONE, more, lot: None }, on, on)
}

fn verdict(gates: &Gates, rule: &str) -> Option<Verdict> {
    let all = gates.extension.iter().chain(&gates.zone);
    let mut own = all.filter(|checked| checked.ruled.rule.id == rule);
    own.next().map(|checked| checked.verdict)
}

#[test]
fn an_extension_may_reach_the_greatest_area_and_not_one_square_metre_more() {
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.stated = Some(Area::hectares(57.3));
        zone.status = Some(ZoneStatus::Operating);
    });
    assert_eq!(verdict(&asked(&story.plan, 17.7), "exp.size"), Some(Verdict::Pass));
    assert_eq!(verdict(&asked(&story.plan, 17.8), "exp.size"), Some(Verdict::Fail));
    // No works are recorded: never passed.
    assert_eq!(verdict(&asked(&story.plan, 17.7), "exp.works"), Some(Verdict::Unknown));
}

#[test]
fn what_is_asked_of_a_zone_stands_apart_from_what_is_asked_of_its_extension() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.stated = Some(Area::hectares(9.0)))
        .lot("C-1", 100.0);
    let found = asked(&story.plan, 1.0);
    assert!(found.zone.iter().all(|checked| checked.subject == Some(Key::of(ZONE))));
    assert!(found.zone.iter().all(|checked| !checked.ruled.rule.id.starts_with("exp.")));
    assert!(found.extension.iter().all(|checked| checked.ruled.rule.id.starts_with("exp.")));
    assert!(!found.zone.is_empty() && !found.extension.is_empty());
}

#[test]
fn proposed_stages_are_what_a_zone_is_planned_to_grow_by() {
    let story = given().cluster("Tứ Hạ").phase("Giai đoạn 3", 3);
    let mut plan = story.plan.clone();
    assert_eq!(planned_growth(&plan, ZONE, day(2024, 6, 30)), None);
    let mut phase = Phase::clone(plan.all::<Phase>().next().unwrap());
    phase.stated = Some(Area::hectares(17.7));
    phase.status = Some(ZoneStatus::Proposed);
    plan.insert(Record::Phase(Arc::new(phase)));
    assert_eq!(planned_growth(&plan, ZONE, day(2024, 6, 30)), Some(Area::hectares(17.7)));
}

#[test]
fn a_trial_that_changes_nothing_differs_in_no_row() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0);
    let on = day(2024, 6, 30);
    assert!(trial_rows(&story.plan, &story.plan, ZONE, on).iter().all(|row| !row.differs()));
    let tried = given().cluster("Tứ Hạ").lot("C-1", 90.0).plan;
    let rows = trial_rows(&story.plan, &tried, ZONE, on);
    assert!(rows.iter().any(lapday::views::TrialRow::differs));
}
