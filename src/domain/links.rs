//! Which records a record refers to, and which refer to it.

use super::edit::of_record;
use super::fields::{cells, fields, record_of};
use super::{Cell, Id, Key, Kind, Plan, Record, RecordKind, Sort, Zone};
use std::collections::BTreeMap;

/// One record refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// To which.
    pub to: Key,
    /// Whether it says nothing without that one.
    pub is_needed: bool,
}

/// The records a record refers to.
pub fn links(record: &Record) -> Vec<Key> {
    all_links(record).into_iter().map(|link| link.to).collect()
}

/// The records a record refers to, each with whether it can do without.
pub fn all_links(record: &Record) -> Vec<Link> {
    fn may<T: Kind>(id: Option<Id<T>>) -> Option<Link> {
        id.map(|id| Link { to: Key::of(id), is_needed: false })
    }
    #[allow(clippy::unnecessary_wraps, reason = "stands in a list with those that may be none")]
    fn must<T: Kind>(id: Id<T>) -> Option<Link> {
        Some(Link { to: Key::of(id), is_needed: true })
    }
    let found: Vec<Option<Link>> = match record {
        Record::Place(place) => vec![may(place.became)],
        Record::Zone(zone) => vec![may(zone.place), may(zone.decision)],
        Record::Phase(phase) => vec![must(phase.zone)],
        Record::Lot(lot) => {
            vec![must(lot.zone), may(lot.phase), may(lot.parent), may(lot.decision)]
        }
        Record::Occupancy(held) => vec![must(held.lot), must(held.enterprise), may(held.document)],
        Record::ZoneIndustry(planned) => vec![must(planned.zone), must(planned.industry)],
        Record::Note(note) => vec![may(note.zone)],
        described => fields(described.key().kind)
            .iter()
            .zip(cells(described))
            .map(|(field, cell)| match (field.sort, cell) {
                (Sort::Link(kind), Cell::Link(id)) => {
                    Some(Link { to: Key { kind, id }, is_needed: field.is_required })
                }
                _ => None,
            })
            .collect(),
    };
    found.into_iter().flatten().collect()
}

/// The zone a record refers to, itself or through what it belongs to.
pub fn zone_linked(plan: &Plan, key: Key) -> Option<Id<Zone>> {
    let direct = links(&plan.record(key)?);
    let zone = |keys: &[Key]| {
        keys.iter().find(|key| key.kind == RecordKind::Zone).map(|key| Id::new(key.id))
    };
    zone(&direct)
        .or_else(|| direct.iter().find_map(|through| zone(&links(&plan.record(*through)?))))
}

/// The record with every link to `from` leading to `to`; only of kinds that describe their fields.
pub fn relinked(record: &Record, from: Key, to: Key) -> Option<Record> {
    let known = fields(record.key().kind);
    let filled: Vec<Cell> = known
        .iter()
        .zip(cells(record))
        .map(|(field, cell)| {
            let leads_there = field.sort == Sort::Link(from.kind) && cell == Cell::Link(from.id);
            if leads_there { Cell::Link(to.id) } else { cell }
        })
        .collect();
    record_of(record.key(), of_record!(record, record => record.uid), &filled)?.ok()
}

/// How many records refer to each record of a kind.
pub fn link_counts(plan: &Plan, to: RecordKind) -> BTreeMap<i64, usize> {
    let mut counts = BTreeMap::new();
    for record in plan.all_records() {
        for key in links(&record).iter().filter(|key| key.kind == to) {
            *counts.entry(key.id).or_default() += 1;
        }
    }
    counts
}

/// The records that refer to this one, kind by kind.
pub fn referring(plan: &Plan, to: Key) -> Vec<Key> {
    let refers = |record: &Record| links(record).contains(&to);
    plan.all_records().filter(refers).map(|record| record.key()).collect()
}
