//! The whole plan in a few figures.

use crate::domain::{Fill, Lot, Plan, Zone, ZoneKind, fill_of_plan, mean_rate};
use jiff::civil::Date;
use strum::VariantArray;

/// What is known of all zones together on a day.
#[derive(Clone, Debug)]
pub struct WholePlan {
    /// How many zones of each kind there are, without the kinds there are none of.
    pub zones: Vec<(ZoneKind, usize)>,
    /// How many lots.
    pub lots: usize,
    /// How full all of it is.
    pub fill: Fill,
    /// The mean of the zones' rates, and of how many zones.
    pub mean_rate: Option<(f64, usize)>,
}

/// Counts and sums the plan on a day.
pub fn whole_plan(plan: &Plan, on: Date) -> WholePlan {
    let count = |kind: ZoneKind| plan.all::<Zone>().filter(|zone| zone.kind == kind).count();
    let zones = ZoneKind::VARIANTS.iter().map(|kind| (*kind, count(*kind)));
    WholePlan {
        zones: zones.filter(|(_, count)| *count > 0).collect(),
        lots: plan.count::<Lot>(),
        fill: fill_of_plan(plan, on),
        mean_rate: mean_rate(plan, on),
    }
}
