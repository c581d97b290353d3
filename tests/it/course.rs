//! The course of a zone's land answers for every day what its records add up to.

use super::story::{Story, day, given, m2};
use jiff::ToSpan;
use jiff::civil::Date;
use lapday::domain::{
    Basis, Edit, Fill, Id, LandUse, Lot, Occupancy, OccupancyState, OccupancyState::*, Period,
    Plan, Zone, fill_of_phase, fill_of_zone, gross_of_zone,
};
use lapday::i18n::Message;
use lapday::units::Area;
use proptest::prelude::*;
use std::sync::Arc;
use strum::VariantArray;

const ZONE: Id<Zone> = Id::new(1);

/// The plain sum over all records.
fn naive(plan: &Plan, on: Date) -> Fill {
    let lots: Vec<_> = plan.lots_of(ZONE).filter(|lot| lot.valid.contains(on)).collect();
    let held = || lots.iter().flat_map(|lot| plan.occupancies_of(lot.id));
    let current = || held().filter(|record| record.valid.contains(on));
    let is_idle = |record: &&&Arc<Occupancy>| {
        matches!(record.state, Leased | Building)
            && record.deadline.is_some_and(|deadline| on > deadline)
    };
    let begins = |record: &&Arc<Occupancy>| record.valid.from.is_none_or(|from| from <= on);
    let is_leased = |record: &&Arc<Occupancy>| record.state.is_leased();
    let leased: Vec<&Arc<Occupancy>> = current().filter(is_leased).collect();
    Fill {
        industrial: lots.iter().filter_map(|lot| lot.area()).reduce(|one, other| one + other),
        basis: (!lots.is_empty()).then_some(Basis::Lots),
        leased: leased.iter().map(|record| record.area).sum(),
        registered: current()
            .filter(|record| record.state == Registered)
            .map(|record| record.area)
            .sum(),
        approved: Area::ZERO,
        idle: leased.iter().filter(is_idle).map(|record| record.area).sum(),
        recorded: held().filter(is_leased).any(|record| begins(&record)),
        ..fill_of_zone(plan, Id::new(0), on)
    }
}

/// Equal to the square millimetre.
fn assert_same(one: &Fill, other: &Fill) {
    let near =
        |one: Area, other: Area| (one.as_square_metres() - other.as_square_metres()).abs() < 1e-5;
    let on = one.on;
    assert_eq!((one.basis, one.recorded, one.on), (other.basis, other.recorded, other.on), "{on}");
    assert!(near(one.leased, other.leased), "{one:?} {other:?}");
    assert!(near(one.registered, other.registered), "{one:?} {other:?}");
    assert!(near(one.idle, other.idle), "{one:?} {other:?}");
    let industrial = |fill: &Fill| fill.industrial.unwrap_or_default();
    assert!(near(industrial(one), industrial(other)), "{one:?} {other:?}");
}

fn edit() -> Edit {
    Edit::new(Message::new("store-created"))
}

#[test]
fn land_that_goes_away_is_exactly_gone() {
    let whole = Period::between(day(2022, 1, 1), day(2023, 1, 1));
    let story = (0..7).fold(given().cluster("Tứ Hạ").lot("C-1", 100.0), |story, who| {
        story.occupied("C-1", &format!("Số {who}"), Leased, 0.1 + f64::from(who) / 3.0, whole)
    });
    assert_eq!(fill_of_zone(&story.plan, ZONE, day(2023, 1, 1)).leased, Area::ZERO);
    assert!(fill_of_zone(&story.plan, ZONE, day(2022, 12, 31)).leased > m2(7.0));
}

#[test]
fn land_is_idle_from_the_day_after_its_works_were_due_until_it_operates() {
    let mut story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        6_000.0,
        Period::between(day(2023, 1, 1), day(2024, 6, 1)),
    );
    let leased = story.plan.all::<Occupancy>().last().unwrap().clone();
    story.plan.apply(
        &edit().put(Occupancy { deadline: Some(day(2024, 1, 31)), ..Occupancy::clone(&leased) }),
    );
    let idle = |on| fill_of_zone(&story.plan, ZONE, on).idle;
    assert_eq!(idle(day(2024, 1, 31)), Area::ZERO);
    assert_eq!(idle(day(2024, 2, 1)), m2(6_000.0));
    assert_eq!(idle(day(2024, 5, 31)), m2(6_000.0));
    assert_eq!(idle(day(2024, 6, 1)), Area::ZERO);
    assert_eq!(fill_of_zone(&story.plan, ZONE, day(2024, 2, 1)).leased, m2(6_000.0));
}

#[test]
fn an_edit_is_seen_by_the_plan_it_was_made_to_and_by_no_copy() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0);
    let before = story.plan.clone();
    let since = Period::since(day(2024, 1, 1));
    let story = story.occupied("C-1", "Một", Leased, 4_000.0, since);
    let on = day(2024, 6, 30);
    // The copy asks first: its answer must not become the other's.
    assert_eq!(fill_of_zone(&before, ZONE, on).leased, Area::ZERO);
    assert_eq!(fill_of_zone(&story.plan, ZONE, on).leased, m2(4_000.0));
    let mut after = story.plan.clone();
    after.apply(&edit().remove(Id::<Occupancy>::new(1)));
    assert_eq!(fill_of_zone(&after, ZONE, on).leased, Area::ZERO);
    assert_eq!(fill_of_zone(&story.plan, ZONE, on).leased, m2(4_000.0));
}

#[test]
fn a_lot_that_moves_to_another_zone_takes_its_land_along() {
    let story = given()
        .cluster("Một")
        .lot("C-1", 100.0)
        .occupied("C-1", "Ai", Leased, 4_000.0, Period::since(day(2024, 1, 1)))
        .cluster("Hai");
    let on = day(2024, 6, 30);
    let mut plan = story.plan.clone();
    assert_eq!(fill_of_zone(&plan, ZONE, on).leased, m2(4_000.0));
    let lot = plan.all::<Lot>().next().unwrap().clone();
    plan.apply(&edit().put(Lot { zone: Id::new(2), ..Lot::clone(&lot) }));
    assert_eq!(fill_of_zone(&plan, ZONE, on).leased, Area::ZERO);
    assert_eq!(fill_of_zone(&plan, Id::new(2), on).leased, m2(4_000.0));
}

#[test]
fn gross_land_counts_every_use_over_the_whole_zone() {
    let since = Period::since(day(2024, 1, 1));
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.stated = Some(Area::hectares(10.0)))
        .lot("C-1", 100.0)
        .lot_for("K-1", 100.0, LandUse::Warehouse)
        .occupied("C-1", "Một", Leased, 5_000.0, since)
        .occupied("K-1", "Hai", Operating, 7_000.0, since);
    let gross = gross_of_zone(&story.plan, ZONE, day(2024, 6, 30));
    assert_eq!((gross.whole, gross.leased), (Some(Area::hectares(10.0)), m2(12_000.0)));
    assert_eq!(fill_of_zone(&story.plan, ZONE, day(2024, 6, 30)).leased, m2(5_000.0));
}

#[test]
fn a_stage_is_judged_by_its_own_lots() {
    let since = Period::since(day(2024, 1, 1));
    let story = given()
        .cluster("Tứ Hạ")
        .phase("Giai đoạn 1", 1)
        .phase("Giai đoạn 2", 2)
        .lot("A", 100.0)
        .lot_with(|lot| lot.phase = Some(Id::new(1)))
        .lot("B", 100.0)
        .lot_with(|lot| lot.phase = Some(Id::new(2)))
        .occupied("A", "Một", Leased, 10_000.0, since);
    let on = day(2024, 6, 30);
    let rate = |phase| fill_of_phase(&story.plan, ZONE, Some(Id::new(phase)), on).rate();
    assert_eq!((rate(1), rate(2)), (Some(1.0), Some(0.0)));
    assert_eq!(fill_of_phase(&story.plan, ZONE, None, on).rate(), Some(0.5));
}

/// One record as other programs may write it: any state, any span, even a backward one.
type Told = (usize, usize, i64, Option<i64>, Option<i64>, u16);

fn story_of(lots: &[(i64, Option<i64>)], told: &[Told]) -> Story {
    let at = |months: i64| day(2020, 1, 1).saturating_add(months.months());
    let mut story = given().cluster("Tứ Hạ");
    for (place, (from, to)) in lots.iter().enumerate() {
        story = story.lot(&format!("C-{place}"), 100.0).lot_with(|lot| {
            lot.valid = Period { from: Some(at(*from)), to: to.map(at) };
        });
    }
    for (number, (lot, state, from, to, deadline, area)) in told.iter().enumerate() {
        let valid = Period { from: Some(at(*from)), to: to.map(at) };
        let state = OccupancyState::VARIANTS[state % 6];
        let code = format!("C-{}", lot % lots.len());
        story =
            story.occupied(&code, &format!("Số {number}"), state, f64::from(*area) / 7.0, valid);
        let record = story.plan.all::<Occupancy>().last().unwrap().clone();
        let deadline = deadline.map(at);
        story.plan.apply(&edit().put(Occupancy { deadline, ..Occupancy::clone(&record) }));
    }
    story
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn on_every_day_the_course_says_what_the_records_add_up_to(
        lots in prop::collection::vec((0_i64..60, prop::option::of(0_i64..60)), 1..4),
        told in prop::collection::vec(
            (0_usize..4, 0_usize..6, 0_i64..60, prop::option::of(0_i64..60),
             prop::option::of(0_i64..60), 1_u16..50_000),
            0..12,
        ),
        gone in prop::collection::vec(0_usize..12, 0..4),
    ) {
        let mut story = story_of(&lots, &told);
        for month in (-2..64).step_by(3) {
            let on = day(2020, 1, 1).saturating_add(month.months());
            assert_same(&fill_of_zone(&story.plan, ZONE, on), &naive(&story.plan, on));
        }
        for number in gone {
            let id = Id::<Occupancy>::new(i64::try_from(number).unwrap() + 1);
            story.plan.apply(&edit().remove(id));
            let on = day(2022, 6, 15);
            assert_same(&fill_of_zone(&story.plan, ZONE, on), &naive(&story.plan, on));
        }
    }
}
