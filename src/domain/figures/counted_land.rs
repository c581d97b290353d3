//! What is counted of who holds land: enterprises that moved, that are new, that are of high technology.

use super::counted::{Beside, Count, Scope};
use super::relocation::move_reasons;
use crate::domain::{Enterprise, Id, Key, Occupancy, Plan, Zone, ZoneKind};
use crate::units::Area;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Scope<'_> {
    /// Enterprises that had to move and lease land where the target is, beside all that have to.
    pub(super) fn relocations(&self) -> Count {
        let movers: Vec<&Arc<Enterprise>> =
            self.plan.all::<Enterprise>().filter(|who| !move_reasons(who).is_empty()).collect();
        let has_moved = |who: &&&Arc<Enterprise>| {
            let held = self.plan.occupancies_by(who.id);
            held.into_iter().any(|held| self.is_leased_here(held) && held.valid.contains(self.on))
        };
        let records: Vec<Key> =
            movers.iter().filter(has_moved).map(|who| Key::of(who.id)).collect();
        let is_known = !movers.is_empty();
        Count {
            number: is_known.then_some(records.len() as f64),
            beside: if is_known { Beside::All(movers.len() as f64) } else { Beside::Nothing },
            records,
        }
    }

    /// Enterprises that lease land there for the first time within the span and did not have to move.
    pub(super) fn new_enterprises(&self) -> Count {
        let mut first = BTreeMap::new();
        for held in self.leased_here() {
            let day = first.entry(held.enterprise).or_insert(held.valid.from);
            *day = held.valid.from.min(*day);
        }
        let is_new = |who: Id<Enterprise>| {
            let has_to_move = |who: &Arc<Enterprise>| !move_reasons(who).is_empty();
            !self.plan.get(who).is_some_and(has_to_move)
        };
        let records: Vec<Key> = first
            .iter()
            .filter(|(_, day)| day.is_some_and(|day| self.is_since(day)))
            .filter(|(who, _)| is_new(**who))
            .map(|(who, _)| Key::of(*who))
            .collect();
        let number = (!first.is_empty()).then_some(records.len() as f64);
        Count { number, beside: Beside::Nothing, records }
    }

    /// Leased land of high technology in that of all enterprises of which somebody has said whether
    /// they are, beside the number of those of which nobody has.
    pub(super) fn high_technology_share(&self) -> Count {
        let mut land: BTreeMap<Id<Enterprise>, Area> = BTreeMap::new();
        for held in self.leased_here().filter(|held| held.valid.contains(self.on)) {
            let area = land.entry(held.enterprise).or_default();
            *area += held.area;
        }
        let is_high = |who: &Id<Enterprise>| self.plan.get(*who)?.high_technology;
        let of = |answer| {
            let of_answer = land.iter().filter(move |(who, _)| is_high(who) == answer);
            of_answer.map(|(_, area)| *area).sum::<Area>()
        };
        let (high, other) = (of(Some(true)), of(Some(false)));
        let unanswered = land.keys().filter(|who| is_high(who).is_none()).count();
        let records = land.keys().filter(|who| is_high(who) == Some(true)).map(|who| Key::of(*who));
        Count {
            number: high.share_of(high + other),
            beside: Beside::Unanswered(unanswered),
            records: records.collect(),
        }
    }

    /// Leases of land in the target's zone and stage, or in all clusters; on whatever day.
    fn leased_here(&self) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.plan.all::<Occupancy>().filter(|held| self.is_leased_here(held))
    }

    fn is_leased_here(&self, held: &Occupancy) -> bool {
        let Some(lot) = self.plan.get(held.lot) else { return false };
        let is_meant = match self.target.zone {
            Some(zone) => lot.zone == zone,
            None => is_cluster(self.plan, lot.zone),
        };
        let is_of_phase = self.target.phase.is_none() || lot.phase == self.target.phase;
        held.state.is_leased() && is_meant && is_of_phase
    }
}

fn is_cluster(plan: &Plan, zone: Id<Zone>) -> bool {
    plan.get(zone).is_some_and(|zone| zone.kind == ZoneKind::Cluster)
}
