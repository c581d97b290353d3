//! The registers: which fields of which kind, and what is set off.

use super::TableQuery;
use super::register::table;
use crate::domain::{Plan, Record, RecordKind, TaskState, link_counts};
use crate::i18n::Message;
use crate::views::table::{Cell, Column, Mark, Table};

pub(super) fn tasks(plan: &Plan, query: &TableQuery) -> Table {
    let shown = [
        "subject",
        "lead",
        "cooperating",
        "due",
        "state",
        "waits_for",
        "done_on",
        "zone",
        "work",
        "clause",
    ];
    table(plan, query, RecordKind::Task, &shown, |record| match record {
        Record::Task(task) if task.state == Some(TaskState::Done) => Mark::Good,
        Record::Task(task) if !task.is_over() && task.due.is_some_and(|due| due < query.on) => {
            Mark::Warning
        }
        _ => Mark::None,
    })
}

pub(super) fn difficulties(plan: &Plan, query: &TableQuery) -> Table {
    let shown = [
        "subject",
        "kind",
        "raised_on",
        "put_to",
        "answered_on",
        "answer",
        "follow_up",
        "follow_up_by",
        "solved_on",
        "lead",
        "zone",
    ];
    table(plan, query, RecordKind::Difficulty, &shown, |record| match record {
        Record::Difficulty(put) if put.solved_on.is_some() => Mark::Good,
        Record::Difficulty(put) if put.follow_up_by.is_some_and(|by| by < query.on) => {
            Mark::Warning
        }
        _ => Mark::None,
    })
}

pub(super) fn observations(plan: &Plan, query: &TableQuery) -> Table {
    let shown = [
        "zone",
        "measure",
        "value",
        "value_to",
        "unit",
        "day",
        "precision",
        "source",
        "subject",
        "note",
    ];
    let mut table = table(plan, query, RecordKind::Observation, &shown, |_| Mark::None);
    if !table.rows.is_empty() {
        table.notes = vec![Message::new("records-observations-rule")];
    }
    table
}

pub(super) fn products(plan: &Plan, query: &TableQuery) -> Table {
    let shown = ["name", "zone", "enterprise", "ocop_stars", "ocop_on", "document", "note"];
    table(plan, query, RecordKind::Product, &shown, |record| match record {
        Record::Product(product) if product.ocop_stars.is_some() => Mark::Good,
        _ => Mark::None,
    })
}

pub(super) fn inspections(plan: &Plan, query: &TableQuery) -> Table {
    let shown = [
        "day",
        "kind",
        "place",
        "subject",
        "finding",
        "violation",
        "distance_to_homes_m",
        "follow_up",
        "follow_up_by",
        "followed_up_on",
        "geom",
    ];
    table(plan, query, RecordKind::Inspection, &shown, |record| match record {
        Record::Inspection(seen) => {
            let is_open = seen.followed_up_on.is_none_or(|day| day > query.on);
            let is_late = is_open && seen.follow_up_by.is_some_and(|by| by < query.on);
            if is_late { Mark::Warning } else { Mark::None }
        }
        _ => Mark::None,
    })
}

/// With how many records rest on each.
pub(super) fn documents(plan: &Plan, query: &TableQuery) -> Table {
    let shown = ["number", "date", "issuer", "subject", "file"];
    let everywhere = TableQuery { zone: None, ..query.clone() };
    let mut table = table(plan, &everywhere, RecordKind::Document, &shown, |_| Mark::None);
    table.columns.push(Column::new("records", "records-resting", 120.0));
    let counts = link_counts(plan, RecordKind::Document);
    for row in &mut table.rows {
        let resting = row.subject.and_then(|key| counts.get(&key.id).copied()).unwrap_or(0);
        row.cells.push(Cell::from(resting));
    }
    table
}
