//! The parts of a whole in order, and the last of them on a day.

use super::memory::Plan;
use crate::domain::{Id, InvestmentProject, ProjectStep, Statement, Target, Work, WorkReading};
use jiff::civil::Date;
use std::sync::Arc;

/// The steps of a project in order.
pub fn steps_of(plan: &Plan, project: Id<InvestmentProject>) -> Vec<&Arc<ProjectStep>> {
    let mut steps: Vec<_> = plan.that_refer_to::<ProjectStep>(project).collect();
    steps.sort_by_key(|step| (step.step, step.id));
    steps
}

/// The readings of a work, oldest first.
pub fn readings_of(plan: &Plan, work: Id<Work>) -> Vec<&Arc<WorkReading>> {
    let mut readings: Vec<_> = plan.that_refer_to::<WorkReading>(work).collect();
    readings.sort_by_key(|reading| (reading.day, reading.id));
    readings
}

/// The last reading of a work on or before a day.
pub fn last_reading(plan: &Plan, work: Id<Work>, on: Date) -> Option<&Arc<WorkReading>> {
    readings_of(plan, work).into_iter().rfind(|reading| reading.day <= on)
}

/// What was said last of a target on or before a day.
pub fn last_statement(plan: &Plan, target: Id<Target>, on: Date) -> Option<&Arc<Statement>> {
    plan.that_refer_to::<Statement>(target)
        .filter(|said| said.day <= on)
        .max_by_key(|said| (said.day, said.id))
}
