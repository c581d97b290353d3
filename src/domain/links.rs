//! Which records a record refers to, and which refer to it.

use super::edit::of_record;
use super::fields::{cells, fields, record_of};
use super::{Cell, Id, Key, Kind, Plan, Record, RecordKind, Sort, Zone};
use std::collections::BTreeMap;
use strum::VariantArray;

/// The records a record refers to.
pub fn links(record: &Record) -> Vec<Key> {
    fn to<T: Kind>(id: impl Into<Option<Id<T>>>) -> Option<Key> {
        id.into().map(Key::of)
    }
    let found: Vec<Option<Key>> = match record {
        Record::Place(place) => vec![to(place.became)],
        Record::Zone(zone) => vec![to(zone.place), to(zone.decision)],
        Record::Phase(phase) => vec![to(phase.zone)],
        Record::Lot(lot) => vec![to(lot.zone), to(lot.phase), to(lot.parent)],
        Record::Occupancy(held) => vec![to(held.lot), to(held.enterprise), to(held.document)],
        Record::ZoneIndustry(planned) => vec![to(planned.zone), to(planned.industry)],
        Record::Note(note) => vec![to(note.zone)],
        described => fields(described.key().kind)
            .iter()
            .zip(cells(described))
            .map(|(field, cell)| match (field.sort, cell) {
                (Sort::Link(kind), Cell::Link(id)) => Some(Key { kind, id }),
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
    for record in all_records(plan) {
        for key in links(&record).iter().filter(|key| key.kind == to) {
            *counts.entry(key.id).or_default() += 1;
        }
    }
    counts
}

/// The records that refer to this one, kind by kind.
pub fn referring(plan: &Plan, to: Key) -> Vec<Key> {
    let refers = |record: &Record| links(record).contains(&to);
    all_records(plan).filter(refers).map(|record| record.key()).collect()
}

fn all_records(plan: &Plan) -> impl Iterator<Item = Record> {
    let keys = RecordKind::VARIANTS.iter().flat_map(|kind| plan.keys(*kind));
    keys.filter_map(|key| plan.record(key))
}
