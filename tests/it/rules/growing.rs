//! Size, types, establishing, extending.

use super::{E1, E2, E3, E4, approved, beside, cluster, leasing, put, verdict, with, work};
use crate::story::{Story, day, given};
use lapday::domain::{
    ApprovalKind, AverageScope, ClusterType, Id, LandDemand, LegalValue, Occupancy, OccupancyState,
    Period, Phase, Place, Record, Uid, WorkKind, ZoneStatus,
};
use lapday::rules::Verdict::{self, Fail, Pass, Split, Unknown};
use lapday::rules::{Law, to_extend};
use lapday::units::Area;
use std::sync::Arc;

#[test]
fn a_cluster_has_from_10_to_75_hectares() {
    let plain = |hectares| {
        with(cluster(hectares), |zone| {
            (zone.mountainous, zone.craft_village_cluster) = (Some(false), Some(false));
        })
    };
    let craft = with(cluster(9.9), |zone| zone.craft_village_cluster = Some(true));
    assert_eq!(verdict(&plain(9.9), "size.least", E1), Some(Fail));
    assert_eq!(verdict(&craft, "size.least.small", E1), Some(Pass));
    assert_eq!(verdict(&plain(75.0), "size.most", E2), Some(Pass));
    assert_eq!(verdict(&plain(75.1), "size.most", E2), Some(Fail));
    assert_eq!(verdict(&cluster(7.0), "size.least", E2), Some(Unknown));
    assert_eq!(verdict(&cluster(7.0), "size.least", E4), Some(Pass));
}

#[test]
fn what_was_there_before_goes_on() {
    let old = with(cluster(80.0), |zone| zone.from_before_2009 = Some(true));
    assert_eq!(verdict(&old, "size.most", E2), Some(Pass));
    let small = with(cluster(8.0), |zone| {
        (zone.mountainous, zone.craft_village_cluster) = (Some(false), Some(false));
    });
    assert_eq!(verdict(&small, "size.least", E2), Some(Fail));
    let small = approved(small, ApprovalKind::Establishment, day(2010, 1, 1), 8.0);
    assert_eq!(verdict(&small, "size.least", E2), Some(Pass));
}

#[test]
fn the_offices_own_value_goes_before_the_built_in_one() {
    let own = LegalValue {
        id: Id::new(1),
        uid: Uid::new(),
        rule: "size.most".to_owned(),
        value: 80.0,
        valid: Period::since(day(2026, 1, 1)),
        document: None,
        clause: None,
        note: None,
    };
    let story = put(cluster(79.0), Record::LegalValue(Arc::new(own)));
    assert_eq!(verdict(&story, "size.most", E2), Some(Fail));
    assert_eq!(verdict(&story, "size.most", E4), Some(Pass));
    let law = Law::of(&story.plan, E4);
    assert!(lapday::rules::rule_of(&law, "size.most").unwrap().is_own());
}

fn of_type(of: ClusterType, set_aside: f64) -> Story {
    with(leasing(cluster(30.0), "A", (20.0, 1.0)), |zone| {
        zone.cluster_type = Some(of);
        zone.for_craft_village = Some(Area::hectares(set_aside));
    })
}

#[test]
fn a_craft_village_cluster_keeps_60_percent_for_it() {
    let kept =
        |hectares, law| verdict(&of_type(ClusterType::CraftVillage, hectares), "craft.share", law);
    assert_eq!((kept(12.0, E2), kept(11.9, E2)), (Some(Pass), Some(Fail)));
    assert_eq!((kept(12.0, E4), kept(11.9, E4)), (Some(Pass), Some(Fail)));
}

#[test]
fn a_high_technology_cluster_has_30_percent_of_it() {
    let held = |hectares: f64, flag| {
        let story = with(leasing(cluster(30.0), "A", (20.0, hectares)), |zone| {
            zone.cluster_type = Some(ClusterType::HighTechnology);
        });
        let id = story.enterprise_id("A");
        let mut enterprise = lapday::domain::Enterprise::clone(story.plan.get(id).unwrap());
        enterprise.high_technology = flag;
        put(story, Record::Enterprise(Arc::new(enterprise)))
    };
    let at = |story: &Story| verdict(story, "tech.share", E4);
    assert_eq!(at(&held(6.0, Some(true))), Some(Pass));
    assert_eq!(at(&held(5.9, Some(true))), Some(Fail));
    assert_eq!(at(&held(6.0, None)), Some(Unknown));
    assert_eq!(verdict(&held(6.0, Some(true)), "tech.share", E3), None);
}

/// Clusters with their land in a district, and one more that is proposed.
fn proposed(others: &[(f64, f64)]) -> Story {
    let mut story = given();
    for (number, land) in others.iter().enumerate() {
        story = beside(story, &format!("C{number}"), *land);
    }
    let mut story = story.cluster("Mới").zone_with(|zone| zone.status = Some(ZoneStatus::Proposed));
    let place = |id, name: &str, unit: &str, valid, became| Place {
        id: Id::new(id),
        uid: Uid::new(),
        name: name.to_owned(),
        unit: unit.to_owned(),
        code: None,
        valid,
        became,
        centre: None,
        source: None,
    };
    let until = Period { from: None, to: Some(day(2025, 7, 1)) };
    let since = Period::since(day(2025, 7, 1));
    story.plan.insert(Record::Place(Arc::new(place(
        1,
        "Phường A",
        "Thị xã",
        until,
        Some(Id::new(2)),
    ))));
    story.plan.insert(Record::Place(Arc::new(place(2, "Phường B", "Thành phố", since, None))));
    let zones: Vec<_> = story.plan.all::<lapday::domain::Zone>().cloned().collect();
    for zone in zones {
        let mut zone = lapday::domain::Zone::clone(&zone);
        zone.place = Some(Id::new(1));
        story.plan.insert(Record::Zone(Arc::new(zone)));
    }
    story
}

fn founds(others: &[(f64, f64)], law: jiff::civil::Date) -> Option<Verdict> {
    verdict(&proposed(others), "est.fill", law)
}

#[test]
fn a_cluster_is_founded_where_the_others_are_half_full_or_have_little_left() {
    // Of one cluster of 100 ha half is leased: not more than half, and not less than 50 ha left.
    assert_eq!(founds(&[(100.0, 50.0)], E1), Some(Fail));
    assert_eq!(founds(&[(99.9, 50.0)], E1), Some(Pass));
    assert_eq!(founds(&[(50.0, 30.0), (100.0, 20.0)], E2), Some(Pass));
    assert_eq!(founds(&[(50.0, 30.0), (101.0, 20.0)], E2), Some(Fail));
    assert_eq!(founds(&[(40.0, 18.0)], E4), Some(Pass));
    assert_eq!(founds(&[(90.0, 36.0)], E4), Some(Fail));
}

#[test]
fn mean_and_pooled_average_may_disagree() {
    assert_eq!(founds(&[(10.0, 9.0), (121.0, 18.15)], E2), Some(Split));
}

#[test]
fn the_first_cluster_of_its_scope_is_not_asked() {
    assert_eq!(founds(&[], E2), Some(Pass));
    assert_eq!(founds(&[], E4), Some(Pass));
}

#[test]
fn a_high_technology_cluster_is_not_asked_since_15_9_2026() {
    let story = with(proposed(&[(90.0, 36.0)]), |zone| {
        zone.cluster_type = Some(ClusterType::HighTechnology);
    });
    assert_eq!(verdict(&story, "est.fill", E4), Some(Pass));
    assert_eq!(verdict(&story, "est.fill", E2), Some(Pass), "54 ha are not more than 100");
}

#[test]
fn the_scope_since_1_7_2025_is_what_the_province_decided() {
    let story = proposed(&[(90.0, 36.0)]);
    assert_eq!(verdict(&story, "est.fill", E3), Some(Unknown));
    let scope = AverageScope {
        id: Id::new(1),
        uid: Uid::new(),
        name: "Hương Trà".to_owned(),
        place: Id::new(1),
        valid: Period::since(day(2025, 7, 1)),
        document: None,
        note: None,
    };
    let story = put(story, Record::AverageScope(Arc::new(scope)));
    assert_eq!(verdict(&story, "est.fill", E3), Some(Pass));
}

#[test]
fn papers_nobody_recorded_are_wanting_not_refused() {
    let story = proposed(&[]);
    for id in ["est.list", "est.land-plan", "est.investor"] {
        assert_eq!(verdict(&story, id, E2), Some(Unknown), "{id}");
    }
    let story = with(story, |zone| zone.in_land_plan = Some(false));
    let story = approved(story, ApprovalKind::ProvincialList, day(2021, 1, 1), 20.0);
    assert_eq!(verdict(&story, "est.list", E2), Some(Pass));
    assert_eq!(verdict(&story, "est.land-plan", E2), Some(Fail));
}

/// A cluster that is to grow by so much.
fn growing(hectares: f64, more: f64) -> Story {
    let mut story = cluster(hectares).phase("Mở rộng", 2);
    let mut phase = Phase::clone(story.plan.all::<Phase>().last().unwrap());
    phase.status = Some(ZoneStatus::Proposed);
    phase.stated = Some(Area::hectares(more));
    story.plan.insert(Record::Phase(Arc::new(phase)));
    story
}

#[test]
fn extended_it_has_no_more_than_75_hectares() {
    assert_eq!(verdict(&growing(57.3, 17.7), "exp.size", E2), Some(Pass));
    assert_eq!(verdict(&growing(57.4, 17.7), "exp.size", E2), Some(Fail));
    let plan = cluster(57.4).plan;
    let asked = to_extend(&plan, Id::new(1), &Law::of(&plan, E2), E4, Some(Area::hectares(17.6)));
    assert_eq!(asked[0].verdict, Pass);
    assert_eq!(verdict(&cluster(57.4), "exp.size", E2), None, "nobody plans to extend it");
}

#[test]
fn it_is_extended_once_full_enough_or_asked_for() {
    let filled = |leased| leasing(growing(30.0, 10.0), "A", (20.0, leased));
    assert_eq!(verdict(&filled(11.9), "exp.fill", E1), Some(Fail), "nobody asks for land");
    let asked = |story: Story, hectares| {
        let demand = LandDemand {
            id: story.plan.next_id(),
            uid: Uid::new(),
            zone: story.last_zone(),
            phase: None,
            enterprise: None,
            who: Some("Dệt".to_owned()),
            wanted: Some(Area::hectares(hectares)),
            day: day(2024, 1, 1),
            ended_on: None,
            document: None,
            note: None,
        };
        put(story, Record::LandDemand(Arc::new(demand)))
    };
    assert_eq!(verdict(&asked(filled(11.9), 20.0), "exp.fill", E1), Some(Fail));
    assert_eq!(verdict(&asked(filled(11.9), 20.1), "exp.fill", E2), Some(Pass));
    assert_eq!(verdict(&asked(filled(11.9), 20.0), "exp.fill", E2), Some(Fail));
    assert_eq!(verdict(&filled(12.0), "exp.fill", E2), Some(Pass));
    assert_eq!(verdict(&asked(filled(10.0), 1.0), "exp.fill", E4), Some(Pass));
    assert_eq!(verdict(&asked(filled(9.9), 1.0), "exp.fill", E4), Some(Fail));
}

#[test]
fn essential_works_are_done_before_and_more_of_them_since_15_9_2026() {
    let done = Some(day(2023, 1, 1));
    let roads = work(work(growing(30.0, 10.0), WorkKind::Road, done), WorkKind::Water, done);
    let roads = work(roads, WorkKind::WastewaterCollection, done);
    assert_eq!(verdict(&roads, "exp.works", E2), Some(Unknown), "no works that treat");
    let treating = || Story { plan: roads.plan.clone() };
    let unfinished = work(treating(), WorkKind::Wastewater, None);
    assert_eq!(verdict(&unfinished, "exp.works", E2), Some(Fail));
    let finished = work(treating(), WorkKind::Wastewater, done);
    assert_eq!(verdict(&finished, "exp.works", E2), Some(Pass));
    assert_eq!(verdict(&finished, "exp.works", E4), Some(Unknown), "no fire, no solid waste");
    let old = with(finished, |zone| zone.from_before_2009 = Some(true));
    assert_eq!(verdict(&old, "exp.works", E4), Some(Pass));
}

#[test]
fn registered_land_never_makes_a_cluster_full() {
    let since = Period::since(day(2020, 1, 1));
    let story = leasing(growing(30.0, 10.0), "A", (20.0, 11.9)).lot("B", 300.0).occupied(
        "B",
        "B",
        OccupancyState::Registered,
        20_000.0,
        since,
    );
    assert_ne!(verdict(&story, "exp.fill", E2), Some(Pass));
}

#[test]
fn approved_land_counts_from_1_5_2024_on() {
    let since = Period::since(day(2020, 1, 1));
    let mut story = leasing(growing(30.0, 10.0), "A", (20.0, 11.9)).lot("B", 300.0).occupied(
        "B",
        "B",
        OccupancyState::Registered,
        5_000.0,
        since,
    );
    let mut held = Occupancy::clone(story.plan.all::<Occupancy>().last().unwrap());
    held.approved_on = Some(day(2023, 1, 1));
    story.plan.insert(Record::Occupancy(Arc::new(held)));
    assert_eq!(verdict(&story, "exp.fill", E1), Some(Fail));
    assert_eq!(verdict(&story, "exp.fill", E2), Some(Pass));
}
