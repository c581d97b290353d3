//! Records of a plan by what they say, and those for which rows stand: a row that repeats one is no new
//! record.

use crate::domain::{Holds, Key, Plan, Record, RecordKind, Value, fields, values};
use crate::i18n::fold;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// The records of a kind; none where a map brings the first of them.
pub(super) struct Known {
    of: HashMap<String, Vec<Key>>,
    /// By what their owners call them; nothing for a name of several.
    called: HashMap<String, Option<Key>>,
}

/// The records for which rows stand already, and what those rows are called.
#[derive(Default)]
pub(super) struct Claimed {
    keys: HashSet<Key>,
    names: HashSet<String>,
}

impl Claimed {
    /// Notes that a row of this name stands for a record; no other row may, nor one of the same name.
    pub(super) fn claim(&mut self, key: Key, name: Option<String>) -> bool {
        let is_first = name.is_none_or(|name| self.names.insert(name));
        self.keys.insert(key) && is_first
    }

    pub(super) fn has(&self, key: Key) -> bool {
        self.keys.contains(&key)
    }

    pub(super) fn has_name(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}

impl Known {
    pub(super) fn of(plan: &Plan, kind: RecordKind) -> Self {
        let mut of: HashMap<String, Vec<Key>> = HashMap::new();
        for key in plan.keys(kind) {
            if let Some(record) = plan.record(key) {
                of.entry(told(kind, &values(&record))).or_default().push(key);
            }
        }
        Self { of, called: HashMap::new() }
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

    /// The one record that is called as a record of these values.
    pub(super) fn namesake(&self, record: &Record, on: Date) -> Option<Key> {
        if self.called.is_empty() {
            return None;
        }
        names(record, on).into_iter().find_map(|name| *self.called.get(&name)?)
    }

    /// A record that says the same already and stands for no other row.
    pub(super) fn twin(
        &self,
        kind: RecordKind,
        filled: &[Value],
        claimed: &Claimed,
    ) -> Option<Key> {
        if self.of.is_empty() {
            return None;
        }
        let same = self.of.get(&told(kind, filled))?;
        same.iter().find(|key| !claimed.has(**key)).copied()
    }
}

/// What a row that makes this record is called, if it is called anything.
pub(super) fn name(record: &Record, on: Date) -> Option<String> {
    names(record, on).into_iter().next()
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
