//! Which records a record refers to.

use super::kept::of_record;
use super::{Described, Id, Key, Link, Record};
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

/// The record with every link to `from` leading to `to`.
pub fn relinked(record: &Record, from: Key, to: Key) -> Record {
    let mut record = record.clone();
    of_record!(&mut record, record => Arc::make_mut(record).relink(from, to));
    record
}

/// The record under another key. What refers to it is not led there.
pub fn keyed(mut record: Record, key: Key) -> Record {
    of_record!(&mut record, record => {
        if record.id.number() != key.id {
            Arc::make_mut(record).id = Id::new(key.id);
        }
    });
    record
}
