//! Which records a record refers to, and which refer to it.

use super::edit::{of_kind, of_record};
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
    fn count<T: Kind>(plan: &Plan, to: RecordKind, counts: &mut BTreeMap<i64, usize>) {
        for record in plan.all::<T>() {
            let leading = links(&T::into_record(record.clone()));
            for key in leading.iter().filter(|key| key.kind == to) {
                *counts.entry(key.id).or_default() += 1;
            }
        }
    }
    let mut counts = BTreeMap::new();
    for kind in RecordKind::VARIANTS {
        of_kind!(*kind, T => count::<T>(plan, to, &mut counts));
    }
    counts
}

/// The records that refer to this one, kind by kind.
pub fn referring(plan: &Plan, to: Key) -> Vec<Key> {
    fn of<T: Kind>(plan: &Plan, to: Key) -> Vec<Key> {
        plan.all::<T>()
            .filter(|record| links(&T::into_record((*record).clone())).contains(&to))
            .map(|record| Key::of(record.id()))
            .collect()
    }
    RecordKind::VARIANTS.iter().flat_map(|kind| of_kind!(*kind, T => of::<T>(plan, to))).collect()
}
