//! What is judged of a plan's works, tenants, villages, support and targets, case by case.

mod counted;
mod duties;
mod registers;
mod statements;
mod support;

use crate::story::{day, given, work};
use jiff::civil::Date;
use lapday::domain::OccupancyState::Operating;
use lapday::domain::{
    Id, Key, Period, Plan, Record, RecordKind, Uid, Value, WastewaterBalance, Work, WorkKind,
    WorkStatus, Zone, ZoneKind, fields, record_of, wastewater_balance,
};
use lapday::rules::{Answer, Differs, Law, craft_village_criteria};
use std::sync::Arc;

/// Puts a record of these fields into a plan, all others empty, and says which it is.
pub fn put(plan: &mut Plan, kind: RecordKind, filled: &[(&str, Value)]) -> Key {
    let key = plan.next_key(kind);
    change(plan, key, Uid::new(), filled);
    key
}

fn change(plan: &mut Plan, key: Key, uid: Uid, filled: &[(&str, Value)]) {
    let of_field = |name: &str| filled.iter().find(|(own, _)| *own == name);
    let known = fields(key.kind);
    assert!(filled.iter().all(|(name, _)| known.iter().any(|field| field.name == *name)));
    let values: Vec<_> = known
        .iter()
        .map(|field| of_field(field.name).map_or(Value::Empty, |(_, value)| value.clone()))
        .collect();
    plan.insert(record_of(key, uid, values).unwrap());
}

pub fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn balance(works: Vec<Work>, tenants: &[(&str, Option<f64>)]) -> Option<WastewaterBalance> {
    let since = Period::since(day(2023, 1, 1));
    let mut story = given().cluster("Tứ Hạ").lot("A", 100.0).lot("B", 100.0);
    for (lot, amount) in tenants {
        story = story.occupied(lot, lot, Operating, 1e3, since);
        let last = story.plan.all::<lapday::domain::Occupancy>().last().unwrap();
        let mut held = lapday::domain::Occupancy::clone(last);
        held.wastewater_m3_per_day = *amount;
        story.plan.insert(Record::Occupancy(Arc::new(held)));
    }
    for (work, id) in works.into_iter().zip(1..) {
        let zone = Some(story.last_zone());
        story.plan.insert(Record::Work(Arc::new(Work { id: Id::new(id), zone, ..work })));
    }
    wastewater_balance(&story.plan, story.last_zone(), day(2024, 1, 1))
}

fn finished(kind: WorkKind, capacity: f64, unit: Option<&str>) -> Work {
    Work {
        kind,
        capacity: Some(capacity),
        capacity_unit: unit.map(str::to_owned),
        finished: Some(day(2022, 1, 1)),
        ..work(1)
    }
}

#[test]
fn a_sewer_treats_nothing_by_its_kind_or_by_its_unit() {
    let sewer = finished(WorkKind::WastewaterCollection, 800.0, None);
    let tenant = [("A", Some(10.0))];
    assert_eq!(balance(vec![sewer.clone()], &tenant).unwrap().capacity, None);
    let in_metres = finished(WorkKind::Wastewater, 800.0, Some("m"));
    assert_eq!(balance(vec![in_metres.clone()], &tenant).unwrap().capacity, None);
    let plant = finished(WorkKind::Wastewater, 500.0, Some("m³/ngày đêm"));
    let with_plant = balance(vec![sewer, in_metres, plant], &tenant).unwrap();
    assert_eq!((with_plant.capacity, with_plant.free()), (Some(500.0), Some(490.0)));
}

#[test]
fn a_capacity_is_read_in_its_unit() {
    let capacity = |unit| {
        balance(vec![finished(WorkKind::Wastewater, 10.0, unit)], &[]).and_then(|all| all.capacity)
    };
    assert_eq!(capacity(None), Some(10.0), "m³ a day where nobody says");
    assert_eq!(capacity(Some("m3/ngđ")), Some(10.0));
    assert_eq!(capacity(Some("m³/h")), Some(240.0));
    assert_eq!(capacity(Some("l/s")), Some(864.0));
    assert_eq!(capacity(Some("kVA")), None);
}

#[test]
fn tenants_of_unknown_wastewater_leave_the_balance_unknown() {
    let plant = || vec![finished(WorkKind::Wastewater, 100.0, None)];
    let nobody_knows = balance(plant(), &[("A", None)]).unwrap();
    assert_eq!((nobody_knows.load, nobody_knows.free()), (None, None), "not 0");
    let partly = balance(plant(), &[("A", Some(30.0)), ("B", None)]).unwrap();
    assert_eq!((partly.load, partly.unknown), (Some(30.0), 1));
    assert_eq!((partly.free(), partly.free_at_most()), (None, Some(70.0)));
    let empty = balance(plant(), &[]).unwrap();
    assert_eq!((empty.load, empty.free()), (Some(0.0), Some(100.0)), "nobody sends nothing");
    assert!(empty.load.unwrap().is_sign_positive() && empty.planned.is_sign_positive());
}

fn households(seen: &[(&str, f64, Date, &str)]) -> Answer {
    let mut story = given().zone(ZoneKind::Village, "LN", "Làng");
    for (measure, value, day, source) in seen {
        put(
            &mut story.plan,
            RecordKind::Observation,
            &[
                ("zone", Value::Link(1)),
                (
                    "measure",
                    Value::Code(if *measure == "all" { "households" } else { "craft_households" }),
                ),
                ("value", Value::Number(*value)),
                ("day", Value::Day(*day)),
                ("source", text(source)),
            ],
        );
    }
    by_law(&story.plan, Id::<Zone>::new(1), day(2026, 1, 1))[0].clone()
}

#[test]
fn the_same_source_a_year_later_is_a_newer_figure_and_not_another_source() {
    let (before, after) = (day(2022, 12, 31), day(2023, 12, 31));
    let of = |later| {
        households(&[
            ("all", 1000.0, before, "A"),
            ("craft", 300.0, before, "A"),
            ("all", 1000.0, after, later),
            ("craft", 100.0, after, later),
        ])
    };
    assert_eq!((of("A").met, of("A").differs), (Some(false), Some(Differs::Earlier)));
    assert_eq!((of("B").met, of("B").differs), (Some(false), Some(Differs::OtherSource)));
}

#[test]
fn a_newer_figure_of_a_part_is_not_passed_over() {
    let (before, after) = (day(2017, 12, 31), day(2025, 12, 31));
    let with = |craft| {
        households(&[
            ("all", 350.0, before, "A"),
            ("craft", 160.0, before, "A"),
            ("craft", craft, after, "A"),
        ])
    };
    let turned = with(60.0);
    assert_eq!((turned.met, turned.differs), (None, Some(Differs::NewerPart(Id::new(3)))));
    let same = with(100.0);
    assert_eq!((same.met, same.differs), (Some(true), None), "28,6 % of the last known whole");
}

#[test]
fn a_work_is_not_late_as_long_as_nobody_knows_whether_it_has_begun() {
    let on = day(2024, 1, 1);
    let should_have_begun = Work { planned_start: Some(day(2023, 1, 1)), ..work(1) };
    assert!(!should_have_begun.is_late(on));
    assert!(should_have_begun.is_start_unknown(on));
    let not_begun = Work { status: Some(WorkStatus::Approved), ..should_have_begun.clone() };
    assert!(not_begun.is_late(on) && !not_begun.is_start_unknown(on), "its status tells");
    let begins_later = Work { started: Some(day(2024, 2, 1)), ..should_have_begun.clone() };
    assert!(begins_later.is_late(on));
    let should_be_done = Work { planned_end: Some(day(2023, 6, 1)), ..should_have_begun };
    assert!(should_be_done.is_late(on));
}

/// The criteria by the law of the day itself.
fn by_law(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Answer> {
    craft_village_criteria(plan, zone, &Law::of(plan, on), on)
}
