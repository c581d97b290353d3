//! Land that is wrong is found, named, and mended where nobody loses by it.

use crate::story::{Story, day, given, in_vietnamese};
use geo::{LineString, MultiPolygon, Polygon};
use lapday::domain::{Boundary, Bounded, Edit, Figure, LandUse, Lot, Plan, Record, Zone};
use lapday::i18n::Message;
use lapday::operations::{
    LandFlaw, LandFlawKind, LandRepair, MendedLand, check_land, flaws, land_flaws, mend_land,
    repair_land,
};
use proptest::prelude::*;

const EAST: f64 = 549_000.0;
const NORTH: f64 = 1_828_000.0;

fn boundary(corners: &[(f64, f64)]) -> Boundary {
    let ring: Vec<(f64, f64)> = corners.iter().map(|(x, y)| (EAST + x, NORTH + y)).collect();
    Boundary::new(MultiPolygon(vec![Polygon::new(LineString::from(ring), vec![])]))
}

/// A rectangle from its south-west to its north-east corner.
fn block(west: f64, south: f64, east: f64, north: f64) -> Vec<(f64, f64)> {
    vec![(west, south), (east, south), (east, north), (west, north)]
}

/// A zone of 200 m by 100 m with these lots.
fn zone_of(lots: &[(&str, Vec<(f64, f64)>)]) -> Story {
    let mut story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(boundary(&block(0.0, 0.0, 200.0, 100.0)));
    });
    for (code, corners) in lots {
        story = story.lot(code, 1.0).lot_with(|lot| lot.boundary = Some(boundary(corners)));
    }
    story
}

/// Two lots that fill the zone.
fn halves() -> [(&'static str, Vec<(f64, f64)>); 2] {
    [("A1", block(0.0, 0.0, 100.0, 100.0)), ("A2", block(100.0, 0.0, 200.0, 100.0))]
}

fn today() -> jiff::civil::Date {
    day(2024, 6, 30)
}

fn found(plan: &Plan) -> Vec<(LandFlawKind, String)> {
    let flaws = check_land(plan, today());
    flaws.iter().map(|flaw| (flaw.kind, in_vietnamese(flaw.message()))).collect()
}

fn only(plan: &Plan) -> LandFlaw {
    let mut flaws = check_land(plan, today());
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    flaws.remove(0)
}

fn extent_of(flaw: &LandFlaw) -> [f64; 4] {
    let extent = flaw.place.as_ref().and_then(Figure::extent).expect("a place");
    [extent.min().x - EAST, extent.min().y - NORTH, extent.max().x - EAST, extent.max().y - NORTH]
        .map(|metres| (metres * 1e3).round() / 1e3)
}

#[test]
fn lots_that_share_their_sides_and_fill_the_zone_are_sound() {
    assert_eq!(found(&zone_of(&halves()).plan), []);
}

#[test]
fn roads_that_are_no_lots_are_no_gap() {
    let lots = [("A1", block(0.0, 0.0, 95.0, 100.0)), ("A2", block(105.0, 0.0, 200.0, 100.0))];
    assert_eq!(found(&zone_of(&lots).plan), []);
}

#[test]
fn an_overlap_is_named_with_its_land_and_left_to_a_person() {
    let [one, _] = halves();
    let story = zone_of(&[one, ("A2", block(99.0, 0.0, 200.0, 100.0))]);
    let flaw = only(&story.plan);
    assert_eq!((flaw.kind, flaw.repair), (LandFlawKind::Overlap, None));
    assert_eq!(in_vietnamese(flaw.message()), "Lô A1 (Z1) và lô A2 (Z1) chồng nhau 100 m²");
    assert_eq!(extent_of(&flaw), [99.0, 0.0, 100.0, 100.0]);
    assert!(repair_land(&story.plan, &flaw).is_err());
}

#[test]
fn lots_of_two_zones_over_each_other_are_found() {
    let mut story = zone_of(&halves()).cluster("Hương Vân");
    story = story.lot("B1", 1.0).lot_with(|lot| {
        lot.boundary = Some(boundary(&block(190.0, 50.0, 210.0, 60.0)));
    });
    let flaw = only(&story.plan);
    assert_eq!(flaw.kind, LandFlawKind::Overlap);
    assert_eq!(extent_of(&flaw), [190.0, 50.0, 200.0, 60.0]);
}

#[test]
fn land_outside_the_zone_and_a_strip_of_free_land_are_found() {
    let story =
        zone_of(&[("A1", block(0.0, 0.0, 100.0, 102.0)), ("A2", block(100.2, 0.0, 200.0, 100.0))]);
    let flaws = check_land(&story.plan, today());
    let told: Vec<_> = flaws.iter().map(|flaw| (flaw.kind, extent_of(flaw))).collect();
    assert_eq!(
        told,
        [
            (LandFlawKind::Outside, [0.0, 100.0, 100.0, 102.0]),
            (LandFlawKind::Gap, [100.0, 0.0, 100.2, 100.0]),
        ]
    );
    assert_eq!(
        in_vietnamese(flaws[1].message()),
        "Khoảng đất 20 m² chưa thuộc lô nào, giáp lô A1 (Z1), A2 (Z1)"
    );
}

#[test]
fn land_that_lots_enclose_is_a_gap_however_wide() {
    let story = zone_of(&[
        ("A1", block(0.0, 0.0, 200.0, 40.0)),
        ("A2", block(0.0, 60.0, 200.0, 100.0)),
        ("A3", block(0.0, 40.0, 90.0, 60.0)),
        ("A4", block(110.0, 40.0, 200.0, 60.0)),
    ]);
    let flaw = only(&story.plan);
    assert_eq!((flaw.kind, extent_of(&flaw)), (LandFlawKind::Gap, [90.0, 40.0, 110.0, 60.0]));
    assert_eq!(flaw.lots().count(), 4);
}

#[test]
fn the_same_land_twice_is_told_and_the_later_lot_can_go() {
    let [one, two] = halves();
    let story = zone_of(&[one.clone(), two, ("A3", one.1)]);
    let flaw = only(&story.plan);
    assert_eq!((flaw.kind, flaw.repair), (LandFlawKind::DoubledShape, Some(LandRepair::LeaveOut)));
    let mut after = story.plan.clone();
    after.apply(&repair_land(&story.plan, &flaw).expect("nothing rests on it"));
    assert_eq!(found(&after), []);
    assert!(after.all::<Lot>().all(|lot| lot.code != "A3"));
}

#[test]
fn slips_of_the_pen_are_mended_one_by_one_and_undone_by_the_inverse() {
    let spike = vec![
        (0.0, 0.0),
        (50.0, 0.0),
        (50.0, 0.0),
        (100.0, 0.0),
        (100.0, 100.0),
        (60.0, 100.0),
        (60.0, 130.0),
        (60.0, 100.0),
        (0.0, 100.0),
    ];
    let beside = vec![(100.0, 0.0), (200.0, 0.0), (200.0, 100.0), (100.000_4, 100.000_2)];
    for (lots, kind) in [
        ([("A1", spike), halves()[1].clone()], LandFlawKind::Spike),
        ([halves()[0].clone(), ("A2", beside)], LandFlawKind::CornersApart),
    ] {
        let story = zone_of(&lots);
        let mut plan = story.plan.clone();
        for _ in 0..4 {
            let Some(flaw) = check_land(&plan, today()).into_iter().next() else { break };
            let repair = repair_land(&plan, &flaw).expect("safe to mend");
            let mut back = plan.clone();
            back.apply(&repair);
            back.apply(&repair.inverse(&plan, Message::new("common-unsaid")));
            assert!(plan.all::<Lot>().eq(back.all::<Lot>()));
            plan.apply(&repair);
        }
        assert_eq!(found(&plan), [], "{kind:?}");
        let was = check_land(&story.plan, today());
        assert!(was.iter().any(|flaw| flaw.kind == kind), "{was:?}");
    }
}

#[test]
fn a_bow_tie_is_shown_by_its_sides_and_left_to_a_person() {
    let crossed = vec![(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)];
    let flaw = only(&zone_of(&[("A1", crossed), halves()[1].clone()]).plan);
    assert_eq!((flaw.kind, flaw.repair), (LandFlawKind::SelfCrossing, None));
    assert_eq!(extent_of(&flaw), [0.0, 0.0, 100.0, 100.0]);
}

/// An edit that adds a lot to the zone of a plan.
fn adding(plan: &Plan, code: &str, corners: &[(f64, f64)]) -> Edit {
    let zone = plan.all::<Zone>().next().expect("a zone").id;
    let mut lot = Lot::new(plan.next_id(), zone, code, LandUse::Industrial);
    lot.boundary = Some(boundary(corners));
    Edit::new(Message::new("common-unsaid")).put(lot)
}

fn added(mended: &MendedLand) -> Boundary {
    let records = mended.edit.becomes.values().flatten();
    let mut lots = records.filter_map(|record| match record {
        Record::Lot(lot) => lot.boundary.clone(),
        _ => None,
    });
    lots.next_back().expect("a lot with a boundary")
}

#[test]
fn an_edit_is_told_of_its_own_land_and_not_of_what_was_wrong_before() {
    let [one, _] = halves();
    let story = zone_of(&[one, ("A0", block(50.0, 50.0, 60.0, 60.0))]);
    assert_eq!(found(&story.plan).len(), 1);
    let sound = adding(&story.plan, "A2", &halves()[1].1);
    assert_eq!(land_flaws(&story.plan, &sound, today()), []);
    let over = adding(&story.plan, "A2", &block(90.0, 0.0, 200.0, 100.0));
    let told = land_flaws(&story.plan, &over, today());
    assert_eq!(told.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [LandFlawKind::Overlap]);
}

#[test]
fn slivers_and_corners_of_what_comes_in_are_mended_and_neighbours_stay() {
    let [one, _] = halves();
    let story = zone_of(&[one]);
    // A sliver over A1 of 50 cm², one of free land of as much, a corner half a millimetre off.
    let corners = [
        (99.99, 0.0),
        (200.000_5, 0.0),
        (200.0, 100.0),
        (100.0, 100.0),
        (100.0, 51.0),
        (100.005, 50.0),
        (100.0, 49.0),
        (100.0, 1.0),
    ];
    let edit = adding(&story.plan, "A2", &corners);
    let mended = mend_land(&story.plan, edit, today());
    assert_eq!(mended.flaws, []);
    let kinds: Vec<LandFlawKind> = mended.repaired.iter().map(|flaw| flaw.kind).collect();
    assert!(kinds.contains(&LandFlawKind::CornersApart), "{kinds:?}");
    assert!(kinds.contains(&LandFlawKind::Sliver), "{kinds:?}");
    assert_eq!(mended.edit.becomes.len(), 1, "only the lot that comes in");
    let area = added(&mended).plane_area().as_square_metres();
    assert!((area - 10_000.0).abs() < 0.02, "{area}");
    let mut after = story.plan.clone();
    after.apply(&mended.edit);
    let others: Vec<_> = found(&after);
    assert_eq!(others, []);
}

/// Rings as no surveyor would draw them.
fn ring() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let step = prop_oneof![
        Just(0.0),
        Just(0.000_5),
        Just(0.01),
        Just(50.0),
        Just(100.0),
        -20.0..220.0,
        Just(f64::NAN),
        Just(1e12),
    ];
    prop::collection::vec((step.clone(), step), 0..9)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_drawn_the_check_ends_and_what_it_mends_is_sound(
        rings in prop::collection::vec(ring(), 1..6),
        new in ring(),
    ) {
        let codes = ["A1", "A2", "A3", "A4", "A5"];
        let lots: Vec<_> = codes.into_iter().zip(rings).collect();
        let story = zone_of(&lots);
        for flaw in check_land(&story.plan, today()) {
            if let Ok(repair) = repair_land(&story.plan, &flaw) {
                for drawn in repair.becomes.values().flatten() {
                    if let Record::Lot(lot) = drawn {
                        let rings = lot.boundary.as_ref().expect("drawn");
                        prop_assert_eq!(flaws(rings.rings()), vec![]);
                    }
                }
            }
        }
        let edit = adding(&story.plan, "NEW", &new);
        let mended = mend_land(&story.plan, edit, today());
        let own = |key: &lapday::domain::Key| Bounded::of(*key);
        let keys: Vec<_> = mended.edit.becomes.keys().filter_map(own).collect();
        prop_assert_eq!(keys.len(), 1);
    }
}
