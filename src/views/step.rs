//! What a step of the history did, record by record.

use super::table::Cell;
use super::tables::field_cell;
use crate::domain::{Edit, Figure, Key, Plan, Record, Sort, fields, figure, title_of, values};
use crate::i18n::Message;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// It was made.
    Made,
    /// It became different.
    Changed,
    /// It went away.
    Gone,
}

/// What a step did to a record.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRecord {
    /// Which.
    pub key: Key,
    /// Its name.
    pub title: String,
    /// What became of it.
    pub became: Became,
    /// The fields that became different, where it was there before and after.
    pub fields: Vec<StepField>,
    /// Where it stood.
    pub before: Option<Figure>,
    /// Where it stands now.
    pub after: Option<Figure>,
}

/// A field that became different.
#[derive(Clone, Debug, PartialEq)]
pub struct StepField {
    /// Key of its name.
    pub text: &'static str,
    /// What stood in it.
    pub before: Cell,
    /// What stands in it now.
    pub after: Cell,
}

/// What a step did, told by what the records were before it and after it. Names of others are the
/// plan's, or those of the step itself.
pub fn step_records(
    plan: &Plan,
    before: &BTreeMap<Key, Option<Record>>,
    after: &BTreeMap<Key, Option<Record>>,
    on: Date,
) -> Vec<StepRecord> {
    let known = with_absent(plan, before.values().chain(after.values()).flatten());
    let told = |(key, was): (&Key, &Option<Record>)| {
        let now = after.get(key).and_then(Option::as_ref);
        let (became, named) = match (was.as_ref(), now) {
            (None, Some(now)) => (Became::Made, now),
            (Some(was), None) => (Became::Gone, was),
            (Some(was), Some(now)) if was != now => (Became::Changed, now),
            (Some(_), Some(_)) | (None, None) => return None,
        };
        Some(StepRecord {
            key: *key,
            title: title_of(&known, named),
            became,
            fields: was.as_ref().zip(now).map_or_else(Vec::new, |both| differing(&known, both, on)),
            before: was.as_ref().and_then(figure),
            after: now.and_then(figure),
        })
    };
    before.iter().filter_map(told).collect()
}

/// The plan with records it has no longer, or not yet.
fn with_absent<'a>(plan: &Plan, records: impl Iterator<Item = &'a Record>) -> Plan {
    let mut known = plan.clone();
    let mut absent = Edit::new(Message::new("store-returned-to"));
    for record in records.filter(|record| !plan.has(record.key())) {
        absent.becomes.insert(record.key(), Some(record.clone()));
    }
    known.apply(&absent);
    known
}

fn differing(plan: &Plan, (was, now): (&Record, &Record), on: Date) -> Vec<StepField> {
    let values = values(was).into_iter().zip(values(now));
    let changed = fields(was.key().kind)
        .iter()
        .zip(values)
        .enumerate()
        .filter(|(_, (field, (was, now)))| was != now && field.sort != Sort::Frozen);
    changed
        .map(|(place, (field, _))| StepField {
            text: field.text,
            before: field_cell(plan, was, place, on),
            after: field_cell(plan, now, place, on),
        })
        .collect()
}
