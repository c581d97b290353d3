//! Nâng cấp: what the program's plan says now and a file made before does not, as one edit that leaves
//! alone whatever somebody has changed.
//!
//! A record that came with the program is known by its uid, also where it stands under another key.

use super::numbering::{is_built_in, is_of_the_plan};
use super::plans::{example, huong_tra};
use crate::domain::{
    Edit, Key, Plan, Record, RecordKind, Uid, Zone, links, record_of, relinked, title, title_of,
    uid, values,
};
use crate::i18n::Message;
use std::collections::{BTreeMap, BTreeSet};

/// Names the step in the history.
pub const RENEWED: &str = "builtin-renewed";

/// What a file would gain.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// Everything in one step.
    pub edit: Edit,
    /// What would be new, too, but somebody has changed or removed it: it stays as it is.
    pub left: BTreeMap<Key, String>,
}

/// So many names are said of what is left; more are counted.
const NAMED: usize = 5;

impl Renewal {
    /// What it would do, to ask with.
    pub fn offer(&self) -> Message {
        Message::new("builtin-renewal-offered").with("count", self.edit.becomes.len())
    }

    /// What it has done, with what it has left alone.
    pub fn done(&self) -> Message {
        let (count, left) = (self.edit.becomes.len(), self.left.len());
        let done = Message::new("builtin-renewal-done").with("count", count);
        if left == 0 {
            return done;
        }
        let names: Vec<&str> = self.left.values().take(NAMED).map(String::as_str).collect();
        let rest = if left > NAMED { "…" } else { "" };
        Message::new("builtin-renewal-done-but")
            .with("count", count)
            .with("left", left)
            .with("names", names.join(", ") + rest)
    }
}

/// What a file of a plan that came with the program would gain; nothing where it has all of it, and
/// for other plans. `touched` are the records somebody has changed or removed since it was made.
pub fn renewal(plan: &Plan, touched: &BTreeSet<Key>) -> Option<Renewal> {
    if !plan.all::<Zone>().any(|zone| is_of_the_plan(zone.uid)) {
        return None;
    }
    let built_in = if plan.about.is_example { example() } else { huong_tra() };
    let known: BTreeMap<Uid, Key> = (plan.all_records())
        .filter(|record| is_built_in(uid(record)))
        .map(|record| (uid(&record), record.key()))
        .collect();
    let wanted = placed(plan, &known, built_in.contents.becomes.into_values().flatten().collect());
    let mut renewing = Renewing { plan, touched, becomes: BTreeMap::new(), left: BTreeMap::new() };
    for record in wanted.values() {
        renewing.gain(record);
    }
    for key in known.values().filter(|key| !wanted.contains_key(key)) {
        renewing.lose(*key);
    }
    renewing.settle();
    let Renewing { becomes, left, .. } = renewing;
    let edit = Edit { becomes, ..Edit::new(Message::new(RENEWED)) };
    (!edit.becomes.is_empty()).then_some(Renewal { edit, left })
}

/// The records under the keys they have in the plan, or will have: where somebody's own record has a
/// key already, the next that is free.
fn placed(plan: &Plan, known: &BTreeMap<Uid, Key>, records: Vec<Record>) -> BTreeMap<Key, Record> {
    let mut free: BTreeMap<RecordKind, i64> = BTreeMap::new();
    for key in records.iter().map(Record::key) {
        let next = free.entry(key.kind).or_insert_with(|| plan.next_key(key.kind).id);
        *next = (*next).max(key.id + 1);
    }
    let mut moved = Vec::new();
    let mut wanted = Vec::new();
    for record in records {
        let own = record.key();
        let here = plan.record(own);
        let key = match (known.get(&uid(&record)), &here) {
            (Some(key), _) => *key,
            (None, Some(other)) if !is_built_in(uid(other)) => {
                let next = free.entry(own.kind).or_default();
                *next += 1;
                Key { id: *next - 1, ..own }
            }
            (None, _) => own,
        };
        if key != own {
            moved.push((own, key));
        }
        wanted.push((key, record));
    }
    // By way of keys nobody has: a new key may be an old one of another record.
    let away = |key: Key| Key { id: -key.id, ..key };
    let steps: Vec<(Key, Key)> = (moved.iter().map(|(from, _)| (*from, away(*from))))
        .chain(moved.iter().map(|(from, to)| (away(*from), *to)))
        .collect();
    let at_home = |(key, record): (Key, Record)| {
        let linked = steps.iter().fold(record, |record, (from, to)| relinked(&record, *from, *to));
        let name = plan.record(key).as_ref().map_or_else(|| uid(&linked), uid);
        let record = record_of(key, name, values(&linked)).ok()?;
        Some((key, record))
    };
    wanted.into_iter().filter_map(at_home).collect()
}

/// What is being found out.
struct Renewing<'a> {
    plan: &'a Plan,
    touched: &'a BTreeSet<Key>,
    becomes: BTreeMap<Key, Option<Record>>,
    left: BTreeMap<Key, String>,
}

impl Renewing<'_> {
    fn gain(&mut self, record: &Record) {
        let key = record.key();
        let here = self.plan.record(key);
        // What was closed stays closed.
        let is_closed = here.is_some() && key.kind == RecordKind::ReportPeriod;
        if here.as_ref() == Some(record) || is_closed {
            return;
        }
        if self.touched.contains(&key) {
            let name = here.as_ref().unwrap_or(record);
            self.left.insert(key, title_of(self.plan, name));
        } else {
            self.becomes.insert(key, Some(record.clone()));
        }
    }

    fn lose(&mut self, key: Key) {
        if self.touched.contains(&key) {
            self.left.insert(key, title(self.plan, key));
        } else {
            self.becomes.insert(key, None);
        }
    }

    /// Nothing may lead to what is not there: such records stay away, and what others rest on stays.
    fn settle(&mut self) {
        while let Some(key) = self.becomes.iter().find_map(|(key, becomes)| match becomes {
            Some(record) => links(record).iter().any(|to| !self.will_be(*to)).then_some(*key),
            None => {
                self.plan.referring(*key).any(|from| self.will_lead(from, *key)).then_some(*key)
            }
        }) {
            let record = self.becomes.remove(&key).flatten();
            let name = self.plan.record(key).or(record);
            self.left.extend(name.map(|record| (key, title_of(self.plan, &record))));
        }
    }

    fn will_be(&self, key: Key) -> bool {
        self.becomes.get(&key).map_or_else(|| self.plan.has(key), Option::is_some)
    }

    fn will_lead(&self, from: Key, to: Key) -> bool {
        match self.becomes.get(&from) {
            Some(becomes) => becomes.as_ref().is_some_and(|record| links(record).contains(&to)),
            None => true,
        }
    }
}
