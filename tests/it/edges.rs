//! Exactly at the edge is still inside it; one step on is not.

use crate::story::{Story, day, given, work};
use jiff::civil::Date;
use lapday::domain::OccupancyState::{Leased, Operating};
use lapday::domain::{
    Id, Measure, Occupancy, Period, Record, Standing, Target, TargetStanding, TargetState,
    WastewaterRoom, Work, WorkKind, board, outlook, wastewater_balance, wastewater_room,
};
use std::sync::Arc;

/// A zone whose works treat 100 m³ a day, with a tenant that sends 60.
fn treated() -> Story {
    let since = Period::since(day(2023, 1, 1));
    let mut story = given().cluster("Tứ Hạ").lot("A", 100.0).lot("B", 100.0);
    story.plan.insert(Record::Work(Arc::new(Work {
        zone: Some(story.last_zone()),
        kind: WorkKind::Wastewater,
        capacity: Some(100.0),
        finished: Some(day(2022, 1, 1)),
        ..work(1)
    })));
    sending(story.occupied("A", "Một", Operating, 1_000.0, since), 60.0)
}

/// Says how much wastewater the occupancy added last sends.
fn sending(mut story: Story, amount: f64) -> Story {
    let last = story.plan.all::<Occupancy>().last().unwrap();
    let changed = Occupancy { wastewater_m3_per_day: Some(amount), ..Occupancy::clone(last) };
    story.plan.insert(Record::Occupancy(Arc::new(changed)));
    story
}

#[test]
fn a_promise_of_all_that_is_free_is_not_one_beyond_the_works() {
    let (story, on) = (treated(), day(2024, 1, 1));
    let room = |amount| wastewater_room(&story.plan, story.last_zone(), on, amount);
    assert_eq!(room(40.0), WastewaterRoom::Enough { left: 0.0 });
    let WastewaterRoom::Short { by, capacity } = room(40.01) else { panic!("it is too much") };
    assert_eq!(((by * 100.0).round(), capacity), (1.0, 100.0));
}

#[test]
fn works_that_are_full_to_the_last_litre_are_not_exceeded() {
    let (since, on) = (Period::since(day(2023, 2, 1)), day(2024, 1, 1));
    let with = |amount| {
        let story = sending(treated().occupied("B", "Hai", Leased, 1_000.0, since), amount);
        wastewater_balance(&story.plan, story.last_zone(), on).unwrap()
    };
    let full = with(40.0);
    assert_eq!((full.free(), full.exceeds), (Some(0.0), None));
    assert!(with(40.01).exceeds.is_some());
}

/// How the target of a zone stands that is half full and should be full by the end of 2024.
fn standings(on: Date) -> (Option<Standing>, TargetStanding) {
    let since = Period::since(day(2022, 1, 1));
    let story = given().cluster("Tứ Hạ").lot("A", 100.0).occupied("A", "Một", Leased, 5e3, since);
    let story = story.target(|target| target.due = Some(day(2024, 12, 31)));
    let target = story.plan.all::<Target>().next().unwrap();
    let standing = outlook(&story.plan, target, on).map(|outlook| outlook.standing());
    (standing, board(&story.plan, None, on)[0].standing)
}

#[test]
fn a_fill_target_is_not_overdue_on_the_day_it_is_due() {
    let (standing, on_board) = standings(day(2024, 12, 31));
    assert_ne!(standing, Some(Standing::Overdue));
    assert_ne!(on_board, TargetStanding::Overdue);
    let the_day_after = standings(day(2025, 1, 1));
    assert_eq!(the_day_after, (Some(Standing::Overdue), TargetStanding::Overdue));
}

#[test]
fn a_target_somebody_speaks_for_is_not_overdue_on_the_day_it_is_due() {
    let story = given().cluster("Tứ Hạ").target(|target| {
        target.measure = Measure::Count;
        target.state = Some(TargetState::OnCourse);
        target.due = Some(day(2024, 12, 31));
    });
    let unsaid = story.target(|target| {
        target.measure = Measure::Count;
        target.due = Some(day(2024, 12, 31));
    });
    let on = |on| board(&unsaid.plan, None, on).into_iter().map(|row| row.standing);
    let standings = |day| on(day).collect::<Vec<_>>();
    assert_eq!(standings(day(2024, 12, 31)), [TargetStanding::OnCourse, TargetStanding::Unsaid]);
    assert_eq!(standings(day(2025, 1, 1)), [TargetStanding::Overdue, TargetStanding::DueUnsaid]);
    assert_eq!(unsaid.plan.all::<Target>().map(|target| target.id).max(), Some(Id::new(2)));
}
