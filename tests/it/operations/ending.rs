//! What changes on a day: the status of a zone, and what ends.

use crate::story::{Story, day, given, in_vietnamese};
use jiff::civil::Date;
use lapday::domain::OccupancyState::Leased;
use lapday::domain::{Key, Period, Phase, Place, Plan, Record, Uid, Zone, ZoneState, ZoneStatus};
use lapday::operations::{Refusal, end, keep, remove};
use std::sync::Arc;

fn approved(since: Option<Date>) -> Story {
    given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.status = Some(ZoneStatus::Approved);
        zone.status_since = since;
    })
}

fn zone(plan: &Plan) -> Zone {
    Zone::clone(plan.all::<Zone>().next().unwrap())
}

/// The zone after its status became this on a day, and the spans of those before.
fn after(
    plan: &Plan,
    change: impl FnOnce(&mut Zone),
    on: Date,
) -> Result<(Zone, Vec<(ZoneStatus, Period)>), Refusal> {
    let mut becomes = zone(plan);
    change(&mut becomes);
    let edit = keep(plan, Record::Zone(Arc::new(becomes)), on)?;
    let mut plan = plan.clone();
    plan.apply(&edit);
    let spans = plan.all::<ZoneState>().map(|state| (state.status, state.valid)).collect();
    Ok((zone(&plan), spans))
}

fn operating(zone: &mut Zone) {
    zone.status = Some(ZoneStatus::Operating);
}

#[test]
fn a_status_that_changes_does_so_on_the_ruling_day_and_the_one_before_stays_known() {
    let (on, since) = (day(2026, 11, 29), day(2022, 3, 1));
    let (zone, before) = after(&approved(Some(since)).plan, operating, on).unwrap();
    assert_eq!(zone.status_since, Some(on));
    let span = Period { from: Some(since), to: Some(on) };
    assert_eq!(before, [(ZoneStatus::Approved, span)]);
    // Nobody knows since when it was so.
    let (_, before) = after(&approved(None).plan, operating, on).unwrap();
    assert_eq!(before, [(ZoneStatus::Approved, Period { from: None, to: Some(on) })]);
}

#[test]
fn a_day_that_is_typed_with_the_new_status_is_its_first() {
    let story = approved(Some(day(2022, 3, 1)));
    let typed = |zone: &mut Zone| {
        operating(zone);
        zone.status_since = Some(day(2024, 5, 2));
    };
    let (zone, before) = after(&story.plan, typed, day(2026, 11, 29)).unwrap();
    assert_eq!(zone.status_since, Some(day(2024, 5, 2)));
    assert_eq!(before[0].1.to, Some(day(2024, 5, 2)));
}

#[test]
fn a_slip_mended_on_the_same_day_leaves_nothing_behind() {
    let on = day(2024, 6, 30);
    let (zone, before) = after(&approved(Some(on)).plan, operating, on).unwrap();
    assert_eq!((zone.status, zone.status_since), (Some(ZoneStatus::Operating), Some(on)));
    assert_eq!(before, []);
    let emptied = |zone: &mut Zone| zone.status = None;
    let (zone, before) = after(&approved(Some(on)).plan, emptied, on).unwrap();
    assert_eq!((zone.status, zone.status_since), (None, None));
    assert_eq!(before, []);
}

#[test]
fn a_status_is_not_changed_on_a_day_before_it_began() {
    let story = approved(Some(day(2025, 1, 1)));
    let no = after(&story.plan, operating, day(2024, 6, 30)).unwrap_err();
    assert!(in_vietnamese(no.message()).contains("01/01/2025"));
}

#[test]
fn what_else_changes_leaves_the_status_as_it_is() {
    let story = approved(None);
    let (zone, before) =
        after(&story.plan, |zone| zone.name = "Khác".into(), day(2026, 1, 1)).unwrap();
    assert_eq!((zone.status_since, before), (None, vec![]));
}

#[test]
fn a_stage_keeps_its_history_too_and_takes_it_with_it() {
    let mut story = given().cluster("Tứ Hạ").phase("Giai đoạn 3", 3);
    let mut phase = Phase::clone(story.plan.all::<Phase>().next().unwrap());
    phase.status = Some(ZoneStatus::Proposed);
    story.plan.insert(Record::Phase(Arc::new(phase.clone())));
    phase.status = Some(ZoneStatus::Building);
    let edit = keep(&story.plan, Record::Phase(Arc::new(phase.clone())), day(2025, 2, 3)).unwrap();
    story.plan.apply(&edit);
    let state = story.plan.all::<ZoneState>().next().unwrap();
    assert_eq!((state.phase, state.status), (Some(phase.id), ZoneStatus::Proposed));
    story.plan.apply(&remove(&story.plan, Key::of(phase.id)).unwrap());
    assert_eq!(story.plan.count::<ZoneState>(), 0);
}

#[test]
fn a_commune_ends_on_a_day_and_is_known_before() {
    let mut story = given();
    let place = Place {
        id: story.plan.next_id(),
        uid: Uid::new(),
        name: "Phường Tứ Hạ".into(),
        unit: "Thị xã Hương Trà".into(),
        code: None,
        valid: Period::default(),
        became: None,
        centre: None,
        source: None,
    };
    let key = Key::of(place.id);
    story.plan.insert(Record::Place(Arc::new(place.clone())));
    let edit = end(&story.plan, key, day(2025, 7, 1)).unwrap();
    assert_eq!(in_vietnamese(&edit.label), "kết thúc xã, phường từ ngày 01/07/2025: Phường Tứ Hạ");
    story.plan.apply(&edit);
    assert_eq!(story.plan.get(place.id).unwrap().valid.to, Some(day(2025, 7, 1)));
}

#[test]
fn what_has_no_span_of_days_does_not_end() {
    let story = approved(None);
    let no = end(&story.plan, Key::of(zone(&story.plan).id), day(2025, 7, 1)).unwrap_err();
    assert_eq!(no.message().key(), "operations-end-no-span");
}

#[test]
fn a_lot_does_not_end_while_somebody_holds_it() {
    let story = given().cluster("Tứ Hạ").lot("C-03", 100.0);
    let story = story.recorded(&story.draft("C-03", "Scavi", Leased, day(2024, 1, 1)));
    let lot = Key::of(story.lot_id("C-03"));
    let no = end(&story.plan, lot, day(2025, 7, 1)).unwrap_err();
    let says = in_vietnamese(no.message());
    assert!(says.contains("Scavi") && says.contains("C-03"), "{says}");
    let mut plan = story.plan.clone();
    let held = plan.all::<lapday::domain::Occupancy>().next().unwrap().id;
    plan.apply(&end(&plan, Key::of(held), day(2025, 7, 1)).unwrap());
    plan.apply(&end(&plan, lot, day(2025, 7, 1)).unwrap());
}
