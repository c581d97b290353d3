//! Which records a record refers to, and which refer to it.

use super::edit::of_kind;
use super::fields::{cells, fields};
use super::{Cell, Id, Key, Kind, Plan, Record, RecordKind, Sort, Zone};
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
