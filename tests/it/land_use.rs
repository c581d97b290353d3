//! The land-use balance closes to the approved area.

use super::story::{day, given};
use lapday::domain::{
    Approval, ApprovalKind, AreaBasis, Id, LandUse, LandUseBalance, Record, UseDetail, WholeBasis,
    Zone, land_use_balance,
};
use lapday::operations::unassigned_land;
use lapday::units::Area;
use std::sync::Arc;

const ZONE: Id<Zone> = Id::new(1);

fn balance(story: &super::story::Story) -> LandUseBalance {
    land_use_balance(&story.plan, ZONE, day(2024, 6, 30)).unwrap()
}

fn steps(balance: &LandUseBalance) -> i64 {
    balance.lines.iter().map(|line| (line.share * 1e5).round() as i64).sum()
}

#[test]
fn what_no_lot_covers_is_the_last_line_and_shares_come_to_a_hundred() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.stated = Some(Area::hectares(3.0)))
        .lot("C-1", 100.0)
        .lot_for("CX-1", 70.0, LandUse::Green)
        .lot_with(|lot| lot.use_detail = Some(UseDetail::IsolationBelt))
        .lot_for("CX-2", 30.0, LandUse::Green);
    let balance = balance(&story);
    let classes: Vec<_> = balance.lines.iter().map(|line| line.class).collect();
    // The order of the circular: green land before production, what no lot covers last.
    assert_eq!(classes[0].unwrap().detail, Some(UseDetail::IsolationBelt));
    assert_eq!(classes[1].unwrap().land_use, LandUse::Green);
    assert_eq!(classes[2].unwrap().land_use, LandUse::Industrial);
    assert_eq!(classes[3], None);
    let unassigned = balance.unassigned().as_square_metres();
    assert!((unassigned - (30_000.0 - 10_000.0 - 4_900.0 - 900.0)).abs() < 1e-6);
    assert_eq!(steps(&balance), 100_000);
    assert_eq!(balance.excess(), None);
}

#[test]
fn lots_that_have_more_than_the_whole_leave_less_than_nothing() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.stated = Some(Area::hectares(1.5)))
        .lot("C-1", 100.0)
        .lot("C-2", 90.0);
    let balance = balance(&story);
    let excess = balance.excess().unwrap().as_square_metres();
    assert!((excess - 3_100.0).abs() < 1e-6);
    assert_eq!(steps(&balance), 100_000);
}

#[test]
fn it_closes_to_the_area_approved_on_the_day() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.stated = Some(Area::hectares(2.0)))
        .lot("C-1", 100.0);
    assert_eq!(balance(&story).whole, Area::hectares(2.0));
    let mut plan = story.plan.clone();
    let approval = Approval {
        stated: Some(Area::hectares(2.5)),
        ..Approval::new(Id::new(1), ZONE, ApprovalKind::Establishment, day(2024, 3, 1))
    };
    plan.insert(Record::Approval(Arc::new(approval)));
    let on = |on| land_use_balance(&plan, ZONE, on).unwrap();
    let after = on(day(2024, 6, 30));
    assert_eq!(after.whole, Area::hectares(2.5));
    assert_eq!(after.basis, WholeBasis::Stated(AreaBasis::Approved));
    assert_eq!(on(day(2024, 2, 29)).whole, Area::hectares(2.0));
}

#[test]
fn without_a_stated_area_it_closes_to_the_boundary_then_to_the_lots() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0);
    let of_lots = balance(&story);
    assert_eq!((of_lots.basis, of_lots.unassigned()), (WholeBasis::Lots, Area::ZERO));
    let story = story.zone_with(|zone| zone.boundary = Some(super::story::square(200.0, 0.0, 0.0)));
    let drawn = balance(&story);
    assert_eq!(drawn.basis, WholeBasis::Drawn);
    assert!((drawn.unassigned().as_square_metres() - 20_000.0).abs() < 1e-6);
}

#[test]
fn a_lot_of_unknown_area_is_counted_and_in_no_line() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot_for("GT-1", 100.0, LandUse::Road)
        .lot_with(|lot| lot.boundary = None);
    let balance = balance(&story);
    assert_eq!(balance.unknown, 1);
    assert_eq!(balance.lines.len(), 2);
}

#[test]
fn land_no_lot_covers_is_a_shape_of_that_area() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.boundary = Some(super::story::square(100.0, 0.0, 0.0)))
        .lot("C-1", 60.0);
    let land = unassigned_land(&story.plan, ZONE, day(2024, 6, 30)).unwrap();
    assert!((land.plane_area().as_square_metres() - 6_400.0).abs() < 1e-3);
    let whole = story.lot_with(|lot| lot.boundary = Some(super::story::square(100.0, 0.0, 0.0)));
    assert_eq!(unassigned_land(&whole.plan, ZONE, day(2024, 6, 30)), None);
}
