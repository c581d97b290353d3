//! Records of a plan by what they say: a row that repeats one is no new record.

use crate::domain::{Holds, Key, Plan, RecordKind, Value, fields, values};
use std::collections::{BTreeSet, HashMap};

/// The records of a kind, and which of them a row stands for already.
pub(super) struct Known {
    of: HashMap<String, Vec<Key>>,
    pub(super) claimed: BTreeSet<Key>,
}

impl Known {
    pub(super) fn of(plan: &Plan, kind: RecordKind) -> Self {
        let mut of: HashMap<String, Vec<Key>> = HashMap::new();
        for key in plan.keys(kind) {
            if let Some(record) = plan.record(key) {
                of.entry(told(kind, &values(&record))).or_default().push(key);
            }
        }
        Self { of, claimed: BTreeSet::new() }
    }

    /// A record that says the same already and stands for no other row.
    pub(super) fn twin(&self, kind: RecordKind, filled: &[Value]) -> Option<Key> {
        let same = self.of.get(&told(kind, filled))?;
        same.iter().find(|key| !self.claimed.contains(key)).copied()
    }
}

/// All that is told in words: what is drawn is in no list.
fn told(kind: RecordKind, values: &[Value]) -> String {
    let told = fields(kind).iter().zip(values);
    let told = told.filter(|(field, _)| field.sort.holds() != Holds::Figure);
    told.map(|(_, value)| format!("{value:?}\n")).collect()
}
