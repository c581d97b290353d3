//! Biến động: what differs between two days, lot by lot, so that the parts add up to the whole.

use crate::domain::{Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, Zone};
use crate::units::Area;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
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

/// What became of one enterprise on one industrial lot, or on lots that have the same land one after
/// the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where.
    pub zone: Id<Zone>,
    /// On which lots: one, or those that a lot was split into, with it, or merged out of.
    pub lots: Vec<Id<Lot>>,
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

/// An enterprise on a lot.
type Of = (Id<Lot>, Id<Enterprise>);
type Held = BTreeMap<Of, (Holding, Id<Occupancy>)>;

/// Every change on industrial land between two days, `since` before `on`; of one zone or all. Their
/// leased areas add up to the difference of what [`super::fill_of_zone`] says of both days.
pub fn changes(plan: &Plan, zone: Option<Id<Zone>>, since: Date, on: Date) -> Vec<Change> {
    let zones = plan.all::<Zone>().filter(|record| zone.is_none_or(|only| only == record.id));
    zones.flat_map(|zone| changes_of(plan, zone.id, since, on)).collect()
}

fn changes_of(plan: &Plan, zone: Id<Zone>, since: Date, on: Date) -> Vec<Change> {
    let (before, after) = (held(plan, zone, since), held(plan, zone, on));
    let same_land = same_land(plan, zone, since, on);
    let mut groups: BTreeMap<Of, BTreeSet<Id<Lot>>> = BTreeMap::new();
    for (lot, enterprise) in before.keys().chain(after.keys()) {
        let land = same_land.get(lot).unwrap_or(lot);
        groups.entry((*land, *enterprise)).or_default().insert(*lot);
    }
    let mut found = Vec::new();
    for ((_, enterprise), lots) in groups {
        let change = |lots: &[Id<Lot>]| {
            let (was, is) = (sum(&before, lots, enterprise)?, sum(&after, lots, enterprise)?);
            let (_, record) = is.or(was)?;
            let holding = |held: Option<Sum>| held.map(|(held, _)| held);
            let day = |lot: &Id<Lot>| last_day(plan, *lot, enterprise, since, on);
            Some(Change {
                zone,
                lots: lots.to_vec(),
                enterprise,
                before: holding(was),
                after: holding(is),
                record: Some(record),
                on: lots.iter().filter_map(day).max(),
            })
        };
        let lots: Vec<Id<Lot>> = lots.into_iter().collect();
        match change(&lots) {
            Some(change) => found.push(change),
            None => found.extend(lots.chunks(1).filter_map(change)),
        }
    }
    found.retain(|change| !is_same(change.before, change.after));
    found.sort_by_key(|change| (change.on, change.lots[0]));
    found
}

/// Less land than this is none: what a computer rounds, square metres.
const LEAST_M2: f64 = 1e-6;

fn is_same(before: Option<Holding>, after: Option<Holding>) -> bool {
    match (before, after) {
        (Some(was), Some(is)) => {
            was.state == is.state && (was.area - is.area).as_square_metres().abs() < LEAST_M2
        }
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What an enterprise holds, and the first record that says so.
type Sum = (Holding, Id<Occupancy>);

/// What an enterprise holds of some lots together; none where it is in several states there.
#[expect(clippy::option_option, reason = "holding nothing is one answer, having none another")]
fn sum(held: &Held, lots: &[Id<Lot>], enterprise: Id<Enterprise>) -> Option<Option<Sum>> {
    let of_lots = lots.iter().filter_map(|lot| held.get(&(*lot, enterprise)));
    let mut all: Option<Sum> = None;
    for (holding, record) in of_lots.copied() {
        match &mut all {
            None => all = Some((holding, record)),
            Some((sum, _)) if sum.state == holding.state => sum.area += holding.area,
            Some(_) => return None,
        }
    }
    Some(all)
}

/// Lots of a zone that came or went between two days, each with the first of those that have its
/// land: a tenant that goes on on the lots its lot was split into has neither left nor come.
fn same_land(plan: &Plan, zone: Id<Zone>, since: Date, on: Date) -> BTreeMap<Id<Lot>, Id<Lot>> {
    let passing = || {
        let lots = plan.lots_of(zone);
        lots.filter(|lot| !(lot.valid.contains(since) && lot.valid.contains(on)))
    };
    let mut first: BTreeMap<Id<Lot>, Id<Lot>> = passing().map(|lot| (lot.id, lot.id)).collect();
    for lot in passing() {
        for other in lot.parent.into_iter().chain(lot.merged_into) {
            // Land of which only a sketch is known is counted apart.
            let is_alike = plan.get(other).is_some_and(|it| it.is_sketched() == lot.is_sketched());
            let both = first.get(&lot.id).zip(first.get(&other)).filter(|_| is_alike);
            let Some((one, other)) = both else { continue };
            let (least, most) = ((*one).min(*other), (*one).max(*other));
            first.values_mut().filter(|land| **land == most).for_each(|land| *land = least);
        }
    }
    first
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
