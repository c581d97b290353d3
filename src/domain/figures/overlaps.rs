//! The lots of a zone that lie over each other on a day.

use super::overlap::overlapping;
use crate::domain::{Id, Lot, Plan, Zone};
use crate::units::Area;
use jiff::civil::Date;

/// Two lots on the same land.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    /// One of them.
    pub one: Id<Lot>,
    /// The other.
    pub other: Id<Lot>,
    /// How much land both have.
    pub area: Area,
}

/// The lots of a zone that lie over each other on a day, whatever their use.
pub fn overlaps(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Overlap> {
    let lots: Vec<&Lot> =
        plan.lots_of(zone).map(AsRef::as_ref).filter(|lot| lot.valid.contains(on)).collect();
    overlapping(&lots)
        .into_iter()
        .map(|(one, other, area)| Overlap { one: one.id, other: other.id, area })
        .collect()
}
