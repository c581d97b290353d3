//! Several steps, one edit.

use crate::domain::{Edit, Id, Kept, Key, Plan, Record};
use crate::i18n::Message;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A plan to try steps on, each judged as the steps before it leave it. The plan it began with stays
/// as it was; what the steps come to is one edit of that plan.
#[derive(Debug)]
pub struct Scratch {
    plan: Plan,
    becomes: BTreeMap<Key, Option<Record>>,
}

impl Scratch {
    /// Begins with a plan as it is.
    pub fn on(plan: &Plan) -> Self {
        Self { plan: plan.clone(), becomes: BTreeMap::new() }
    }

    /// The plan as the steps so far leave it.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Takes the step `make` makes of the plan so far, and answers what it tells beside. One that is
    /// refused leaves everything as it was; one that changes nothing leaves no trace in the edit.
    pub fn step<T, E>(&mut self, make: impl FnOnce(&Plan) -> Result<(Edit, T), E>) -> Result<T, E> {
        let (edit, told) = make(&self.plan)?;
        if !edit.changes_nothing(&self.plan) {
            self.plan.apply(&edit);
            self.becomes.extend(edit.becomes);
        }
        Ok(told)
    }

    /// The record becomes, or newly is, this.
    pub fn put<T: Kept>(&mut self, record: T) {
        self.add(T::into_record(Arc::new(record)));
    }

    /// The same of a record of any kind.
    pub fn add(&mut self, record: Record) {
        self.plan.insert(record.clone());
        self.becomes.insert(record.key(), Some(record));
    }

    /// The record goes away.
    pub fn remove<T: Kept>(&mut self, id: Id<T>) {
        let key = Key::of(id);
        self.plan.remove(key);
        self.becomes.insert(key, None);
    }

    /// All steps as one edit.
    pub fn done(self, label: Message) -> Edit {
        Edit { label, becomes: self.becomes }
    }
}
