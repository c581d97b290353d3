//! Lots chosen together, in figures.

use super::names::compare_codes;
use crate::domain::{Enterprise, Id, LandUse, Lot, Plan, Zone};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Lots chosen together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChosenLots {
    /// How many.
    pub count: usize,
    /// The area of those whose area is known.
    pub area: Area,
    /// How many have no area that is known.
    pub unknown: usize,
    /// By use: how many, and the area of those whose area is known.
    pub uses: BTreeMap<LandUse, (usize, Area)>,
    /// What enterprises hold of them on the day.
    pub held: Area,
    /// Who holds land of them on the day.
    pub holders: BTreeSet<Id<Enterprise>>,
    /// Those an enterprise may occupy.
    pub for_lease: Vec<Id<Lot>>,
}

/// What lots come to together on a day; those that are not there are left out.
pub fn chosen_lots(plan: &Plan, lots: &[Id<Lot>], on: Date) -> ChosenLots {
    let mut chosen = ChosenLots::default();
    for lot in lots.iter().filter_map(|lot| plan.get(*lot)) {
        let of_use = chosen.uses.entry(lot.land_use).or_default();
        chosen.count += 1;
        of_use.0 += 1;
        match lot.area() {
            Some(area) => {
                chosen.area += area;
                of_use.1 += area;
            }
            None => chosen.unknown += 1,
        }
        chosen.held += plan.held_area(lot.id, on);
        let holding = plan.occupancies_on(lot.id, on).filter(|held| held.state.holds_land());
        chosen.holders.extend(holding.map(|held| held.enterprise));
        if lot.land_use.is_for_lease() {
            chosen.for_lease.push(lot.id);
        }
    }
    chosen
}

/// Every lot of a zone that is there on a day, in the order of their codes.
pub fn all_lots(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Id<Lot>> {
    let mut lots: Vec<_> = plan.lots_of(zone).filter(|lot| lot.valid.contains(on)).collect();
    lots.sort_by(|one, other| compare_codes(&one.code, &other.code));
    lots.into_iter().map(|lot| lot.id).collect()
}
