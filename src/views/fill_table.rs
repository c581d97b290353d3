//! How full each zone is on a day, with everything the rate is made of.

use crate::domain::{Fill, Id, Plan, Zone, fill_of_zone};
use jiff::civil::Date;

/// A zone with its fill.
#[derive(Clone, Debug, PartialEq)]
pub struct FillRow {
    /// Which.
    pub zone: Id<Zone>,
    /// "CCN-TH".
    pub code: String,
    /// "Cụm công nghiệp Tứ Hạ".
    pub name: String,
    /// Numerator, denominator, basis, day.
    pub fill: Fill,
}

/// All zones in the order of the plan, or one of them.
pub fn fill_table(plan: &Plan, on: Date, zone: Option<Id<Zone>>) -> Vec<FillRow> {
    plan.all::<Zone>()
        .filter(|record| zone.is_none_or(|zone| zone == record.id))
        .map(|record| FillRow {
            zone: record.id,
            code: record.code.clone(),
            name: record.name.clone(),
            fill: fill_of_zone(plan, record.id, on),
        })
        .collect()
}
