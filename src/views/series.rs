//! How the fill of a zone went over time.

use crate::domain::{Course, Fill, Id, Plan, Zone, fill_of_zone};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The fill on `from`, on every day between on which anything changed, and on `to` itself as the last
/// point: between two points nothing changes. Empty where `to` lies before `from`.
pub fn fill_series(plan: &Plan, zone: Id<Zone>, from: Date, to: Date) -> Vec<(Date, Fill)> {
    if to < from {
        return Vec::new();
    }
    let of_lots = plan.course(zone).into_iter().flat_map(Course::days);
    let of_approvals = plan.approvals_of(zone).into_iter().map(|approval| approval.day);
    let recorded = plan.get(zone).and_then(|zone| zone.recorded_since);
    let between =
        of_lots.chain(of_approvals).chain(recorded).filter(|day| from < *day && *day < to);
    let days: BTreeSet<Date> = between.chain([from, to]).collect();
    days.into_iter().map(|day| (day, fill_of_zone(plan, zone, day))).collect()
}
