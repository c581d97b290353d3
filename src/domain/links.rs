//! Which records a record refers to, and which refer to it.

use super::kinds::of_record;
use super::{Described, Id, Key, Link, Plan, Record, RecordKind, Zone};
use std::sync::Arc;

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
    of_record!(record, record => record.each_link(tell));
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

/// The record with every link to `from` leading to `to`.
pub fn relinked(record: &Record, from: Key, to: Key) -> Record {
    let mut record = record.clone();
    of_record!(&mut record, record => Arc::make_mut(record).relink(from, to));
    record
}
