//! Chốt số liệu: the figures a reporting period keeps when it is closed.

use crate::domain::{Fill, FrozenHolding, FrozenZone, Id, LandUse, Plan, Zone, fill_of_zone};
use jiff::civil::Date;

/// The figures of every zone of which anything is known, and who holds which industrial land, on a
/// day: what a period freezes.
pub fn freeze(plan: &Plan, on: Date) -> (Vec<FrozenZone>, Vec<FrozenHolding>) {
    let zones: Vec<FrozenZone> = plan
        .all::<Zone>()
        .map(|zone| frozen_zone(zone, &fill_of_zone(plan, zone.id, on)))
        .filter(|frozen| frozen.industrial.is_some() || frozen.recorded)
        .collect();
    let holdings = zones.iter().flat_map(|zone| holdings_of(plan, zone.zone, on)).collect();
    (zones, holdings)
}

fn frozen_zone(zone: &Zone, fill: &Fill) -> FrozenZone {
    FrozenZone {
        zone: zone.id,
        name: zone.name.clone(),
        industrial: fill.industrial,
        basis: fill.basis,
        leased: fill.leased,
        registered: fill.registered,
        recorded: fill.recorded,
    }
}

fn holdings_of(plan: &Plan, zone: Id<Zone>, on: Date) -> impl Iterator<Item = FrozenHolding> {
    plan.lots_of(zone)
        .filter(move |lot| lot.valid.contains(on) && lot.land_use == LandUse::Industrial)
        .flat_map(move |lot| plan.occupants(lot.id, on).into_iter().map(move |held| (lot, held)))
        .filter(|(_, (occupancy, _))| occupancy.state.holds_land())
        .map(move |(lot, (occupancy, enterprise))| FrozenHolding {
            zone,
            lot: lot.id,
            lot_code: lot.code.clone(),
            enterprise: enterprise.id,
            enterprise_name: enterprise.name.clone(),
            state: occupancy.state,
            area: occupancy.area,
        })
}
