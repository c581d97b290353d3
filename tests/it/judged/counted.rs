//! A target of a number is counted from the plan's own records.

use super::{put, text};
use crate::story::{Story, day, given};
use lapday::domain::OccupancyState::{Leased, Registered};
use lapday::domain::{
    About, Beside, BoardRow, Count, Counted, Evidence, Measure, Period, Plan, RecordKind, Target,
    TargetStanding, Value, ZoneKind, board, count,
};
use std::sync::Arc;
use strum::VariantArray;

const ON: jiff::civil::Date = jiff::civil::date(2024, 6, 30);

/// A plan of 2021–2025 with a village and a target of it.
fn counting(counted: Counted, value: Option<f64>) -> Story {
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

fn target(plan: &Plan) -> &Target {
    plan.all::<Target>().next().unwrap()
}

fn counted(plan: &Plan) -> Count {
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
    assert_eq!(counted(&story.plan).number, Some(0.0), "planned only");
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
