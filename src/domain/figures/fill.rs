//! Tỷ lệ lấp đầy: leased industrial land ÷ industrial land of the detailed plan, on a day.

use crate::domain::{
    Basis, Enterprise, Fill, Id, LandUse, Lot, LotState, Occupancy, OccupancyState, Phase, Plan,
    Zone,
};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The fill of a zone. Where the detailed plan's industrial area is not stated, the industrial lots stand in.
pub fn fill_of_zone(plan: &Plan, zone: Id<Zone>, on: Date) -> Fill {
    let of_lots = plan.course(zone).map_or_else(|| Fill::nothing(on), |course| course.fill(on));
    match plan.industrial_on(zone, on) {
        Some(stated) => {
            Fill { industrial: Some(stated.area), basis: Some(Basis::DetailedPlan), ..of_lots }
        }
        None => of_lots,
    }
}

/// The fill a target for one stage is judged by: that of the stage's lots, unless they are all there
/// are: then the zone's own figure is the better one.
pub fn fill_of_phase(plan: &Plan, zone: Id<Zone>, phase: Option<Id<Phase>>, on: Date) -> Fill {
    let industrial = || {
        let exists = |lot: &&Arc<Lot>| lot.valid.contains(on);
        plan.lots_of(zone).filter(exists).filter(|lot| lot.land_use == LandUse::Industrial)
    };
    if phase.is_none() || industrial().all(|lot| lot.phase == phase) {
        return fill_of_zone(plan, zone, on);
    }
    fill_of_lots(plan, industrial().filter(|lot| lot.phase == phase), on)
}

/// The pooled fill of all zones with a known industrial area: Σ leased ÷ Σ industrial.
pub fn fill_of_plan(plan: &Plan, on: Date) -> Fill {
    plan.all::<Zone>()
        .map(|zone| fill_of_zone(plan, zone.id, on))
        .filter(|fill| fill.industrial.is_some())
        .fold(Fill::nothing(on), |sum, fill| Fill {
            industrial: sum.industrial.into_iter().chain(fill.industrial).reduce(|a, b| a + b),
            basis: sum.basis.max(fill.basis),
            leased: sum.leased + fill.leased,
            registered: sum.registered + fill.registered,
            idle: sum.idle + fill.idle,
            recorded: sum.recorded || fill.recorded,
            on,
        })
}

/// The mean of the known rates of all zones, and of how many: beside the pooled rate, for the law
/// does not say which of the two it means by an average.
pub fn mean_rate(plan: &Plan, on: Date) -> Option<(f64, usize)> {
    let rates: Vec<f64> = plan
        .all::<Zone>()
        .filter_map(|zone| fill_of_zone(plan, zone.id, on).known_rate())
        .collect();
    (!rates.is_empty()).then(|| (rates.iter().sum::<f64>() / rates.len() as f64, rates.len()))
}

/// Leased land of every use for lease over the whole of a zone: never the fill rate of the law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gross {
    /// The zone's whole area: as stated, else as drawn, else unknown.
    pub whole: Option<Area>,
    /// Land leased, whatever it is set aside for.
    pub leased: Area,
}

/// The gross figures of a zone on a day.
pub fn gross_of_zone(plan: &Plan, zone: Id<Zone>, on: Date) -> Gross {
    let drawn = || Some(plan.get(zone)?.boundary.as_ref()?.plane_area());
    Gross {
        whole: plan.area_on(zone, on).map(|stated| stated.area).or_else(drawn),
        leased: plan.course(zone).map_or(Area::ZERO, |course| course.leased_of_all(on)),
    }
}

/// The fill of the industrial ones among `lots`.
pub fn fill_of_lots<'a>(plan: &Plan, lots: impl Iterator<Item = &'a Arc<Lot>>, on: Date) -> Fill {
    let mut fill = Fill::nothing(on);
    for lot in lots.filter(|lot| lot.land_use == LandUse::Industrial) {
        if let Some(area) = lot.area() {
            fill.industrial = Some(fill.industrial.unwrap_or_default() + area);
            fill.basis = Some(Basis::Lots);
        }
        for occupancy in plan.occupancies_of(lot.id) {
            fill.recorded = true;
            if !occupancy.valid.contains(on) {
                continue;
            }
            if occupancy.state.is_leased() {
                fill.leased += occupancy.area;
                if is_idle(occupancy, on) {
                    fill.idle += occupancy.area;
                }
            } else if occupancy.state.holds_land() {
                fill.registered += occupancy.area;
            }
        }
    }
    fill
}

/// Whether land is leased or being built on after the day its works were due.
fn is_idle(occupancy: &Occupancy, on: Date) -> bool {
    match occupancy.state {
        OccupancyState::Leased | OccupancyState::Building => {
            occupancy.deadline.is_some_and(|deadline| on > deadline)
        }
        OccupancyState::Registered
        | OccupancyState::Operating
        | OccupancyState::Suspended
        | OccupancyState::Recovered => false,
    }
}

/// Areas by land use of a zone's lots on a day, with lots of unknown area counted apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandBalance {
    /// Σ area by use.
    pub by_use: BTreeMap<LandUse, Area>,
    /// Lots whose area nobody knows.
    pub unknown: usize,
}

impl LandBalance {
    /// Σ over all uses.
    pub fn total(&self) -> Area {
        self.by_use.values().copied().sum()
    }
}

/// The land-use balance of a zone's lots on a day.
pub fn land_balance(plan: &Plan, zone: Id<Zone>, on: Date) -> LandBalance {
    let mut balance = LandBalance::default();
    for lot in plan.lots_of(zone).filter(|lot| lot.valid.contains(on)) {
        match lot.area() {
            Some(area) => *balance.by_use.entry(lot.land_use).or_default() += area,
            None => balance.unknown += 1,
        }
    }
    balance
}

impl Plan {
    /// The occupancies of a lot on a day.
    pub fn occupancies_on(&self, lot: Id<Lot>, on: Date) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.occupancies_of(lot).filter(move |occupancy| occupancy.valid.contains(on))
    }

    /// What a lot shows on a day: the state that holds most of its land; nothing where it is not for lease.
    pub fn lot_state(&self, lot: &Lot, on: Date) -> Option<LotState> {
        if !lot.land_use.is_for_lease() {
            return None;
        }
        let mut by_state: BTreeMap<LotState, Area> = BTreeMap::new();
        let mut recovered = false;
        for occupancy in self.occupancies_on(lot.id, on) {
            if occupancy.state.holds_land() {
                *by_state.entry(occupancy.state.into()).or_default() += occupancy.area;
            } else {
                recovered = true;
            }
        }
        let most = by_state.into_iter().max_by(|(_, one), (_, other)| {
            one.as_square_metres().total_cmp(&other.as_square_metres())
        });
        Some(match most {
            Some((state, _)) => state,
            None if recovered => LotState::Recovered,
            None => LotState::Vacant,
        })
    }

    /// The area of a lot that somebody holds on a day, registered land included.
    pub fn held_area(&self, lot: Id<Lot>, on: Date) -> Area {
        self.occupancies_on(lot, on)
            .filter(|occupancy| occupancy.state.holds_land())
            .map(|occupancy| occupancy.area)
            .sum()
    }

    /// Who is on a lot on a day, the greatest area first.
    pub fn occupants(&self, lot: Id<Lot>, on: Date) -> Vec<(&Arc<Occupancy>, &Arc<Enterprise>)> {
        let mut occupants: Vec<_> = self
            .occupancies_on(lot, on)
            .filter_map(|occupancy| Some((occupancy, self.get(occupancy.enterprise)?)))
            .collect();
        occupants.sort_by(|(one, _), (other, _)| {
            other.area.as_square_metres().total_cmp(&one.area.as_square_metres())
        });
        occupants
    }
}
