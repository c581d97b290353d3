//! Di dời: who has to move, whether they have, and which free lots would do.

use crate::domain::{
    Enterprise, Id, Industry, LandUse, Lot, Occupancy, OccupancyState, Plan, Zone, ZoneIndustry,
    ZoneKind, ZoneStatus,
};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Why an enterprise has to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveReason {
    /// It sits on defence land.
    DefenceLand,
    /// It pollutes.
    Polluting,
    /// It makes building materials (VSIC divisions 23 and, for quarrying, 08), outside a cluster.
    BuildingMaterials,
    /// Its file says so: a need or a day is recorded.
    Stated,
}

/// How far an enterprise that has to move is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveState {
    /// It has no land to move to.
    Waiting,
    /// It is registered on a lot of a cluster or park.
    Reserved,
    /// It leases land there.
    Placed,
}

/// A lot that would do, with what speaks for and against it.
#[derive(Clone, Debug, PartialEq)]
pub struct LotMatch {
    /// Which.
    pub lot: Id<Lot>,
    /// Where it lies.
    pub zone: Id<Zone>,
    /// Free land on it.
    pub free: Area,
    /// Free land beyond the need; nothing where the need is unknown.
    pub spare: Option<Area>,
    /// The plan sets the zone aside for those who move.
    pub is_set_aside: bool,
    /// The zone is planned for the enterprise's industry; unknown without a code or a list.
    pub suits_industry: Option<bool>,
    /// Whether its wastewater allowance is enough; unknown without both figures.
    pub takes_wastewater: Option<bool>,
    /// Whether the zone is there already: building, operating or expanding.
    pub is_built: bool,
}

/// Why nothing can be offered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoMatch {
    /// No zone has a free lot.
    NothingFree,
    /// The largest free lot is smaller than the need.
    TooLarge(Area),
    /// What is free goes to others who are due earlier.
    TakenByOthers,
}

/// Why `enterprise` has to move; empty where it need not.
pub fn move_reasons(enterprise: &Enterprise) -> Vec<MoveReason> {
    let makes_building_materials = enterprise
        .vsic_code
        .as_deref()
        .is_some_and(|code| code.starts_with("23") || code.starts_with("08"));
    let is_stated = enterprise.relocation_need.is_some() || enterprise.relocate_by.is_some();
    let reasons = [
        (enterprise.on_defence_land == Some(true), MoveReason::DefenceLand),
        (enterprise.polluting == Some(true), MoveReason::Polluting),
        // One that was never outside a cluster has nowhere to move from.
        (
            makes_building_materials && (is_stated || enterprise.present_place.is_some()),
            MoveReason::BuildingMaterials,
        ),
    ];
    let found: Vec<_> =
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect();
    if found.is_empty() && is_stated { vec![MoveReason::Stated] } else { found }
}

/// How far an enterprise is on a day, and the land it has in clusters and parks.
pub fn move_state(plan: &Plan, enterprise: Id<Enterprise>, on: Date) -> (MoveState, Area) {
    let held = plan
        .occupancies_by(enterprise)
        .filter(|record| record.valid.contains(on) && record.state.holds_land())
        .filter(|record| is_in_cluster(plan, record));
    held.fold((MoveState::Waiting, Area::ZERO), |(state, area), record| {
        let of_record = if record.state == OccupancyState::Registered {
            MoveState::Reserved
        } else {
            MoveState::Placed
        };
        (state.max(of_record), area + record.area)
    })
}

fn is_in_cluster(plan: &Plan, record: &Occupancy) -> bool {
    let zone = plan.get(record.lot).and_then(|lot| plan.get(lot.zone));
    zone.is_some_and(|zone| is_cluster(zone))
}

const fn is_cluster(zone: &Zone) -> bool {
    match zone.kind {
        ZoneKind::Cluster | ZoneKind::Park => true,
        ZoneKind::Village | ZoneKind::Logistics | ZoneKind::Mining => false,
    }
}

/// Industrial lots of clusters with free land on a day and from then on, by key.
pub fn free_lots(plan: &Plan, on: Date) -> Vec<(Arc<Lot>, Area)> {
    let zones = plan.all::<Zone>().filter(|zone| zone.kind == ZoneKind::Cluster);
    let zones = zones.filter(|zone| plan.status_on(zone.id, on) != Some(ZoneStatus::Withdrawn));
    zones
        .flat_map(|zone| plan.lots_of(zone.id))
        .filter(|lot| lot.land_use == LandUse::Industrial && lot.valid.contains(on))
        .filter_map(|lot| {
            let free = lot.area()? - most_held_from(plan, lot.id, on);
            (free >= Area::SMALLEST).then(|| (Arc::clone(lot), free))
        })
        .collect()
}

/// The most anybody holds of a lot at once on a day or later: what is promised is not free.
pub(super) fn most_held_from(plan: &Plan, lot: Id<Lot>, on: Date) -> Area {
    let begins = plan.occupancies_of(lot).filter_map(|record| record.valid.from);
    let days = begins.filter(|day| *day > on).chain([on]);
    days.map(|day| plan.held_area(lot, day))
        .reduce(|most, held| if held > most { held } else { most })
        .unwrap_or_default()
}

/// The free lots that would do for an enterprise, the best first: zones set aside for those who
/// move, then zones planned for its industry, then zones that are there already, then the lot with
/// least land to spare. A lot whose wastewater allowance is known not to be enough comes last.
pub fn lot_matches(
    plan: &Plan,
    enterprise: &Enterprise,
    free: &[(Arc<Lot>, Area)],
    on: Date,
) -> Vec<LotMatch> {
    let need = enterprise.relocation_need;
    let mut suits: BTreeMap<Id<Zone>, Option<bool>> = BTreeMap::new();
    let mut found: Vec<LotMatch> = free
        .iter()
        .filter(|(_, free)| need.is_none_or(|need| !need.exceeds(*free)))
        .filter_map(|(lot, free)| {
            let zone = plan.get(lot.zone)?;
            let suits_industry =
                *suits.entry(zone.id).or_insert_with(|| suits_industry(plan, zone.id, enterprise));
            Some(LotMatch {
                lot: lot.id,
                zone: zone.id,
                free: *free,
                spare: need.map(|need| *free - need),
                is_set_aside: zone.takes_relocated == Some(true),
                suits_industry,
                takes_wastewater: takes_wastewater(plan, lot, enterprise, on),
                is_built: matches!(
                    plan.status_on(zone.id, on),
                    Some(ZoneStatus::Building | ZoneStatus::Operating | ZoneStatus::Expanding)
                ),
            })
        })
        .collect();
    found.sort_by(|one, other| {
        let rank = |lot: &LotMatch| {
            (
                lot.takes_wastewater == Some(false),
                !lot.is_set_aside,
                lot.suits_industry != Some(true),
                !lot.is_built,
            )
        };
        rank(one)
            .cmp(&rank(other))
            .then_with(|| one.free.as_square_metres().total_cmp(&other.free.as_square_metres()))
    });
    found
}

/// Whether the zone is planned for what the enterprise does.
fn suits_industry(plan: &Plan, zone: Id<Zone>, enterprise: &Enterprise) -> Option<bool> {
    let planned: Vec<(&Arc<ZoneIndustry>, &Arc<Industry>)> = plan
        .that_refer_to::<ZoneIndustry>(zone)
        .filter_map(|planned| Some((planned, plan.get(planned.industry)?)))
        .collect();
    if planned.is_empty() || enterprise.vsic_code.is_none() {
        return None;
    }
    ZoneIndustry::one_covers(
        planned.iter().map(|&(planned, industry)| (&**planned, &**industry)),
        enterprise,
    )
}

fn takes_wastewater(plan: &Plan, lot: &Lot, enterprise: &Enterprise, on: Date) -> Option<bool> {
    let (allowed, need) =
        (lot.wastewater_m3_per_day?, enterprise.relocation_wastewater_m3_per_day?);
    let sent: f64 = plan
        .occupancies_on(lot.id, on)
        .filter(|record| record.state.holds_land())
        .filter_map(|record| record.wastewater_m3_per_day)
        .sum();
    Some(sent + need <= allowed)
}

/// A lot for each who waits: who is due first chooses first, who needs most where days are the same;
/// nobody gets a lot's land twice. What cannot be served says why.
pub fn placement(plan: &Plan, on: Date) -> BTreeMap<Id<Enterprise>, Result<LotMatch, NoMatch>> {
    let mut free = free_lots(plan, on);
    let largest = free.iter().map(|(_, free)| *free).reduce(|a, b| if b > a { b } else { a });
    let mut waiting: Vec<&Arc<Enterprise>> = plan
        .all::<Enterprise>()
        .filter(|enterprise| !move_reasons(enterprise).is_empty())
        .filter(|enterprise| move_state(plan, enterprise.id, on).0 == MoveState::Waiting)
        .collect();
    waiting.sort_by(|one, other| {
        let need = |who: &Enterprise| who.relocation_need.unwrap_or_default().as_square_metres();
        let due = |who: &Enterprise| (who.relocate_by.is_none(), who.relocate_by);
        due(one).cmp(&due(other)).then_with(|| need(other).total_cmp(&need(one)))
    });
    let mut placed = BTreeMap::new();
    for enterprise in waiting {
        let best = lot_matches(plan, enterprise, &free, on).into_iter().next();
        let answer = match (best, largest, enterprise.relocation_need) {
            (Some(best), _, _) => {
                // Without a known need the whole lot is kept for it.
                let taken = enterprise.relocation_need.unwrap_or(best.free);
                for (lot, left) in &mut free {
                    if lot.id == best.lot {
                        *left = *left - taken;
                    }
                }
                free.retain(|(_, left)| *left >= Area::SMALLEST);
                Ok(best)
            }
            (None, None, _) => Err(NoMatch::NothingFree),
            (None, Some(largest), Some(need)) if need.exceeds(largest) => {
                Err(NoMatch::TooLarge(largest))
            }
            (None, Some(_), _) => Err(NoMatch::TakenByOthers),
        };
        placed.insert(enterprise.id, answer);
    }
    placed
}
