//! Everything in an open file, in memory. Cloning shares; only what changes is copied.

use super::about::About;
use super::by_kind::ByKind;
use super::index::Index;
use super::orphan::Orphan;
use crate::domain::kept::Tables;
use crate::domain::{Course, Id, Kept, Key, Record, RecordKind, Zone, of_kind, of_record};
use imbl::OrdMap;
use std::sync::{Arc, OnceLock};
use strum::VariantArray;

/// No record has this key or a higher one: from here on other programs do not count exactly.
pub const MAX_KEY: i64 = 1 << 53;

/// All records, with the paths between them that are asked for often.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What the file says of itself.
    pub about: Arc<About>,
    /// What belongs to a record that is not there, and stands in no table.
    pub orphans: Arc<Vec<Orphan>>,
    tables: Tables,
    /// Who refers to whom, and whose uid and words are whose.
    pub(super) index: Index,
    /// The highest key ever given, kind by kind: that of a record that went away is not given again,
    /// since the journal still speaks of it.
    last_keys: ByKind<i64>,
    /// Of zones with lots; made when first asked for.
    pub(super) courses: OrdMap<Id<Zone>, Arc<OnceLock<Course>>>,
}

impl Plan {
    /// An empty plan that says this of itself.
    pub fn about(about: About) -> Self {
        Self { about: Arc::new(about), ..Self::default() }
    }

    /// The record, if there is one.
    pub fn get<T: Kept>(&self, id: Id<T>) -> Option<&Arc<T>> {
        T::table(&self.tables).get(&id)
    }

    /// All records of a kind, by key.
    pub fn all<T: Kept>(&self) -> impl Iterator<Item = &Arc<T>> {
        T::table(&self.tables).values()
    }

    /// How many records of a kind.
    pub fn count<T: Kept>(&self) -> usize {
        T::table(&self.tables).len()
    }

    /// A key no record of this kind has or had.
    pub fn next_id<T: Kept>(&self) -> Id<T> {
        Id::new(self.last_keys[T::KIND] + 1)
    }

    /// From now on a key counts as given, though no record here may have it.
    pub fn count_as_given(&mut self, key: Key) {
        let last = &mut self.last_keys[key.kind];
        if key.id < MAX_KEY {
            *last = key.id.max(*last);
        }
    }

    /// The keys of all records of a kind that is known only here, in order.
    pub fn keys(&self, kind: RecordKind) -> Vec<Key> {
        of_kind!(kind, T => self.all::<T>().map(|record| Key::of(record.id)).collect())
    }

    /// A key no record of a kind that is known only here has.
    pub fn next_key(&self, kind: RecordKind) -> Key {
        of_kind!(kind, T => Key::of(self.next_id::<T>()))
    }

    /// Whether there is a record behind a key.
    pub fn has(&self, key: Key) -> bool {
        of_kind!(key.kind, T => self.get(Id::<T>::new(key.id)).is_some())
    }

    /// All records, kind by kind.
    pub fn all_records(&self) -> impl Iterator<Item = Record> {
        let keys = RecordKind::VARIANTS.iter().flat_map(|kind| self.keys(*kind));
        keys.filter_map(|key| self.record(key))
    }

    /// The record of any kind behind a key.
    pub fn record(&self, key: Key) -> Option<Record> {
        of_kind!(key.kind, T => self.get(Id::<T>::new(key.id)).cloned().map(T::into_record))
    }

    /// Puts a record in its table, in place of the one with its key.
    pub fn insert(&mut self, record: Record) {
        self.forget(record.key());
        self.count_as_given(record.key());
        self.index.learn(&record);
        self.forget_course_of(&record);
        of_record!(record, record => put(self, record));
    }

    /// Takes a record out of its table.
    pub fn remove(&mut self, key: Key) {
        self.forget(key);
        of_kind!(key.kind, T => drop(T::table_mut(&mut self.tables).remove(&Id::new(key.id))));
    }

    /// What was known of today's record with this key is known no more.
    fn forget(&mut self, key: Key) {
        let Some(record) = self.record(key) else { return };
        self.index.forget(&record);
        self.forget_course_of(&record);
    }

    /// The land of the zone goes another way with or without this record.
    fn forget_course_of(&mut self, record: &Record) {
        if let Record::Lot(lot) = record {
            self.forget_course(lot.zone);
        }
        if let Record::Occupancy(held) = record
            && let Some(zone) = self.get(held.lot).map(|lot| lot.zone)
        {
            self.forget_course(zone);
        }
    }

    /// Another plan may share a course that was not made yet: it keeps the cell, this one gets a new one.
    fn forget_course(&mut self, zone: Id<Zone>) {
        match self.courses.get_mut(&zone).map(Arc::get_mut) {
            Some(Some(own)) => drop(own.take()),
            Some(None) | None => drop(self.courses.insert(zone, Arc::default())),
        }
    }
}

fn put<T: Kept>(plan: &mut Plan, record: Arc<T>) {
    T::table_mut(&mut plan.tables).insert(record.id(), record);
}
