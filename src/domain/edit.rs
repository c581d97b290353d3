//! One undoable change: what each touched record becomes.

use super::{Id, Kept, Key, Kind, Plan, Record};
use crate::i18n::Message;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What each touched record becomes, `None` where it goes away; with a label a person understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// "Ghi nhận Scavi thuê lô C-03".
    pub label: Message,
    /// What each touched record becomes.
    pub becomes: BTreeMap<Key, Option<Record>>,
}

impl Edit {
    /// An edit that changes nothing yet.
    pub const fn new(label: Message) -> Self {
        Self { label, becomes: BTreeMap::new() }
    }

    /// The record becomes (or newly is) this.
    pub fn put<T: Kept>(mut self, record: T) -> Self {
        self.becomes.insert(Key::of(record.id()), Some(T::into_record(Arc::new(record))));
        self
    }

    /// The record goes away.
    pub fn remove<T: Kind>(mut self, id: Id<T>) -> Self {
        self.becomes.insert(Key::of(id), None);
        self
    }

    /// The edit that takes this one back, if `plan` is as it was before it.
    pub fn inverse(&self, plan: &Plan, label: Message) -> Self {
        let becomes = self.becomes.keys().map(|key| (*key, plan.record(*key))).collect();
        Self { label, becomes }
    }

    /// Whether nothing in `plan` would be different after it.
    pub fn changes_nothing(&self, plan: &Plan) -> bool {
        self.becomes.iter().all(|(key, record)| plan.record(*key) == *record)
    }
}

impl Plan {
    /// Carries out an edit in memory. A file's plan changes through `Project::commit` only.
    pub fn apply(&mut self, edit: &Edit) {
        for (key, becomes) in &edit.becomes {
            match becomes {
                Some(record) => self.insert(record.clone()),
                None => self.remove(*key),
            }
        }
    }
}
