//! Density and floors of lots, wastewater, the balance of land.

use super::{E4, approved, cluster, last_lot, put, verdict, verdict_of, with};
use crate::story::{Story, day};
use jiff::civil::{Date, date};
use lapday::domain::{ApprovalKind, Id, LandUse, Lot, Record, Treatment, Work, WorkKind};
use lapday::rules::Verdict::{self, Fail, Pass, Split, Unknown};
use lapday::units::Area;
use std::sync::Arc;

fn built(land_use: LandUse, change: impl FnOnce(&mut Lot)) -> Story {
    cluster(30.0).lot_for("A", 100.0, land_use).lot_with(change)
}

fn of_lot(story: &Story, id: &str, law: Date) -> Option<Verdict> {
    verdict_of(story, id, law, last_lot(story))
}

#[test]
fn a_factory_covers_70_percent_of_its_lot_and_60_with_more_than_5_floors() {
    let dense = |density, floors| {
        built(LandUse::Industrial, |lot| {
            (lot.max_density, lot.production_floors) = (Some(density), floors);
        })
    };
    assert_eq!(of_lot(&dense(0.70, Some(1)), "dens", E4), Some(Pass));
    assert_eq!(of_lot(&dense(0.71, Some(1)), "dens", E4), Some(Fail));
    assert_eq!(of_lot(&dense(0.65, Some(6)), "dens.floors", E4), Some(Fail));
    assert_eq!(of_lot(&dense(0.65, Some(5)), "dens", E4), Some(Pass));
    assert_eq!(of_lot(&dense(0.65, None), "dens", E4), Some(Unknown));
    assert_eq!(of_lot(&dense(0.60, None), "dens", E4), Some(Pass));
}

#[test]
fn a_factory_plants_20_percent_and_service_land_is_built_on_to_40() {
    let planted = |share| built(LandUse::Industrial, |lot| lot.planted_share = Some(share));
    assert_eq!(of_lot(&planted(0.20), "green.lot", E4), Some(Pass));
    assert_eq!(of_lot(&planted(0.15), "green.lot", E4), Some(Fail));
    let service = built(LandUse::Service, |lot| lot.built_density = Some(0.45));
    assert_eq!(of_lot(&service, "dens.serv", E4), Some(Fail));
}

#[test]
fn from_2027_on_an_unapproved_plan_is_not_judged_and_an_approved_one_keeps_its_code() {
    let story = built(LandUse::Industrial, |lot| {
        (lot.max_density, lot.production_floors) = (Some(0.71), Some(1));
    });
    let later = date(2027, 1, 1);
    assert_eq!(of_lot(&story, "dens", later), Some(Unknown));
    let story = approved(story, ApprovalKind::DetailedPlan, day(2024, 1, 1), 30.0);
    assert_eq!(of_lot(&story, "dens", later), Some(Fail));
}

fn with_lots(uses: &[(LandUse, f64)]) -> Story {
    let lots = uses.iter().enumerate();
    lots.fold(cluster(30.0), |story, (number, (land_use, hectares))| {
        story
            .lot_for(&format!("L{number}"), 10.0, *land_use)
            .lot_with(|lot| lot.stated = Some(Area::hectares(*hectares)))
    })
}

#[test]
fn a_balance_falls_short_only_once_no_land_is_open() {
    let story = with_lots(&[(LandUse::Road, 2.4), (LandUse::Industrial, 27.6)]);
    assert_eq!(verdict(&story, "bal.road", E4), Some(Fail));
    let story = with_lots(&[(LandUse::Road, 2.4), (LandUse::Industrial, 20.0)]);
    assert_eq!(verdict(&story, "bal.road", E4), Some(Unknown));
    let story = with_lots(&[(LandUse::Road, 4.0), (LandUse::Industrial, 20.0)]);
    assert_eq!(verdict(&story, "bal.road", E4), Some(Pass));
    let story = with_lots(&[(LandUse::Service, 2.0), (LandUse::Warehouse, 2.0)]);
    assert_eq!(verdict(&story, "serv", E4), Some(Split));
}

fn treating(change: impl FnOnce(&mut Work)) -> Story {
    let story = cluster(30.0);
    let mut work = Work {
        zone: Some(story.last_zone()),
        kind: WorkKind::Wastewater,
        capacity: Some(3_000.0),
        treatment: Some(Treatment::Biological),
        upwind: Some(false),
        ..crate::story::work(1)
    };
    change(&mut work);
    put(story, Record::Work(Arc::new(work)))
}

fn of_work(story: &Story, id: &str) -> Option<Verdict> {
    verdict_of(story, id, E4, Id::<Work>::new(1))
}

#[test]
fn works_are_as_far_from_homes_as_they_treat_much_and_openly() {
    let far = |metres, upwind| {
        treating(|work| (work.distance_to_homes_m, work.upwind) = (Some(metres), upwind))
    };
    assert_eq!(of_work(&far(100.0, Some(false)), "ww.biological.2"), Some(Pass));
    assert_eq!(of_work(&far(99.0, Some(false)), "ww.biological.2"), Some(Fail));
    assert_eq!(of_work(&far(149.0, Some(true)), "ww.biological.2"), Some(Fail));
    assert_eq!(of_work(&far(150.0, Some(true)), "ww.biological.2"), Some(Pass));
    assert_eq!(of_work(&far(120.0, None), "ww.biological.2"), Some(Unknown));
    let closed = treating(|work| {
        (work.treatment, work.distance_to_homes_m) = (Some(Treatment::Closed), Some(15.0));
    });
    assert_eq!(of_work(&closed, "ww.closed.2"), Some(Pass));
    let flow = |flow, metres| {
        treating(|work| (work.capacity, work.distance_to_homes_m) = (Some(flow), Some(metres)))
    };
    assert_eq!(of_work(&flow(200.0, 99.0), "ww.biological.2"), Some(Fail));
    assert_eq!(of_work(&flow(199.0, 80.0), "ww.biological.1"), Some(Pass));
}

#[test]
fn works_have_a_belt_and_little_land() {
    let belt = treating(|work| work.belt_m = Some(8.0));
    assert_eq!(of_work(&belt, "ww.belt"), Some(Fail));
    let land = |hectares| treating(|work| work.land = Some(Area::hectares(hectares)));
    assert_eq!(of_work(&land(0.60), "ww.land"), Some(Pass));
    assert_eq!(of_work(&land(0.65), "ww.land"), Some(Fail));
}

#[test]
fn thirty_hectares_need_360_cubic_metres_of_water_and_treat_288() {
    let supplied = |water, treated| {
        let story = treating(|work| work.capacity = Some(treated));
        let supply = Work {
            zone: Some(story.last_zone()),
            kind: WorkKind::Water,
            capacity: Some(water),
            ..crate::story::work(2)
        };
        put(story, Record::Work(Arc::new(supply)))
    };
    assert_eq!(verdict(&supplied(360.0, 288.0), "water", E4), Some(Pass));
    assert_eq!(verdict(&supplied(359.0, 288.0), "water", E4), Some(Fail));
    assert_eq!(verdict(&supplied(360.0, 288.0), "ww.load", E4), Some(Pass));
    assert_eq!(verdict(&supplied(360.0, 287.0), "ww.load", E4), Some(Fail));
}

#[test]
fn a_plan_from_before_the_code_is_not_held_to_it() {
    let story = with_lots(&[(LandUse::Road, 2.4), (LandUse::Industrial, 27.6)]);
    let story = approved(story, ApprovalKind::DetailedPlan, day(2020, 1, 1), 30.0);
    assert_eq!(verdict(&story, "bal.road", E4), None);
    assert_eq!(verdict(&with(story, |_| {}), "size.most", E4), Some(Pass));
}
