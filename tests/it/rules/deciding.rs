//! Approvals, the State's money, what may work when, deadlines.

use super::{E2, E3, E4, approved, cluster, leasing, put, verdict, with, work};
use crate::story::{Story, day, given};
use jiff::civil::Date;
use lapday::domain::{
    Approval, ApprovalKind, Budget, FundSource, Id, Indicator, Observation, OccupancyState, Period,
    Programme, ProgrammeKind, Record, Uid, Work, WorkKind, ZoneKind,
};
use lapday::rules::Verdict::{self, Fail, Pass, Unknown};
use lapday::rules::{Law, checks};
use lapday::units::Area;
use std::sync::Arc;

#[test]
fn a_detailed_plan_comes_before_the_infrastructure_project() {
    let ordered = |plan, project| {
        let story = approved(cluster(30.0), ApprovalKind::DetailedPlan, plan, 30.0);
        approved(story, ApprovalKind::InfrastructureProject, project, 30.0)
    };
    let (early, late) = (day(2024, 1, 1), day(2025, 1, 1));
    assert_eq!(verdict(&ordered(early, late), "pr.order", E2), Some(Pass));
    assert_eq!(verdict(&ordered(late, early), "pr.order", E2), Some(Fail));
}

#[test]
fn it_is_founded_with_no_more_than_5_hectares_above_the_plan() {
    let founded = |hectares| {
        let story = approved(cluster(30.0), ApprovalKind::ProvincialList, day(2021, 1, 1), 25.0);
        approved(story, ApprovalKind::Establishment, day(2022, 1, 1), hectares)
    };
    assert_eq!(verdict(&founded(30.0), "est.area", E2), Some(Pass));
    assert_eq!(verdict(&founded(30.1), "est.area", E2), Some(Fail));
}

#[test]
fn the_state_gives_30_percent_until_15_9_2026() {
    let aided = |million| {
        let story = work(cluster(30.0), WorkKind::Road, None);
        let approval = Approval {
            capital_million_vnd: Some(100_000.0),
            ..Approval::new(
                Id::new(1),
                story.last_zone(),
                ApprovalKind::InfrastructureProject,
                day(2022, 1, 1),
            )
        };
        let budget = Budget {
            id: Id::new(1),
            uid: Uid::new(),
            year: 2024,
            source: FundSource::Provincial,
            work: story.plan.all::<Work>().last().map(|work| work.id),
            programme: None,
            subject: None,
            planned_million_vnd: None,
            allotted_million_vnd: Some(million),
            spent_million_vnd: None,
            yearly_plan: None,
            day: None,
            document: None,
            note: None,
        };
        put(put(story, Record::Approval(Arc::new(approval))), Record::Budget(Arc::new(budget)))
    };
    assert_eq!(verdict(&aided(30_000.0), "aid30", E2), Some(Pass));
    assert_eq!(verdict(&aided(30_100.0), "aid30", E2), Some(Fail));
    assert_eq!(verdict(&aided(30_000.0), "aid30", E4), Some(Unknown));
}

#[test]
fn since_15_9_2026_nobody_begins_to_produce_before_the_works_are_done() {
    let began = |from| {
        work(cluster(30.0), WorkKind::Wastewater, None).lot("A", 100.0).occupied(
            "A",
            "Dệt",
            OccupancyState::Operating,
            100.0,
            Period::since(from),
        )
    };
    assert_eq!(verdict(&began(day(2026, 9, 15)), "use.works", E4), Some(Fail));
    assert_eq!(verdict(&began(day(2026, 9, 14)), "use.works", E4), None);
    assert_eq!(verdict(&began(day(2026, 9, 15)), "use.works", E3), None);
}

/// What a rule says as things stand on a day, by the law of that day.
fn on(story: &Story, id: &str, day: Date) -> Option<Verdict> {
    let checks = checks(&story.plan, &Law::of(&story.plan, day), day);
    checks.into_iter().find(|one| one.ruled.rule.id == id).map(|one| one.verdict)
}

#[test]
fn land_for_priority_firms_is_kept_two_years() {
    let story = with(cluster(30.0), |zone| {
        zone.reserved = Some(Area::hectares(2.0));
        zone.infrastructure_complete_on = Some(day(2027, 3, 1));
    });
    assert_eq!(on(&story, "reserve2y", day(2029, 2, 28)), Some(Pass));
    assert_eq!(on(&story, "reserve2y", day(2029, 3, 1)), Some(Fail));
}

#[test]
fn a_cluster_from_before_2009_is_settled_before_31_12_2026() {
    let old = with(leasing(cluster(30.0), "A", (20.0, 9.0)), |zone| {
        zone.from_before_2009 = Some(true);
    });
    assert_eq!(on(&old, "settle.2009", day(2026, 11, 29)), Some(Pass));
    assert_eq!(on(&old, "settle.2009", day(2026, 12, 30)), Some(Pass));
    assert_eq!(on(&old, "settle.2009", day(2026, 12, 31)), Some(Fail));
    assert_eq!(on(&cluster(30.0), "settle.2009", day(2026, 11, 29)), Some(Unknown));
    let founded = approved(old, ApprovalKind::Establishment, day(2020, 1, 1), 30.0);
    assert_eq!(on(&founded, "settle.2009", day(2026, 12, 31)), None);
}

#[test]
fn a_recognised_craft_village_is_looked_at_once_it_is_no_longer_as_asked() {
    let seen = |id, measure, value| Observation {
        id: Id::new(id),
        uid: Uid::new(),
        zone: Some(Id::new(1)),
        tour: None,
        measure,
        subject: None,
        value: Some(value),
        value_to: None,
        unit: None,
        day: day(2026, 1, 1),
        precision: None,
        source: "UBND".to_owned(),
        document: None,
        note: None,
    };
    let village = given().zone(ZoneKind::Village, "V1", "Làng bún");
    let village = put(village, Record::Observation(Arc::new(seen(1, Indicator::Recognised, 1.0))));
    assert_eq!(verdict(&village, "v.lost", E4), Some(Unknown));
    let count = |story, id, measure, value| {
        put(story, Record::Observation(Arc::new(seen(id, measure, value))))
    };
    let village = count(village, 2, Indicator::Households, 350.0);
    let village = count(village, 3, Indicator::CraftHouseholds, 60.0);
    assert_eq!(verdict(&village, "v.lost", E4), Some(Fail));
}

/// A model on national money, of a year.
fn model(year: i64, cost: f64, support: f64) -> Story {
    let programme = Programme {
        kind: ProgrammeKind::DemonstrationModel,
        fund: Some(FundSource::National),
        year,
        total_million_vnd: Some(cost),
        support_million_vnd: Some(support),
        ..programme()
    };
    put(given().cluster("Thử"), Record::Programme(Arc::new(programme)))
}

fn programme() -> Programme {
    Programme {
        id: Id::new(1),
        uid: Uid::new(),
        name: "Mô hình".to_owned(),
        kind: ProgrammeKind::Other,
        year: 2024,
        fund: None,
        status: None,
        zone: None,
        beneficiaries: None,
        enterprise: None,
        place: None,
        visited: None,
        held_on: None,
        courses: None,
        trainees: None,
        supporters: None,
        total_million_vnd: None,
        support_million_vnd: None,
        document: None,
        clause: None,
        note: None,
    }
}

#[test]
fn help_is_held_to_the_limit_of_its_year() {
    let of = |story: &Story| super::verdict_of(story, "kc.model.most", E4, Id::<Programme>::new(1));
    assert_eq!(of(&model(2017, 2_000.0, 500.0)), Some(Pass));
    assert_eq!(of(&model(2017, 2_000.0, 501.0)), Some(Fail));
    assert_eq!(of(&model(2024, 4_000.0, 1_000.0)), Some(Pass));
    assert_eq!(of(&model(2024, 4_000.0, 1_001.0)), Some(Fail));
    assert_eq!(of(&model(2024, 2_000.0, 600.0)), Some(Pass));
    assert_eq!(of(&model(2024, 2_000.0, 601.0)), Some(Fail));
}
