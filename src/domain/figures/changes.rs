//! Biến động: what differs between two days, lot by lot, so that the parts add up to the whole.

use crate::domain::{Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, Zone};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an enterprise holds of a lot on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Holding {
    /// In what state.
    pub state: OccupancyState,
    /// How much.
    pub area: Area,
}

impl Holding {
    /// The part of it that counts as leased.
    pub fn leased(self) -> Area {
        if self.state.is_leased() { self.area } else { Area::ZERO }
    }

    /// The part of it that is registered only.
    pub fn registered(self) -> Area {
        if self.state == OccupancyState::Registered { self.area } else { Area::ZERO }
    }
}

/// What became of one enterprise on one industrial lot.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where.
    pub zone: Id<Zone>,
    /// On which lot.
    pub lot: Id<Lot>,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// On the earlier day.
    pub before: Option<Holding>,
    /// On the later day.
    pub after: Option<Holding>,
    /// The record that says how it is now, or was.
    pub record: Option<Id<Occupancy>>,
    /// The last day on which a state began or ended between the two.
    pub on: Option<Date>,
}

impl Change {
    /// By how much more industrial land is leased.
    pub fn leased(&self) -> Area {
        let leased = |holding: Option<Holding>| holding.map(Holding::leased).unwrap_or_default();
        leased(self.after) - leased(self.before)
    }

    /// By how much more is registered.
    pub fn registered(&self) -> Area {
        let part = |holding: Option<Holding>| holding.map(Holding::registered).unwrap_or_default();
        part(self.after) - part(self.before)
    }
}

type Held = BTreeMap<(Id<Lot>, Id<Enterprise>), (Holding, Id<Occupancy>)>;

/// Every change on industrial land between two days, `since` before `on`; of one zone or all. Their
/// leased areas add up to the difference of what [`super::fill_of_zone`] says of both days.
pub fn changes(plan: &Plan, zone: Option<Id<Zone>>, since: Date, on: Date) -> Vec<Change> {
    let zones = plan.all::<Zone>().filter(|record| zone.is_none_or(|only| only == record.id));
    zones.flat_map(|zone| changes_of(plan, zone.id, since, on)).collect()
}

fn changes_of(plan: &Plan, zone: Id<Zone>, since: Date, on: Date) -> Vec<Change> {
    let (before, after) = (held(plan, zone, since), held(plan, zone, on));
    let mut keys: Vec<_> = before.keys().chain(after.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let mut found: Vec<Change> = keys
        .into_iter()
        .filter_map(|(lot, enterprise)| {
            let was = before.get(&(lot, enterprise));
            let is = after.get(&(lot, enterprise));
            let holding = |held: Option<&(Holding, Id<Occupancy>)>| held.map(|(held, _)| *held);
            (holding(was) != holding(is)).then(|| Change {
                zone,
                lot,
                enterprise,
                before: holding(was),
                after: holding(is),
                record: is.or(was).map(|(_, record)| *record),
                on: last_day(plan, lot, enterprise, since, on),
            })
        })
        .collect();
    found.sort_by_key(|change| (change.on, change.lot));
    found
}

/// Who holds which industrial land of a zone. Where one enterprise has several records on a lot on
/// one day, as another program may write them, their areas add up under the first state.
fn held(plan: &Plan, zone: Id<Zone>, on: Date) -> Held {
    let mut held = Held::new();
    let counts_all = plan.industrial_on(zone, on).is_some();
    let lots = plan.lots_of(zone).filter(|lot| lot.valid.contains(on) && lot.is_industrial());
    for lot in lots.filter(|lot| counts_all || lot.area().is_some()) {
        let on_lot = plan.occupancies_on(lot.id, on).filter(|record| record.state.holds_land());
        for record in on_lot {
            let holding = Holding { state: record.state, area: record.area };
            held.entry((lot.id, record.enterprise))
                .and_modify(|(sum, _)| sum.area += record.area)
                .or_insert((holding, record.id));
        }
    }
    held
}

fn last_day(
    plan: &Plan,
    lot: Id<Lot>,
    enterprise: Id<Enterprise>,
    since: Date,
    on: Date,
) -> Option<Date> {
    let of_them = |record: &&Arc<Occupancy>| record.enterprise == enterprise;
    plan.occupancies_of(lot)
        .filter(of_them)
        .flat_map(|record| record.valid.from.into_iter().chain(record.valid.to))
        .filter(|day| since < *day && *day <= on)
        .max()
}
