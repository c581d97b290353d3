//! Everything about one record.

use super::table::Cell;
use super::tables::field_cell;
use super::target_card::{TargetCard, target_card};
use crate::domain::{
    Field, Figure, Id, Key, Plan, Record, RecordKind, Role, Sort, Value, begins, fields, figure,
    parts_of, title, values,
};
use jiff::civil::Date;

/// A record with what is known of it on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordCard {
    /// Which.
    pub key: Key,
    /// Its name.
    pub title: String,
    /// The day from which on it tells something.
    pub begins: Option<Date>,
    /// Its fields.
    pub lines: Vec<CardLine>,
    /// How far its place on the map reaches.
    pub extent: Option<geo::Rect>,
    /// Of a target: how it stands, and what shows that.
    pub target: Option<Box<TargetCard>>,
    /// What belongs to it: progress, steps, statements; each with its key.
    pub parts: Vec<Part>,
    /// What else refers to it.
    pub referring: Vec<(Key, String)>,
}

/// A field with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct CardLine {
    /// Key of its name.
    pub text: &'static str,
    /// What stands in it.
    pub cell: Cell,
    /// Whether half a line is room enough for it.
    pub is_short: bool,
    /// The record it leads to.
    pub link: Option<Key>,
}

/// The records of a kind that belong to another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Their kind.
    pub kind: RecordKind,
    /// Each, with a line of its fields.
    pub records: Vec<(Key, Vec<Cell>)>,
}

/// Everything about a record on a day; nothing where the plan has none.
pub fn record_card(plan: &Plan, key: Key, on: Date) -> Option<RecordCard> {
    let record = plan.record(key)?;
    let referring: Vec<Key> = plan.referring(key).collect();
    let parts: Vec<RecordKind> = parts_of(key.kind).collect();
    let of_kind = |kind: &RecordKind| Part {
        kind: *kind,
        records: part_rows(plan, referring.iter().filter(|part| part.kind == *kind), on),
    };
    let others = referring.iter().filter(|other| !parts.contains(&other.kind));
    Some(RecordCard {
        key,
        title: title(plan, key),
        begins: begins(&record),
        lines: record_lines(plan, &record, on),
        extent: figure(&record).as_ref().and_then(Figure::extent),
        target: (key.kind == RecordKind::Target)
            .then(|| target_card(plan, Id::new(key.id), on))
            .flatten()
            .map(Box::new),
        parts: parts.iter().map(of_kind).collect(),
        referring: others.map(|other| (*other, title(plan, *other))).collect(),
    })
}

/// The fields of a record, which need not be the plan's own, with what stands in them on a day.
pub fn record_lines(plan: &Plan, record: &Record, on: Date) -> Vec<CardLine> {
    let line = |(place, (field, value)): (usize, (&'static Field, Value))| CardLine {
        text: field.text,
        is_short: field.is_short(),
        cell: field_cell(plan, record, place, on),
        link: match (field.sort, value) {
            (Sort::Link(kind), Value::Link(id)) => Some(Key { kind, id }),
            _ => None,
        },
    };
    let known = fields(record.key().kind).iter().zip(values(record)).enumerate();
    known.filter(|(_, (field, _))| field.sort != Sort::Frozen).map(line).collect()
}

/// Each with what is known of it, but for what it belongs to; in the order of their days or steps.
fn part_rows<'a>(
    plan: &Plan,
    keys: impl Iterator<Item = &'a Key>,
    on: Date,
) -> Vec<(Key, Vec<Cell>)> {
    let mut rows: Vec<_> = keys
        .filter_map(|key| {
            let record = plan.record(*key)?;
            let filled = values(&record);
            let known = fields(key.kind).iter().zip(&filled);
            let day = known.clone().find_map(|(field, value)| match value {
                Value::Day(day) if field.role == Role::AsOf => Some(*day),
                _ => None,
            });
            let step = known.clone().find_map(|(field, value)| match value {
                Value::Whole(step) if field.sort == Sort::Ordinal => Some(*step),
                _ => None,
            });
            let known = known.enumerate().filter(|(_, (field, _))| field.role != Role::PartOf);
            let shown = known.filter(|(_, (_, value))| **value != Value::Empty);
            let shown = shown.map(|(place, _)| field_cell(plan, &record, place, on)).collect();
            Some(((step, day, key.id), (*key, shown)))
        })
        .collect();
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, row)| row).collect()
}
