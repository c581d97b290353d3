//! Sites, products, tours, promotions, works and what was put to somebody, counted by zone and day.

use super::counted::{ON, counted, counting, target};
use super::{put, text};
use crate::story::day;
use lapday::domain::{
    Beside, Counted, Key, Plan, Record, RecordKind, Target, Value, Zone, ZoneKind, ZoneStatus,
};
use std::sync::Arc;

fn number(plan: &Plan) -> Option<f64> {
    counted(plan).number
}

/// Changes the target that is counted.
fn aim(plan: &mut Plan, change: impl FnOnce(&mut Target)) {
    let mut aimed = target(plan).clone();
    change(&mut aimed);
    plan.insert(Record::Target(Arc::new(aimed)));
}

#[test]
fn a_site_counts_while_it_is_at_work_and_only_where_the_target_is() {
    let mut plan = counting(Counted::Sites, Some(1.0)).plan;
    let site = |plan: &mut Plan, code: &str, status| {
        let mut zone = Zone::new(plan.next_id(), ZoneKind::Logistics, code, code);
        zone.status = Some(status);
        plan.insert(Record::Zone(Arc::new(zone)));
    };
    site(&mut plan, "L1", ZoneStatus::Operating);
    assert_eq!(number(&plan), None, "the target is of a village");
    aim(&mut plan, |target| target.zone = None);
    site(&mut plan, "L2", ZoneStatus::Building);
    site(&mut plan, "L3", ZoneStatus::Expanding);
    let found = counted(&plan);
    assert_eq!((found.number, found.beside), (Some(2.0), Beside::All(3.0)));
}

#[test]
fn a_product_counts_from_the_day_it_is_made() {
    let mut plan = counting(Counted::Products, Some(2.0)).plan;
    let product = |plan: &mut Plan, zone, since: Option<_>| {
        let since = since.map_or(Value::Empty, Value::Day);
        let filled = [("name", text("Mắm")), ("zone", Value::Link(zone)), ("since", since)];
        put(plan, RecordKind::Product, &filled)
    };
    let known = product(&mut plan, 1, None);
    product(&mut plan, 1, Some(day(2024, 7, 1)));
    product(&mut plan, 2, None);
    let found = counted(&plan);
    assert_eq!((found.number, found.records.as_slice()), (Some(1.0), &[known][..]));
}

#[test]
fn tours_count_while_they_are_offered_and_promotions_within_the_span() {
    let mut tours = counting(Counted::Tours, Some(1.0)).plan;
    let tour = |plan: &mut Plan, to: Option<_>| {
        let to = to.map_or(Value::Empty, Value::Day);
        let filled = [("name", text("Tua")), ("zone", Value::Link(1)), ("valid_to", to)];
        put(plan, RecordKind::Tour, &filled);
    };
    tour(&mut tours, Some(ON));
    assert_eq!(number(&tours), Some(0.0), "no more on the day it ends");
    tour(&mut tours, None);
    assert_eq!(number(&tours), Some(1.0));

    let mut held = counting(Counted::Promotions, Some(1.0)).plan;
    for on in [day(2020, 12, 31), day(2021, 1, 1), ON, day(2024, 7, 1)] {
        let filled = [
            ("subject", text("Hội nghị")),
            ("kind", Value::Code("event")),
            ("day", Value::Day(on)),
            ("zone", Value::Link(1)),
        ];
        put(&mut held, RecordKind::Promotion, &filled);
    }
    assert_eq!(number(&held), Some(2.0));
}

fn work(plan: &mut Plan, zone: i64, filled: &[(&str, Value)]) -> Key {
    let own = [
        ("name", text("Đường")),
        ("kind", Value::Code("road")),
        ("zone", Value::Link(zone)),
        ("finished", Value::Day(day(2023, 1, 1))),
    ];
    put(plan, RecordKind::Work, &[&own, filled].concat())
}

#[test]
fn works_of_the_whole_plan_are_those_no_other_target_names_and_none_given_up() {
    let mut story = counting(Counted::Works, None);
    work(&mut story.plan, 1, &[("status", Value::Code("dropped"))]);
    assert_eq!(number(&story.plan), None, "given up");
    aim(&mut story.plan, |target| target.zone = None);
    let named = work(&mut story.plan, 1, &[]);
    work(&mut story.plan, 1, &[]);
    assert_eq!(number(&story.plan), Some(2.0));
    let story = story.target(|target| target.work = Some(lapday::domain::Id::new(named.id)));
    let found = counted(&story.plan);
    assert_eq!((found.number, found.beside), (Some(1.0), Beside::All(1.0)));
}

#[test]
fn a_task_given_up_is_none_of_the_target() {
    let mut plan = counting(Counted::Tasks, Some(1.0)).plan;
    let target = Value::Link(target(&plan).id.number());
    let task = |plan: &mut Plan, state| {
        let own = [("subject", text("Việc")), ("target", target.clone())];
        put(plan, RecordKind::Task, &[&own[..], &[("state", Value::Code(state))]].concat());
    };
    task(&mut plan, "dropped");
    assert_eq!(number(&plan), None);
    task(&mut plan, "done");
    let found = counted(&plan);
    assert_eq!((found.number, found.beside), (Some(1.0), Beside::All(1.0)));
}

#[test]
fn what_was_put_to_somebody_counts_by_the_item_both_name_else_by_the_zone() {
    let mut plan = counting(Counted::Difficulties, Some(1.0)).plan;
    aim(&mut plan, |target| target.clause = Some("III.3".into()));
    let raised = |plan: &mut Plan, zone: i64, clause: Option<&str>| {
        let filled = [
            ("subject", text("Vướng mắc")),
            ("kind", Value::Code("difficulty")),
            ("raised_on", Value::Day(day(2023, 1, 1))),
            ("zone", Value::Link(zone)),
            ("clause", clause.map_or(Value::Empty, text)),
        ];
        put(plan, RecordKind::Difficulty, &filled);
    };
    raised(&mut plan, 1, Some("III.4"));
    raised(&mut plan, 2, None);
    assert_eq!(number(&plan), None, "another item, another zone");
    raised(&mut plan, 2, Some("III.3"));
    raised(&mut plan, 1, None);
    assert_eq!(number(&plan), Some(2.0));
}
