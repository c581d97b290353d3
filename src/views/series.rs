//! How the fill of a zone went over time.

use crate::domain::{Fill, Id, Plan, Zone, fill_of_zone};
use jiff::ToSpan;
use jiff::civil::Date;

/// The fill every `step_months` months from `from`, and on `to` itself as the last point. Empty
/// where `to` lies before `from`; a step below one month counts as one.
pub fn fill_series(
    plan: &Plan,
    zone: Id<Zone>,
    from: Date,
    to: Date,
    step_months: i32,
) -> Vec<(Date, Fill)> {
    if to < from {
        return Vec::new();
    }
    let step = step_months.max(1);
    // Each day is counted from `from`, so that a month with 30 days does not pull the 31st forward for good.
    let steps = (0..).map_while(|count: i32| {
        from.checked_add(step.checked_mul(count)?.months()).ok().filter(|day| *day < to)
    });
    steps.chain([to]).map(|day| (day, fill_of_zone(plan, zone, day))).collect()
}
