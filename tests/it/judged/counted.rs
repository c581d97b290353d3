//! A target of a number is counted from the plan's own records.

use super::{put, text};
use crate::story::{Story, day, given, in_vietnamese};
use lapday::domain::OccupancyState::{Leased, Registered};
use lapday::domain::{
    About, Beside, BoardRow, Count, Counted, Evidence, Field, Holds, Key, Measure, Period, Plan,
    RecordKind, Sort, Target, TargetStanding, Value, ZoneKind, begun, board, count, fields,
};
use lapday::views::{Cell, TableQuery, tables};
use std::sync::Arc;
use strum::VariantArray;

pub const ON: jiff::civil::Date = jiff::civil::date(2024, 6, 30);

/// A plan of 2021–2025 with a village and a target of it.
pub fn counting(counted: Counted, value: Option<f64>) -> Story {
    let mut story = given().zone(ZoneKind::Village, "LN", "Làng");
    story.plan.about = Arc::new(About {
        first_day: Some(day(2021, 1, 1)),
        last_day: Some(day(2025, 12, 31)),
        ..About::clone(&story.plan.about)
    });
    story.target(|target| {
        target.measure = Measure::Count;
        target.counted = Some(counted);
        target.value = value;
        target.due = None;
    })
}

pub fn target(plan: &Plan) -> &Target {
    plan.all::<Target>().next().unwrap()
}

pub fn counted(plan: &Plan) -> Count {
    count(plan, target(plan), ON).unwrap()
}

fn row(plan: &Plan) -> BoardRow {
    board(plan, None, ON)[0]
}

/// A programme of the village.
fn programme(plan: &mut Plan, kind: &'static str, filled: &[(&str, Value)]) {
    let own = [
        ("name", text("Lớp")),
        ("kind", Value::Code(kind)),
        ("year", Value::Whole(2023)),
        ("zone", Value::Link(1)),
    ];
    put(plan, RecordKind::Programme, &[&own, filled].concat());
}

#[test]
fn what_nobody_recorded_is_unknown_and_not_0() {
    for kind in Counted::VARIANTS {
        let story = counting(*kind, Some(1.0));
        let found = counted(&story.plan);
        assert_eq!((found.number, found.records), (None, vec![]), "{kind:?}");
        assert_eq!(row(&story.plan).standing, TargetStanding::Unsaid, "{kind:?}");
    }
}

#[test]
fn courses_are_counted_as_held_and_reach_the_number_wanted() {
    let mut story = counting(Counted::Courses, Some(3.0));
    programme(&mut story.plan, "training", &[("status", Value::Code("planned"))]);
    let none = counted(&story.plan).number.unwrap();
    assert_eq!((none, none.is_sign_positive()), (0.0, true), "planned only");
    assert_eq!(row(&story.plan).standing, TargetStanding::Unsaid);
    programme(&mut story.plan, "training", &[("held_on", Value::Day(day(2023, 5, 1)))]);
    programme(&mut story.plan, "study_visit", &[("held_on", Value::Day(day(2023, 5, 1)))]);
    programme(&mut story.plan, "training", &[("held_on", Value::Day(day(2020, 5, 1)))]);
    programme(&mut story.plan, "training", &[("held_on", Value::Day(day(2024, 7, 1)))]);
    assert_eq!(counted(&story.plan).number, Some(1.0), "no visit, none before or after the span");
    let two = [("status", Value::Code("done")), ("courses", Value::Whole(2))];
    programme(&mut story.plan, "training", &two);
    let found = counted(&story.plan);
    assert_eq!((found.number, found.records.len()), (Some(3.0), 2));
    let row = row(&story.plan);
    assert_eq!(row.standing, TargetStanding::Reached);
    assert_eq!(row.evidence, Evidence::Count(Some(3.0), Beside::Nothing));
}

#[test]
fn an_open_target_shows_its_count_and_is_never_reached_by_itself() {
    let mut story = counting(Counted::Programmes, None);
    for _ in 0..9 {
        programme(&mut story.plan, "fair", &[("held_on", Value::Day(day(2023, 5, 1)))]);
    }
    let row = row(&story.plan);
    assert_eq!(row.standing, TargetStanding::OnCourse);
    assert_eq!(row.evidence, Evidence::Count(Some(9.0), Beside::Nothing));
    let later = board(&story.plan, None, day(2026, 1, 1))[0];
    assert_eq!(later.standing, TargetStanding::DueUnsaid, "somebody has to say");
}

#[test]
fn inspections_stand_beside_those_of_the_year_before() {
    let mut story = counting(Counted::Inspections, None);
    for seen in [day(2023, 3, 1), day(2024, 2, 1), day(2024, 3, 1), day(2024, 12, 1)] {
        put(
            &mut story.plan,
            RecordKind::Inspection,
            &[
                ("kind", Value::Code("mining")),
                ("day", Value::Day(seen)),
                ("place", text("Khe Băng")),
            ],
        );
    }
    let found = counted(&story.plan);
    assert_eq!((found.number, found.beside), (Some(2.0), Beside::YearBefore(Some(1.0))));
}

#[test]
fn producers_are_those_observed_last_beside_the_base() {
    let mut story = counting(Counted::Producers, Some(30.0));
    let observed = |plan: &mut Plan, seen, number| {
        let filled = [
            ("zone", Value::Link(1)),
            ("measure", Value::Code("producers")),
            ("value", Value::Number(number)),
            ("day", Value::Day(seen)),
            ("source", text("UBND xã")),
        ];
        put(plan, RecordKind::Observation, &filled)
    };
    observed(&mut story.plan, day(2021, 6, 1), 20.0);
    assert_eq!(counted(&story.plan).beside, Beside::Nothing, "one figure has no base");
    let last = observed(&mut story.plan, day(2024, 1, 1), 28.0);
    observed(&mut story.plan, day(2025, 1, 1), 31.0);
    let found = counted(&story.plan);
    assert_eq!((found.number, found.beside), (Some(28.0), Beside::Base(20.0)));
    assert_eq!(found.records, [last]);
}

#[test]
fn a_yearly_plan_counts_for_the_target_of_its_year_once_it_is_approved() {
    let story = counting(Counted::YearlyPlans, Some(1.0));
    let mut target = target(&story.plan).clone();
    target.due = Some(day(2022, 12, 31));
    let mut plan = story.plan;
    plan.insert(lapday::domain::Record::Target(Arc::new(target)));
    let yearly = |plan: &mut Plan, year, kind, approved: Option<_>| {
        let filled = [
            ("year", Value::Whole(year)),
            ("kind", Value::Code(kind)),
            ("name", text("Kế hoạch năm")),
            ("approved_on", approved.map_or(Value::Empty, Value::Day)),
        ];
        put(plan, RecordKind::YearlyPlan, &filled);
    };
    yearly(&mut plan, 2023, "sector", Some(day(2023, 1, 5)));
    yearly(&mut plan, 2022, "promotion", Some(day(2022, 1, 5)));
    assert_eq!(counted(&plan).number, None, "another year, another sort");
    yearly(&mut plan, 2022, "sector", None);
    assert_eq!(row(&plan).standing, TargetStanding::DueUnsaid, "it may have been");
    yearly(&mut plan, 2022, "sector", Some(day(2022, 1, 5)));
    assert_eq!(row(&plan).standing, TargetStanding::Reached);
}

#[test]
fn certificates_count_by_what_they_certify_as_long_as_they_are_valid() {
    let mut story = counting(Counted::FoodSafety, Some(1.0));
    let certificate = |plan: &mut Plan, kind, to| {
        let filled = [
            ("number", text("12/ATTP")),
            ("kind", Value::Code(kind)),
            ("zone", Value::Link(1)),
            ("valid_from", Value::Day(day(2022, 1, 1))),
            ("valid_to", Value::Day(to)),
        ];
        put(plan, RecordKind::Certificate, &filled);
    };
    certificate(&mut story.plan, "quality", day(2025, 1, 1));
    assert_eq!(counted(&story.plan).number, None);
    certificate(&mut story.plan, "food_safety", day(2024, 6, 30));
    assert_eq!(counted(&story.plan).number, Some(0.0), "no more on the day it ends");
    certificate(&mut story.plan, "food_safety", day(2024, 7, 1));
    assert_eq!(row(&story.plan).standing, TargetStanding::Reached);
}

#[test]
fn trades_tasks_and_works_stand_beside_all_of_them() {
    let mut trades = counting(Counted::Trades, Some(2.0));
    for state in ["alive", "revived", "fading"] {
        put(
            &mut trades.plan,
            RecordKind::Trade,
            &[("zone", Value::Link(1)), ("name", text("Rèn")), ("state", Value::Code(state))],
        );
    }
    let found = counted(&trades.plan);
    assert_eq!((found.number, found.beside), (Some(2.0), Beside::All(3.0)));

    let mut tasks = counting(Counted::Tasks, Some(1.0));
    let target = Value::Link(target(&tasks.plan).id.number());
    put(&mut tasks.plan, RecordKind::Task, &[("subject", text("Không của ai"))]);
    assert_eq!(counted(&tasks.plan).number, None, "another's task");
    let own = [("subject", text("Lập kế hoạch chi tiết")), ("target", target.clone())];
    put(&mut tasks.plan, RecordKind::Task, &own);
    assert_eq!(row(&tasks.plan).standing, TargetStanding::Unsaid, "it is open");
    let done = [own.as_slice(), &[("done_on", Value::Day(day(2022, 3, 1)))]].concat();
    put(&mut tasks.plan, RecordKind::Task, &done);
    assert_eq!(row(&tasks.plan).standing, TargetStanding::Reached);

    let mut works = counting(Counted::Works, None);
    let work = |plan: &mut Plan, finished: Option<_>| {
        let filled = [
            ("name", text("Đường")),
            ("kind", Value::Code("road")),
            ("zone", Value::Link(1)),
            ("finished", finished.map_or(Value::Empty, Value::Day)),
        ];
        put(plan, RecordKind::Work, &filled);
    };
    work(&mut works.plan, Some(day(2023, 1, 1)));
    work(&mut works.plan, None);
    let found = counted(&works.plan);
    assert_eq!((found.number, found.beside), (Some(1.0), Beside::All(2.0)));
}

#[test]
fn proposals_count_once_they_are_put_to_somebody() {
    let mut story = counting(Counted::Proposals, Some(1.0));
    let proposal = |plan: &mut Plan, kind, raised: Option<_>| {
        let filled = [
            ("subject", text("Sắp xếp lại khai thác")),
            ("kind", Value::Code(kind)),
            ("raised_on", raised.map_or(Value::Empty, Value::Day)),
        ];
        put(plan, RecordKind::Difficulty, &filled);
    };
    proposal(&mut story.plan, "difficulty", Some(day(2023, 1, 1)));
    proposal(&mut story.plan, "proposal", None);
    assert_eq!(counted(&story.plan).number, Some(0.0));
    proposal(&mut story.plan, "proposal", Some(day(2023, 1, 1)));
    assert_eq!(row(&story.plan).standing, TargetStanding::Reached);
}

/// A cluster with a target, and who holds a hectare where.
fn land(counted: Counted) -> Story {
    let since = |year| Period::since(day(year, 1, 1));
    let mut story = given().cluster("Hương Vân");
    for code in ["A", "B", "C", "D"] {
        story = story.lot(code, 100.0);
    }
    story = story
        .enterprise_with("Đá", |who| {
            who.polluting = Some(true);
            who.high_technology = Some(false);
        })
        .enterprise_with("Chờ", |who| who.on_defence_land = Some(true))
        .enterprise_with("Chip", |who| who.high_technology = Some(true))
        .occupied("A", "Đá", Leased, 3e3, since(2023))
        .occupied("B", "Chip", Leased, 1e3, since(2022))
        .occupied("C", "Cũ", Leased, 1e3, since(2019))
        .occupied("D", "Xin", Registered, 1e3, since(2023));
    story.plan.about =
        Arc::new(About { first_day: Some(day(2021, 1, 1)), ..About::clone(&story.plan.about) });
    story.target(|target| {
        target.measure = Measure::Count;
        target.counted = Some(counted);
        target.value = None;
    })
}

#[test]
fn who_holds_land_is_counted_by_what_the_target_asks() {
    let moved = land(Counted::Relocations);
    let found = counted(&moved.plan);
    assert_eq!((found.number, found.beside), (Some(1.0), Beside::All(2.0)));
    let new = land(Counted::NewEnterprises);
    let found = counted(&new.plan);
    let chip = lapday::domain::Key::of(new.enterprise_id("Chip"));
    assert_eq!(found.records, [chip], "neither who had to move, nor who was there, nor who asks");
    let share = land(Counted::HighTechnologyShare);
    let found = counted(&share.plan);
    assert_eq!((found.number, found.beside), (Some(0.25), Beside::Unanswered(1)));
}

/// What a record entered for a target of this has to hold beside what stands in it already.
fn typed(counted: Counted) -> &'static [(&'static str, Value)] {
    const SEEN: [(&str, Value); 1] = [("value", Value::Number(28.0))];
    if counted == Counted::Producers { &SEEN } else { &[] }
}

#[test]
fn what_is_entered_for_a_target_is_of_the_sort_it_counts() {
    // Land has to be taken for these.
    let by_land = [Counted::Relocations, Counted::NewEnterprises, Counted::HighTechnologyShare];
    for counts in Counted::VARIANTS.iter().filter(|counts| !by_land.contains(counts)) {
        let is_site = *counts == Counted::Sites;
        let sort = if is_site { ZoneKind::Logistics } else { ZoneKind::Village };
        let mut story = counting(*counts, None).zone_with(|zone| zone.kind = sort);
        let (zone, target) = (story.last_zone(), target(&story.plan).id);
        let kind = counts.entered();
        let about = [Key::of(zone), Key::of(target)];
        let mut filled: Vec<(&str, Value)> = fields(kind).iter().filter_map(required).collect();
        filled.retain(|(name, _)| *name != "zone" && *name != "target");
        for key in about {
            let to = |field: &&Field| field.sort == Sort::Link(key.kind);
            filled.extend(fields(kind).iter().find(to).map(|it| (it.name, Value::Link(key.id))));
        }
        for (place, value) in begun(&story.plan, kind, &about, ON) {
            let name = fields(kind)[place].name;
            filled.retain(|(other, _)| *other != name);
            filled.push((name, value));
        }
        filled.extend_from_slice(typed(*counts));
        put(&mut story.plan, kind, &filled);
        let number = counted(&story.plan).number;
        assert!(number.is_some(), "{counts:?} knows nothing of it: {filled:?}");
        assert!(!is_site || number == Some(1.0), "the site is at work");
    }
}

/// What stands in a field that has to hold something, the first choice where there is one.
fn required(field: &Field) -> Option<(&'static str, Value)> {
    let value = match field.sort {
        _ if !field.is_required => return None,
        Sort::Choice(codes) => Value::Code(codes[0].0),
        Sort::Link(_) => Value::Link(1),
        Sort::Year => Value::Whole(2024),
        sort => match sort.holds() {
            Holds::Day => Value::Day(day(2024, 1, 1)),
            Holds::Text => text("Thử"),
            Holds::YesNo => Value::YesNo(false),
            Holds::Whole => Value::Whole(1),
            other => panic!("{} holds {other:?}", field.name),
        },
    };
    Some((field.name, value))
}

#[test]
fn what_is_entered_for_a_target_says_its_year_its_item_and_that_it_is_high_technology() {
    let year_of = |counts, kind| {
        let story = counting(counts, None);
        let mut target = target(&story.plan).clone();
        (target.due, target.clause) = (Some(day(2022, 12, 31)), Some("III.3".into()));
        let about = [Key::of(target.id)];
        let mut plan = story.plan;
        plan.insert(lapday::domain::Record::Target(Arc::new(target)));
        let named = |(place, value): (usize, Value)| (fields(kind)[place].name, value);
        begun(&plan, kind, &about, ON).into_iter().map(named).collect::<Vec<_>>()
    };
    assert_eq!(
        year_of(Counted::YearlyPlans, RecordKind::YearlyPlan),
        [("kind", Value::Code("sector")), ("year", Value::Whole(2022))]
    );
    assert_eq!(
        year_of(Counted::Proposals, RecordKind::Difficulty),
        [("kind", Value::Code("proposal")), ("clause", text("III.3"))]
    );
    assert_eq!(
        year_of(Counted::HighTechnologyShare, RecordKind::Enterprise),
        [("high_technology", Value::YesNo(true))]
    );
    assert_eq!(year_of(Counted::Proposals, RecordKind::Work), [], "another kind");
}

#[test]
fn each_target_is_counted_in_one_place_of_the_note() {
    let mut story = counting(Counted::Courses, Some(1.0));
    let overdue = |target: &mut Target| {
        target.measure = Measure::Count;
        target.due = Some(day(2022, 12, 31));
    };
    story = story.target(overdue).target(|target| {
        overdue(target);
        target.state = Some(lapday::domain::TargetState::Late);
    });
    programme(&mut story.plan, "training", &[("held_on", Value::Day(day(2023, 5, 1)))]);
    let query = TableQuery { on: ON, since: ON, law: ON, zone: None };
    let table = tables::targets::TABLE.table(&story.plan, &query);
    assert_eq!(
        in_vietnamese(&table.notes[0]),
        "3 mục tiêu · đã đạt 1 · đúng tiến độ 0 · chậm 0 · quá hạn 1 · quá hạn mà chưa có báo cáo 1 \
         · chưa quá hạn, chưa có báo cáo 0 · không thực hiện 0"
    );
    let place = table.columns.iter().position(|column| column.key == "counted").unwrap();
    let from: Vec<_> = table.rows.iter().map(|row| &row.cells[place]).collect();
    let Cell::Said(records) = from[2] else { panic!("{from:?}") };
    assert_eq!((in_vietnamese(records).as_str(), from[0]), ("Lớp", &Cell::Empty));
}
