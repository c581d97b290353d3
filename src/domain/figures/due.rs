//! The day a target is judged by.

use crate::domain::{Plan, Target};
use jiff::civil::Date;

/// Its own, else the plan's last one.
pub fn due_of(plan: &Plan, target: &Target) -> Option<Date> {
    target.due.or(plan.about.last_day)
}
