//! Cân bằng nước thải: what a zone's tenants send against what its works can treat, m³ a day.

use crate::domain::{Id, Lot, Occupancy, OccupancyState, Plan, Work, WorkKind, WorkStatus, Zone};
use jiff::civil::Date;

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
    /// What tenants that produce send.
    pub load: f64,
    /// What tenants that lease, build or are registered will send.
    pub promised: f64,
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
    /// What can still be promised; below 0 where too much was.
    pub fn free(&self) -> Option<f64> {
        Some(self.capacity? - self.load - self.promised)
    }
}

/// The balance of a zone; nothing where it has neither works for wastewater nor tenants with a figure.
pub fn wastewater_balance(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<WastewaterBalance> {
    let works: Vec<_> = plan
        .that_refer_to::<Work>(zone)
        .filter(|work| work.kind == WorkKind::Wastewater)
        .filter(|work| work.status != Some(WorkStatus::Dropped))
        .collect();
    let (done, coming): (Vec<_>, Vec<_>) = works.into_iter().partition(|work| work.is_done(on));
    let stated: Option<Vec<f64>> = done.iter().map(|work| work.capacity).collect();
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
    let (mut load, mut promised, mut exceeds) = (0.0, 0.0, None);
    for held in &held {
        let Some(amount) = held.wastewater_m3_per_day else { continue };
        if produces(held) {
            load += amount;
        } else {
            promised += amount;
        }
        let beyond = capacity.map(|capacity: f64| load + promised - capacity);
        if let Some(by) = beyond.filter(|by| *by > 1e-6 && exceeds.is_none()) {
            exceeds = Some(Exceeding { occupancy: held.id, lot: held.lot, by });
        }
    }
    Some(WastewaterBalance {
        zone,
        on,
        capacity,
        planned: coming.iter().filter_map(|work| work.capacity).sum(),
        load,
        promised,
        unknown: held.iter().filter(|held| held.wastewater_m3_per_day.is_none()).count(),
        exceeds,
    })
}

/// What a promise would do to the balance of a zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beyond {
    /// How much too much, m³ a day.
    pub by: f64,
    /// What the finished works treat.
    pub capacity: f64,
    /// What was sent or promised before it.
    pub before: f64,
}

/// Whether one more tenant with this much wastewater goes beyond what the works of a zone treat;
/// `is_same` tells the records it takes the place of. Nothing where it does not, or the capacity is
/// not known.
pub fn beyond_capacity(
    plan: &Plan,
    zone: Id<Zone>,
    on: Date,
    amount: f64,
    is_same: impl Fn(&Occupancy) -> bool,
) -> Option<Beyond> {
    let balance = wastewater_balance(plan, zone, on)?;
    let replaced: f64 = plan
        .lots_of(zone)
        .flat_map(|lot| plan.occupancies_on(lot.id, on))
        .filter(|held| held.state != OccupancyState::Recovered && is_same(held))
        .filter_map(|held| held.wastewater_m3_per_day)
        .sum();
    let before = balance.load + balance.promised - replaced;
    let capacity = balance.capacity?;
    let by = before + amount - capacity;
    (by > 1e-6).then_some(Beyond { by, capacity, before })
}
