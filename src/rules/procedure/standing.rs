//! Where a zone stands on the steps of its procedures.
//!
//! No day is made up: a step is due counted from the day the step before was done, and by the law of
//! the day the dossier entered.

use super::clock::Clock;
use super::days_off::DaysOff;
use super::ladder::{Ladder, all_steps, ladder_on};
use crate::domain::{Id, Plan, Zone, ZoneStep};
use crate::i18n::{Language, Message, Texts, fold};
use crate::rules::basis::Sure;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use strum::VariantArray;

/// A step, by when it is due and how late it is.
#[derive(Clone, Debug, PartialEq)]
pub struct StepStanding {
    /// Which.
    pub step: Arc<ZoneStep>,
    /// By the law of which day: the one the dossier entered on, else the day looked at.
    pub law: Date,
    /// How long it may take by that law; nothing where the law has no such step or no clock for it.
    pub clock: Option<Clock>,
    /// How sure that is.
    pub sure: Option<Sure>,
    /// The day the clock counts from: the one on which the step before was done.
    pub event: Option<Date>,
    /// By when it is due, and who says so.
    pub due: Option<DueBy>,
    /// The day it was done, by the day looked at.
    pub done_on: Option<Date>,
    /// Whether it is the first of its procedure that is not done.
    pub is_next: bool,
    /// By how many days it was or is late.
    pub late_days: Option<usize>,
    /// Whether it was done before a step that comes before it.
    pub is_out_of_order: bool,
}

/// By when a step is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueBy {
    /// Counted by the clock of the law.
    Law(Date),
    /// As somebody entered it; the law gives none.
    Entered(Date),
}

impl DueBy {
    /// The last day in time.
    pub const fn day(self) -> Date {
        match self {
            Self::Law(day) | Self::Entered(day) => day,
        }
    }
}

/// Where a zone stands on all its steps on a day, in their order.
pub fn step_standings(plan: &Plan, zone: Id<Zone>, on: Date, off: &DaysOff) -> Vec<StepStanding> {
    let mut procedures: BTreeMap<_, Vec<&Arc<ZoneStep>>> = BTreeMap::new();
    for step in plan.that_refer_to::<ZoneStep>(zone) {
        procedures.entry((step.phase, step.procedure)).or_default().push(step);
    }
    let of_procedure = |mut steps: Vec<&Arc<ZoneStep>>| {
        steps.sort_by_key(|step| (step.step, step.id));
        standings(&steps, on, off)
    };
    procedures.into_values().flat_map(of_procedure).collect()
}

/// Those of one procedure, its steps in order.
fn standings(steps: &[&Arc<ZoneStep>], on: Date, off: &DaysOff) -> Vec<StepStanding> {
    let done = |step: &ZoneStep| step.done_on.filter(|day| *day <= on);
    let law = steps.iter().filter_map(|step| done(step)).min().unwrap_or(on);
    let ladder = ladder_on(law);
    let next = steps.iter().find(|step| done(step).is_none()).map(|step| step.id);
    let mut found = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| steps[before]);
        let event = before.and_then(|before| done(before));
        let clock = ladder.and_then(|ladder| clock_of(ladder, &step.name));
        let by_law = clock.zip(event).and_then(|(clock, event)| clock.ends(event, off));
        let due = by_law.map(DueBy::Law).or_else(|| step.due.map(DueBy::Entered));
        let done_on = done(step);
        let earlier = steps[..place].iter().filter_map(|earlier| done(earlier)).max();
        found.push(StepStanding {
            step: Arc::clone(step),
            law,
            clock,
            sure: ladder.filter(|_| clock.is_some()).map(|ladder| ladder.sure),
            event,
            due,
            done_on,
            is_next: next == Some(step.id),
            late_days: due.and_then(|due| late(due.day(), done_on.unwrap_or(on))),
            is_out_of_order: done_on.zip(earlier).is_some_and(|(done, earlier)| done < earlier),
        });
    }
    found
}

fn late(due: Date, done: Date) -> Option<usize> {
    let days = done.since(due).ok()?.get_days();
    usize::try_from(days).ok().filter(|days| *days > 0)
}

/// The clock a ladder has for a step of this name.
fn clock_of(ladder: &Ladder, name: &str) -> Option<Clock> {
    let keys = STEP_NAMES.get(&fold(name.trim()))?;
    ladder.steps.iter().find(|step| keys.contains(&step.name))?.clock
}

/// The steps of all ladders by what they are called in any language: a plan keeps their names as it
/// says them.
static STEP_NAMES: LazyLock<BTreeMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut names: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for language in Language::VARIANTS {
        let texts = Texts::new(*language);
        for step in all_steps() {
            let name = fold(&texts.say(&Message::new(step.name)));
            names.entry(name).or_default().push(step.name);
        }
    }
    names
});
