//! Nguồn gốc lô: the lots a lot was split from or merged out of, and those it became.

use crate::domain::{Id, Lot, Occupancy, Plan};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The lots whose land a lot has, then those that have its land, without itself; the nearest first.
pub fn lots_in_line(plan: &Plan, lot: Id<Lot>) -> Vec<Id<Lot>> {
    let mut line = walk(plan, lot, before);
    line.extend(walk(plan, lot, became));
    line
}

/// The lots a lot became: its parts, or the one it was merged into.
pub fn became(plan: &Plan, lot: Id<Lot>) -> Vec<Id<Lot>> {
    let into = plan.get(lot).and_then(|lot| lot.merged_into);
    let split = plan.that_refer_to::<Lot>(lot).filter(|other| other.parent == Some(lot));
    into.into_iter().chain(split.map(|lot| lot.id)).collect()
}

/// The occupancies of a lot and of all in its line, on whatever day.
pub fn occupancies_in_line(plan: &Plan, lot: Id<Lot>) -> impl Iterator<Item = &Arc<Occupancy>> {
    let line = lots_in_line(plan, lot).into_iter();
    plan.occupancies_of(lot).chain(line.flat_map(|lot| plan.occupancies_of(lot)))
}

/// Lots, each with the occupancies of its line.
pub(in crate::domain) fn with_line<'a>(
    plan: &'a Plan,
    lots: impl Iterator<Item = &'a Arc<Lot>>,
) -> impl Iterator<Item = (&'a Lot, Vec<&'a Arc<Occupancy>>)> {
    lots.map(|lot| (lot.as_ref(), occupancies_in_line(plan, lot.id).collect()))
}

fn walk(plan: &Plan, lot: Id<Lot>, next: fn(&Plan, Id<Lot>) -> Vec<Id<Lot>>) -> Vec<Id<Lot>> {
    let mut seen = BTreeSet::from([lot]);
    let mut found = vec![lot];
    let mut at = 0;
    // Another program may have led a line back to where it began.
    while let Some(lot) = found.get(at) {
        let on: Vec<Id<Lot>> = next(plan, *lot).into_iter().filter(|on| seen.insert(*on)).collect();
        found.extend(on);
        at += 1;
    }
    found.split_off(1)
}

fn before(plan: &Plan, lot: Id<Lot>) -> Vec<Id<Lot>> {
    let parent = plan.get(lot).and_then(|lot| lot.parent);
    let merged = plan.that_refer_to::<Lot>(lot).filter(|other| other.merged_into == Some(lot));
    parent.into_iter().chain(merged.map(|lot| lot.id)).collect()
}
