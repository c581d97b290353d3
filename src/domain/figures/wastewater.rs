//! Cân bằng nước thải: what a zone's tenants send against what its works can treat, m³ a day.

use crate::domain::{Id, Lot, Occupancy, OccupancyState, Plan, Work, WorkKind, WorkStatus, Zone};
use crate::i18n::fold;
use jiff::civil::Date;
use std::sync::Arc;

/// The balance of one zone on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct WastewaterBalance {
    /// Which zone.
    pub zone: Id<Zone>,
    /// The day.
    pub on: Date,
    /// What the finished works treat; unknown where one of them states no capacity, or there is none.
    pub capacity: Option<f64>,
    /// What works that are planned or under way will add.
    pub planned: f64,
    /// What tenants that produce send, as far as known; unknown where that is known of none of them.
    pub load: Option<f64>,
    /// What tenants that lease, build or are registered will send, likewise.
    pub promised: Option<f64>,
    /// Tenancies of which nobody knows how much.
    pub unknown: usize,
    /// The first promise that goes beyond the capacity, in the order of the days they were made.
    pub exceeds: Option<Exceeding>,
}

/// A promise that goes beyond the capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exceeding {
    /// The tenancy.
    pub occupancy: Id<Occupancy>,
    /// Its lot.
    pub lot: Id<Lot>,
    /// How much too much with it, m³ a day.
    pub by: f64,
}

impl WastewaterBalance {
    /// What can still be promised; below 0 where too much was. Unknown as long as it is of a tenant.
    pub fn free(&self) -> Option<f64> {
        self.free_at_most().filter(|_| self.unknown == 0)
    }

    /// What can still be promised if those of whom nobody knows send nothing.
    pub fn free_at_most(&self) -> Option<f64> {
        Some(self.capacity? - self.known())
    }

    /// What is sent and promised, as far as known.
    fn known(&self) -> f64 {
        self.load.unwrap_or_default() + self.promised.unwrap_or_default()
    }
}

/// Whether a work treats, as its kind and unit say.
pub fn is_treatment(work: &Work) -> bool {
    let is_flow = |unit: &String| per_day(unit).is_some();
    work.kind == WorkKind::Wastewater && work.capacity_unit.as_ref().is_none_or(is_flow)
}

/// What a work for water or wastewater lets through, m³ a day. Without a unit its capacity is that.
pub fn flow(work: &Work) -> Option<f64> {
    let per_day = work.capacity_unit.as_ref().map_or(Some(1.0), |unit| per_day(unit))?;
    Some(work.capacity? * per_day)
}

/// How many m³ a day one of a unit is; nothing where it is no flow.
fn per_day(unit: &str) -> Option<f64> {
    let letters = fold(unit).replace('³', "3");
    let unit: String = letters.chars().filter(|letter| letter.is_alphanumeric()).collect();
    match unit.as_str() {
        "m3ngay" | "m3ngaydem" | "m3ngd" | "m3day" | "m3d" | "m324h" => Some(1.0),
        "m3h" | "m3gio" | "m3hour" => Some(24.0),
        "ls" | "lgiay" => Some(86.4),
        _ => None,
    }
}

/// The balance of a zone; nothing where it has neither works for wastewater nor tenants with a figure.
pub fn wastewater_balance(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<WastewaterBalance> {
    let works: Vec<_> = plan
        .that_refer_to::<Work>(zone)
        .filter(|work| work.status != Some(WorkStatus::Dropped))
        .filter(|work| is_treatment(work))
        .collect();
    let (done, coming): (Vec<_>, Vec<_>) = works.into_iter().partition(|work| work.is_done(on));
    let stated: Option<Vec<f64>> = done.iter().map(|work| flow(work)).collect();
    let capacity = stated.filter(|stated| !stated.is_empty()).map(|stated| stated.iter().sum());
    let mut held: Vec<_> = plan
        .lots_of(zone)
        .flat_map(|lot| plan.occupancies_on(lot.id, on))
        .filter(|held| held.state != OccupancyState::Recovered)
        .collect();
    if done.is_empty()
        && coming.is_empty()
        && held.iter().all(|held| held.wastewater_m3_per_day.is_none())
    {
        return None;
    }
    let produces = |held: &Occupancy| {
        matches!(held.state, OccupancyState::Operating | OccupancyState::Suspended)
    };
    held.sort_by_key(|held| (!produces(held), held.valid.from, held.id));
    let (mut known, mut exceeds) = (0.0, None);
    for held in &held {
        let Some(amount) = held.wastewater_m3_per_day else { continue };
        known += amount;
        let beyond = capacity.map(|capacity: f64| known - capacity);
        if let Some(by) = beyond.filter(|by| *by > 1e-6 && exceeds.is_none()) {
            exceeds = Some(Exceeding { occupancy: held.id, lot: held.lot, by });
        }
    }
    Some(WastewaterBalance {
        zone,
        on,
        capacity,
        planned: coming.iter().filter_map(|work| flow(work)).fold(0.0, |sum, more| sum + more),
        load: sent(held.iter().filter(|held| produces(held))),
        promised: sent(held.iter().filter(|held| !produces(held))),
        unknown: held.iter().filter(|held| held.wastewater_m3_per_day.is_none()).count(),
        exceeds,
    })
}

/// The sum of what is known; unknown where there is somebody and it is known of nobody.
fn sent<'a>(held: impl Iterator<Item = &'a &'a Arc<Occupancy>>) -> Option<f64> {
    let amounts: Vec<Option<f64>> = held.map(|held| held.wastewater_m3_per_day).collect();
    let is_known = amounts.is_empty() || amounts.iter().any(Option::is_some);
    // The sum of no numbers is −0.
    is_known.then(|| amounts.into_iter().flatten().fold(0.0, |sum, amount| sum + amount))
}
