//! Where a zone stands on the steps of its procedures, in words: done, due, late by how much, by what law.

use crate::domain::{Id, Key, Plan, Zone, ZoneStep};
use crate::i18n::Message;
use crate::rules::{DaysOff, DueBy, StepStanding, Sure, step_standings};
use jiff::civil::Date;
use std::sync::Arc;

/// A step of a procedure.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow {
    /// The record.
    pub key: Key,
    /// As it is recorded.
    pub step: Arc<ZoneStep>,
    /// How long it may take, and from which day that counts.
    pub within: Option<Message>,
    /// The day its clock counts from.
    pub event: Option<Date>,
    /// By when it is due.
    pub due: Option<Date>,
    /// Who says so: the law of a day, or what was entered.
    pub due_basis: Option<Message>,
    /// When it was done, by the day asked for.
    pub done_on: Option<Date>,
    /// "xong", "quá hạn 3 ngày", "đang thực hiện", "chưa đến".
    pub state: Message,
    /// Whether it is the first that is not done.
    pub is_next: bool,
    /// By how many days it was or is late.
    pub late_days: Option<usize>,
    /// What is odd about it.
    pub remark: Option<Message>,
}

impl StepRow {
    /// Whether it should be done by now and is not.
    pub const fn is_overdue(&self) -> bool {
        self.done_on.is_none() && self.late_days.is_some()
    }
}

/// The steps of a zone on a day, in their order.
pub fn step_rows(plan: &Plan, zone: Id<Zone>, on: Date, off: &DaysOff) -> Vec<StepRow> {
    step_standings(plan, zone, on, off).into_iter().map(row).collect()
}

fn row(standing: StepStanding) -> StepRow {
    let within = standing.clock.map(|clock| match standing.event {
        Some(event) => {
            Message::new("procedure-within").with("clock", clock.text()).with("from", event)
        }
        None => clock.text(),
    });
    StepRow {
        key: Key::of(standing.step.id),
        within,
        event: standing.event,
        due: standing.due.map(DueBy::day),
        due_basis: standing.due.map(|due| due_basis(&standing, due)),
        done_on: standing.done_on,
        state: state(&standing),
        is_next: standing.is_next,
        late_days: standing.late_days,
        remark: standing.is_out_of_order.then(|| Message::new("procedure-out-of-order")),
        step: standing.step,
    }
}

fn due_basis(standing: &StepStanding, due: DueBy) -> Message {
    match (due, standing.sure) {
        (DueBy::Entered(_), _) => Message::new("procedure-entered"),
        (DueBy::Law(_), Some(Sure::Read | Sure::Office)) => {
            Message::new("procedure-by-law").with("law", standing.law)
        }
        (DueBy::Law(_), Some(Sure::Secondary | Sure::Memory) | None) => {
            Message::new("procedure-by-law-unsure").with("law", standing.law)
        }
    }
}

fn state(standing: &StepStanding) -> Message {
    match (standing.done_on, standing.late_days, standing.is_next) {
        (Some(_), None, _) => Message::new("procedure-done"),
        (Some(_), Some(days), _) => Message::new("procedure-done-late").with("days", days),
        (None, Some(days), _) => Message::new("procedure-late").with("days", days),
        (None, None, true) => Message::new("procedure-next"),
        (None, None, false) => Message::new("procedure-ahead"),
    }
}
