//! Everything about one record that describes its fields.

use super::table::Cell;
use super::tables::{evidence, field_cell};
use crate::domain::{
    Cell as Value, Field, Key, Plan, Record, RecordKind, Sort, TargetStanding, board, cells,
    fields, title, zone_linked,
};
use crate::i18n::Message;
use jiff::civil::Date;

/// A record with what is known of it on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordCard {
    /// Which.
    pub key: Key,
    /// Its name.
    pub title: String,
    /// Its fields.
    pub lines: Vec<CardLine>,
    /// How far its place on the map reaches.
    pub extent: Option<geo::Rect>,
    /// Of a target: how it stands, and what that rests on.
    pub standing: Option<(TargetStanding, Message)>,
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

/// The kinds that belong to a kind.
pub const fn parts_of(kind: RecordKind) -> &'static [RecordKind] {
    match kind {
        RecordKind::Work => &[RecordKind::WorkReading],
        RecordKind::InvestmentProject => &[RecordKind::ProjectStep],
        RecordKind::Target => &[RecordKind::Statement],
        _ => &[],
    }
}

/// Everything about a record on a day; nothing where the plan has none.
pub fn record_card(plan: &Plan, key: Key, on: Date) -> Option<RecordCard> {
    let record = plan.record(key)?;
    let referring: Vec<Key> = plan.referring(key).collect();
    let parts = parts_of(key.kind);
    let of_kind = |kind: &RecordKind| Part {
        kind: *kind,
        records: part_rows(plan, referring.iter().filter(|part| part.kind == *kind)),
    };
    let others = referring.iter().filter(|other| !parts.contains(&other.kind));
    let rows = if key.kind == RecordKind::Target {
        board(plan, zone_linked(plan, key), on)
    } else {
        Vec::new()
    };
    let own = rows.into_iter().find(|row| key == Key::of(row.target));
    Some(RecordCard {
        key,
        title: title(plan, key),
        lines: record_lines(plan, &record),
        extent: cells(&record).iter().find_map(|cell| match cell {
            Value::Figure(figure) => figure.extent(),
            _ => None,
        }),
        standing: own.map(|row| (row.standing, evidence(plan, &row))),
        parts: parts.iter().map(of_kind).collect(),
        referring: others.map(|other| (*other, title(plan, *other))).collect(),
    })
}

/// The fields of a record, which need not be the plan's own, with what stands in them.
pub fn record_lines(plan: &Plan, record: &Record) -> Vec<CardLine> {
    let line = |(field, value): (&'static Field, Value)| CardLine {
        text: field.text,
        is_short: field.is_short(),
        cell: field_cell(plan, field, &value),
        link: match (field.sort, value) {
            (Sort::Link(kind), Value::Link(id)) => Some(Key { kind, id }),
            _ => None,
        },
    };
    fields(record.key().kind).iter().zip(cells(record)).map(line).collect()
}

/// Each with what is known of it, but for what it belongs to; in the order of their days or steps.
fn part_rows<'a>(plan: &Plan, keys: impl Iterator<Item = &'a Key>) -> Vec<(Key, Vec<Cell>)> {
    let mut rows: Vec<_> = keys
        .filter_map(|key| {
            let filled = cells(&plan.record(*key)?);
            let known = fields(key.kind).iter().zip(&filled).skip(1);
            let day = filled.iter().find_map(|cell| match cell {
                Value::Day(day) => Some(*day),
                _ => None,
            });
            let step = filled.iter().find_map(|cell| match cell {
                Value::Whole(step) => Some(*step),
                _ => None,
            });
            let shown = known.filter(|(_, value)| **value != Value::Empty);
            let shown = shown.map(|(field, value)| field_cell(plan, field, value)).collect();
            Some(((step, day, key.id), (*key, shown)))
        })
        .collect();
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, row)| row).collect()
}
