//! Records of a plan by what they say: a row that repeats one is no new record.

use crate::domain::{Holds, Key, Plan, Record, RecordKind, Value, fields, values};
use crate::i18n::fold;
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

/// The records of a kind, and which of them a row stands for already.
pub(super) struct Known {
    of: HashMap<String, Vec<Key>>,
    /// By what their owners call them; nothing for a name of several.
    called: HashMap<String, Option<Key>>,
    /// What the rows that stand for records are called.
    taken: BTreeSet<String>,
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
        Self { of, called: HashMap::new(), taken: BTreeSet::new(), claimed: BTreeSet::new() }
    }

    /// The same by what they are called on a day: a lot by zone and code, a zone by its code or name.
    pub(super) fn called_on(plan: &Plan, kind: RecordKind, on: Date) -> Self {
        let mut known = Self::of(plan, kind);
        for record in plan.keys(kind).into_iter().filter_map(|key| plan.record(key)) {
            for name in names(&record, on) {
                let same = known.called.entry(name).or_insert(Some(record.key()));
                *same = same.filter(|key| *key == record.key());
            }
        }
        known
    }

    /// Notes that a row stands for a record; no other row may, nor one of the same name.
    pub(super) fn claim(&mut self, record: &Record, on: Date) -> bool {
        let name = names(record, on).into_iter().next();
        let is_first = name.is_none_or(|name| self.taken.insert(name));
        self.claimed.insert(record.key()) && is_first
    }

    /// The one record that is called as a record of these values.
    pub(super) fn namesake(&self, record: &Record, on: Date) -> Option<Key> {
        names(record, on).into_iter().find_map(|name| *self.called.get(&name)?)
    }

    /// A record that says the same already and stands for no other row.
    pub(super) fn twin(&self, kind: RecordKind, filled: &[Value]) -> Option<Key> {
        let same = self.of.get(&told(kind, filled))?;
        same.iter().find(|key| !self.claimed.contains(key)).copied()
    }
}

/// All that is told in words: what is drawn is in no list.
fn told(kind: RecordKind, values: &[Value]) -> String {
    let mut told = String::new();
    for (field, value) in fields(kind).iter().zip(values) {
        if field.sort.holds() != Holds::Figure && *value != Value::Empty {
            // A text takes whatever is written to it.
            let _ = writeln!(told, "{} {value:?}", field.name);
        }
    }
    told
}

/// What a record is called, whatever its marks and spaces; nothing where nobody goes by that.
fn names(record: &Record, on: Date) -> Vec<String> {
    let bare = |name: &str| -> String { fold(name).split_whitespace().collect() };
    if let Record::Lot(lot) = record {
        let is_there = lot.valid.contains(on) && !lot.code.is_empty();
        return is_there.then(|| format!("{} {}", lot.zone, bare(&lot.code))).into_iter().collect();
    }
    if let Record::Zone(zone) = record {
        let names = [&zone.code, &zone.name].map(|name| bare(name));
        return names.into_iter().filter(|name| !name.is_empty()).collect();
    }
    Vec::new()
}
