//! The whole plan in a few figures.

use super::names::short_name;
use crate::domain::{Fill, Id, Lot, Plan, WhyBeside, Zone, ZoneKind, town};
use jiff::civil::Date;
use strum::VariantArray;

/// What is known of all zones together on a day.
#[derive(Clone, Debug)]
pub struct WholePlan {
    /// How many zones of each kind there are, without the kinds there are none of.
    pub zones: Vec<(ZoneKind, usize)>,
    /// How many lots exist on the day.
    pub lots: usize,
    /// How full the office's clusters are together.
    pub fill: Fill,
    /// The mean of their rates.
    pub mean: Option<f64>,
    /// How many clusters that is.
    pub counted: usize,
    /// The clusters and parks that are not in it, and why.
    pub beside: Vec<BesideRow>,
}

/// A cluster or park that is not in the office's figure.
#[derive(Clone, Debug)]
pub struct BesideRow {
    /// Which.
    pub zone: Id<Zone>,
    /// "Tứ Hạ".
    pub name: String,
    /// How full it is.
    pub fill: Fill,
    /// Why it is not counted.
    pub why: WhyBeside,
}

/// Counts and sums the plan on a day.
pub fn whole_plan(plan: &Plan, on: Date) -> WholePlan {
    let count = |kind: ZoneKind| plan.all::<Zone>().filter(|zone| zone.kind == kind).count();
    let zones = ZoneKind::VARIANTS.iter().map(|kind| (*kind, count(*kind)));
    let town = town(plan, on);
    let beside = town.beside.iter().filter_map(|beside| {
        let name = short_name(plan.get(beside.zone)?);
        Some(BesideRow { zone: beside.zone, name, fill: beside.fill, why: beside.why })
    });
    WholePlan {
        zones: zones.filter(|(_, count)| *count > 0).collect(),
        lots: plan.all::<Lot>().filter(|lot| lot.valid.contains(on)).count(),
        beside: beside.collect(),
        fill: town.fill,
        mean: town.mean,
        counted: town.counted.len(),
    }
}
