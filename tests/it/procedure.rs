//! The steps of founding a cluster, their clocks and when each is due.

use super::story::{Story, day, given, in_vietnamese};
use jiff::civil::Date;
use lapday::domain::{
    Document, Edit, Holiday, Id, Plan, ProcedureKind, Record, Uid, Zone, ZoneStep,
};
use lapday::i18n::Message;
use lapday::operations::{enter_fixed_holidays, lay_out_steps};
use lapday::rules::{Clock, DaysOff, DueBy, StepStanding, step_standings, steps_not_reached};
use std::sync::Arc;

const ZONE: Id<Zone> = Id::new(1);
const LATER: Date = jiff::civil::date(2030, 1, 1);

/// A cluster whose steps are laid out by the law of a day.
fn laid_out(law: Date) -> Plan {
    let story = given().cluster("Tứ Hạ");
    let kind = ProcedureKind::Establishment;
    let edit = lay_out_steps(&story.plan, ZONE, kind, law, &in_vietnamese).unwrap();
    story.then(&edit).plan
}

fn steps(plan: &Plan) -> Vec<ZoneStep> {
    let mut steps: Vec<ZoneStep> =
        plan.that_refer_to::<ZoneStep>(ZONE).map(|step| ZoneStep::clone(step)).collect();
    steps.sort_by_key(|step| step.step);
    steps
}

fn changed(plan: &Plan, place: usize, change: impl FnOnce(&mut ZoneStep)) -> Plan {
    let mut step = steps(plan).remove(place);
    change(&mut step);
    Story { plan: plan.clone() }.then(&Edit::new(Message::new("store-created")).put(step)).plan
}

fn done(plan: &Plan, place: usize, on: Date) -> Plan {
    changed(plan, place, |step| step.done_on = Some(on))
}

fn standings(plan: &Plan, on: Date) -> Vec<StepStanding> {
    step_standings(plan, ZONE, on, &DaysOff::default())
}

/// The last days in time where each step is done on its last day.
fn days(law: Date, first: Date) -> Vec<Date> {
    let mut plan = done(&laid_out(law), 0, first);
    let count = steps(&plan).len();
    let mut found = Vec::new();
    for place in 1..count {
        let due = standings(&plan, LATER)[place].due.unwrap();
        assert!(matches!(due, DueBy::Law(_)));
        plan = done(&plan, place, due.day());
        found.push(due.day());
    }
    found
}

#[test]
fn a_dossier_of_2021_goes_by_the_decree_of_2017() {
    let found = days(day(2021, 5, 10), day(2021, 5, 10));
    assert_eq!(found, [day(2021, 5, 17), day(2021, 6, 7), day(2021, 6, 14)]);
}

#[test]
fn a_dossier_of_2024_goes_by_working_and_calendar_days() {
    let found = days(day(2024, 5, 6), day(2024, 5, 6));
    // The appraisal would end on Saturday 29/6.
    let expected = [(5, 13), (5, 28), (6, 4), (7, 1), (7, 10)];
    assert_eq!(found, expected.map(|(month, on)| day(2024, month, on)));
}

#[test]
fn a_dossier_of_september_2026_goes_by_working_days_alone() {
    let found = days(day(2026, 9, 21), day(2026, 9, 21));
    let expected = [(9, 23), (9, 30), (10, 7), (11, 4), (11, 11)];
    assert_eq!(found, expected.map(|(month, on)| day(2026, month, on)));
}

#[test]
fn a_dossier_goes_to_its_end_by_the_law_of_the_day_it_entered() {
    let clock = |entered: Date| {
        let plan = done(&laid_out(day(2025, 8, 1)), 0, entered);
        standings(&plan, LATER)[4].clock
    };
    assert_eq!(clock(day(2026, 9, 14)), Some(Clock::CalendarDays(25)));
    assert_eq!(clock(day(2026, 9, 15)), Some(Clock::WorkingDays(20)));
}

#[test]
fn no_day_is_made_up_while_the_step_before_is_not_done() {
    let plan = laid_out(day(2024, 5, 6));
    assert!(standings(&plan, LATER).iter().all(|step| step.due.is_none()));
    let plan = done(&plan, 0, day(2024, 5, 6));
    let found = standings(&plan, LATER);
    assert_eq!(found[1].due, Some(DueBy::Law(day(2024, 5, 13))));
    assert!(found[2..].iter().all(|step| step.due.is_none()));
    // What somebody entered holds where the law gives no day.
    let plan = changed(&plan, 3, |step| step.due = Some(day(2024, 6, 10)));
    assert_eq!(standings(&plan, LATER)[3].due, Some(DueBy::Entered(day(2024, 6, 10))));
}

#[test]
fn a_step_is_late_from_the_day_after_it_was_due() {
    let plan = done(&laid_out(day(2024, 5, 6)), 0, day(2024, 5, 6));
    let late = |plan: &Plan, on| standings(plan, on)[1].late_days;
    assert_eq!(late(&plan, day(2024, 5, 13)), None);
    assert_eq!(late(&plan, day(2024, 5, 14)), Some(1));
    let plan = done(&plan, 1, day(2024, 5, 16));
    assert_eq!(late(&plan, LATER), Some(3));
    // On the day before it was done nobody knew.
    assert_eq!(late(&plan, day(2024, 5, 15)), Some(2));
}

#[test]
fn a_step_done_before_one_it_follows_is_told() {
    let plan = done(&laid_out(day(2024, 5, 6)), 0, day(2024, 5, 6));
    let plan = done(&done(&plan, 1, day(2024, 5, 20)), 2, day(2024, 5, 10));
    let found: Vec<bool> =
        standings(&plan, LATER).iter().map(|step| step.is_out_of_order).collect();
    assert_eq!(found, [false, false, true, false, false, false]);
}

#[test]
fn a_document_of_a_step_not_reached_is_stopped() {
    let mut plan = laid_out(day(2024, 5, 6));
    let decision = Document {
        id: Id::new(7),
        uid: Uid::new(),
        number: "120/QĐ-UBND".to_owned(),
        kind: None,
        date: None,
        issuer: None,
        subject: None,
        file: None,
    };
    plan.insert(Record::Document(Arc::new(decision)));
    let mut plan = changed(&plan, 5, |step| step.document = Some(Id::new(7)));
    for place in 0..5 {
        plan = done(&plan, place, day(2024, 5, 6));
    }
    let not_reached = |plan: &Plan, on| steps_not_reached(plan, ZONE, Id::new(7), on);
    let found = not_reached(&plan, LATER);
    assert_eq!(found.len(), 1);
    let says = in_vietnamese(&found[0].says(&plan));
    assert!(says.contains("120/QĐ-UBND") && says.contains("Quyết định"), "{says}");
    let plan = done(&plan, 5, day(2024, 7, 10));
    assert!(not_reached(&plan, LATER).is_empty());
    assert_eq!(not_reached(&plan, day(2024, 7, 9)).len(), 1, "on the day before it was not");
    // Another document of the zone is of no step.
    assert!(steps_not_reached(&plan, ZONE, Id::new(8), LATER).is_empty());
}

#[test]
fn a_public_holiday_is_no_working_day_and_no_last_day() {
    let mut plan = done(&laid_out(day(2024, 5, 6)), 0, day(2024, 5, 6));
    for (number, (first, last, works)) in (1..)
        .zip([(day(2024, 5, 8), Some(day(2024, 5, 9)), None), (day(2024, 5, 11), None, Some(true))])
    {
        let holiday = Holiday {
            id: Id::new(number),
            uid: Uid::new(),
            day: first,
            last_day: last,
            name: "Nghỉ".into(),
            works,
            document: None,
            note: None,
        };
        plan.insert(Record::Holiday(Arc::new(holiday)));
    }
    // 7/5, then the 8th and 9th off, the 10th, Saturday the 11th worked, the 13th, the 14th.
    let off = DaysOff::of(&plan);
    let due = step_standings(&plan, ZONE, LATER, &off)[1].due;
    assert_eq!(due, Some(DueBy::Law(day(2024, 5, 14))));
    assert!(off.knows(2024) && !off.knows(2025));
}

#[test]
fn the_holidays_that_do_not_move_are_entered_once() {
    let story = given().cluster("Tứ Hạ");
    let edit = enter_fixed_holidays(&story.plan, 2026, &in_vietnamese).unwrap();
    let story = story.then(&edit);
    let days: Vec<Date> = story.plan.all::<Holiday>().map(|known| known.day).collect();
    let expected = [(1, 1), (4, 30), (5, 1), (9, 2)];
    assert_eq!(days, expected.map(|(month, on)| day(2026, month, on)));
    assert!(enter_fixed_holidays(&story.plan, 2026, &in_vietnamese).is_err());
    assert!(!DaysOff::of(&story.plan).works_on(day(2026, 9, 2)));
}
