//! Tỷ lệ lấp đầy: leased industrial land ÷ industrial land of the detailed plan, on a day.

use super::lineage::with_line;
use crate::domain::{
    Completeness, Course, Enterprise, Fill, Id, LandUse, Lot, LotState, Occupancy, Phase, Plan,
    Zone,
};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The fill of a zone. Where the detailed plan's industrial area is not stated, the industrial lots stand in.
pub fn fill_of_zone(plan: &Plan, zone: Id<Zone>, on: Date) -> Fill {
    let stated = plan.industrial_on(zone, on).map(|stated| stated.area);
    let fill = match plan.course(zone) {
        Some(course) => course.fill(on, stated),
        None => Course::default().fill(on, stated),
    };
    as_recorded(plan, zone, fill)
}

/// The fill a target for one stage is judged by: that of the stage's own lots and land. Without a
/// stage, that of the zone.
pub fn fill_of_phase(plan: &Plan, zone: Id<Zone>, phase: Option<Id<Phase>>, on: Date) -> Fill {
    let Some(phase) = phase else { return fill_of_zone(plan, zone, on) };
    let lots = plan.lots_of(zone).filter(|lot| lot.phase == Some(phase));
    let stated = plan.industrial_on(phase, on).map(|stated| stated.area);
    as_recorded(plan, zone, Course::of(with_line(plan, lots)).fill(on, stated))
}

/// What somebody said of how completely a zone's occupancy is recorded decides whether "none" is
/// known; else a lease does.
fn as_recorded(plan: &Plan, zone: Id<Zone>, fill: Fill) -> Fill {
    let Some(zone) = plan.get(zone) else { return fill };
    let has_begun = zone.recorded_since.is_none_or(|since| since <= fill.on);
    let completeness = zone.recorded.filter(|_| has_begun);
    let recorded = match completeness {
        Some(Completeness::Whole) => true,
        Some(Completeness::Part) | None => fill.recorded && has_begun,
    };
    Fill { recorded, completeness, ..fill }
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

/// Areas by land use of a zone's lots on a day, with lots of unknown area counted apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandBalance {
    /// Σ area by use.
    pub by_use: BTreeMap<LandUse, Area>,
    /// Lots whose area nobody knows.
    pub unknown: usize,
}

impl LandBalance {
    /// With one more lot.
    pub fn add(&mut self, lot: &Lot) {
        match lot.area() {
            Some(area) => *self.by_use.entry(lot.land_use).or_default() += area,
            None => self.unknown += 1,
        }
    }

    /// Σ of one use.
    pub fn of(&self, land_use: LandUse) -> Area {
        self.by_use.get(&land_use).copied().unwrap_or_default()
    }

    /// Σ over all uses.
    pub fn total(&self) -> Area {
        self.by_use.values().copied().sum()
    }
}

/// The land-use balance of a zone's lots on a day.
pub fn land_balance(plan: &Plan, zone: Id<Zone>, on: Date) -> LandBalance {
    let mut balance = LandBalance::default();
    for lot in plan.lots_of(zone).filter(|lot| lot.valid.contains(on)) {
        balance.add(lot);
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
