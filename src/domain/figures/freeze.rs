//! Chốt số liệu: the figures a reporting period keeps when it is closed.

use super::fill::fill_of_zone;
use super::town::is_office_cluster;
use crate::domain::{Fill, FrozenHolding, FrozenZone, Id, Plan, Zone};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The figures of each of the office's clusters of which anything is known, and who holds which
/// industrial land, on a day: what a period freezes. What rests on sketched lots is left out.
pub fn freeze(plan: &Plan, on: Date) -> (Vec<FrozenZone>, Vec<FrozenHolding>) {
    let zones: Vec<FrozenZone> = plan
        .all::<Zone>()
        .filter(|zone| is_office_cluster(plan, zone, on))
        .map(|zone| (zone, fill_of_zone(plan, zone.id, on)))
        .filter(|(_, fill)| !fill.is_illustrative())
        .map(|(zone, fill)| frozen_zone(zone, &fill))
        .filter(|frozen| frozen.industrial.is_some() || frozen.recorded)
        .collect();
    let holdings = zones.iter().flat_map(|zone| holdings_of(plan, zone.zone, on)).collect();
    (zones, holdings)
}

/// Who holds which industrial land on a day: in the zones that would be frozen now and in those
/// that a closed period has.
pub fn holdings_now(plan: &Plan, closed: &[FrozenZone], on: Date) -> Vec<FrozenHolding> {
    let (zones, _) = freeze(plan, on);
    let zones: BTreeSet<Id<Zone>> = zones.iter().chain(closed).map(|zone| zone.zone).collect();
    zones.into_iter().flat_map(|zone| holdings_of(plan, zone, on)).collect()
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
    let counts_all = plan.industrial_on(zone, on).is_some();
    plan.lots_of(zone)
        .filter(move |lot| lot.valid.contains(on) && lot.is_industrial())
        .filter(move |lot| counts_all || lot.area().is_some())
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
