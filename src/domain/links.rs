//! Which records a record refers to, and which refer to it.

use super::edit::of_record;
use super::fields::{cells, fields, record_of};
use super::{Cell, Id, Key, Kind, Plan, Record, RecordKind, Sort, Zone};

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
    let mut found = Vec::new();
    each_link(record, &mut |link| found.push(link));
    found
}

/// Tells the records a record refers to.
pub(super) fn each_link(record: &Record, tell: &mut dyn FnMut(Link)) {
    fn may<T: Kind>(id: Option<Id<T>>) -> Option<Link> {
        id.map(|id| Link { to: Key::of(id), is_needed: false })
    }
    #[allow(clippy::unnecessary_wraps, reason = "stands in a list with those that may be none")]
    fn must<T: Kind>(id: Id<T>) -> Option<Link> {
        Some(Link { to: Key::of(id), is_needed: true })
    }
    let mut tell_all = |links: &[Option<Link>]| links.iter().flatten().for_each(|link| tell(*link));
    match record {
        Record::Place(place) => tell_all(&[may(place.became)]),
        Record::Zone(zone) => tell_all(&[may(zone.place), may(zone.decision)]),
        Record::Phase(phase) => tell_all(&[must(phase.zone)]),
        Record::Lot(lot) => {
            tell_all(&[must(lot.zone), may(lot.phase), may(lot.parent), may(lot.decision)]);
        }
        Record::Occupancy(held) => {
            tell_all(&[must(held.lot), must(held.enterprise), may(held.document)]);
        }
        Record::ZoneIndustry(planned) => tell_all(&[must(planned.zone), must(planned.industry)]),
        Record::Note(note) => tell_all(&[may(note.zone)]),
        described => {
            for (field, cell) in fields(described.key().kind).iter().zip(cells(described)) {
                if let (Sort::Link(kind), Cell::Link(id)) = (field.sort, cell) {
                    tell(Link { to: Key { kind, id }, is_needed: field.is_required });
                }
            }
        }
    }
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
