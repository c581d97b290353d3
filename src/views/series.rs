//! How the fill of a zone went over time.

use crate::domain::{Course, Fill, Id, Plan, Zone, fill_of_zone};
use jiff::civil::Date;

/// The fill on `from`, on every day between on which anything changed, and on `to` itself as the last
/// point: between two points nothing changes. Empty where `to` lies before `from`.
pub fn fill_series(plan: &Plan, zone: Id<Zone>, from: Date, to: Date) -> Vec<(Date, Fill)> {
    if to < from {
        return Vec::new();
    }
    let changes = plan.course(zone).into_iter().flat_map(Course::days);
    let between = changes.filter(|day| from < *day && *day < to);
    let ends = (to > from).then_some(to);
    let days = std::iter::once(from).chain(between).chain(ends);
    days.map(|day| (day, fill_of_zone(plan, zone, day))).collect()
}
