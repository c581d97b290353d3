//! Văn bản: the register of documents, with how many records rest on each.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Cell, Column, Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "documents",
    title: "records-documents",
    group: info::OFFICE,
    empty: "records-no-documents",
    icon: Icon::FileText,
    digit: None,
    adds: &[RecordKind::Document],
    narrowed: Narrowed::Never,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Document: number, date, issuer, subject, file);
    let mut table = register::table(plan, query, shown, |_| Mark::None);
    table.columns.push(Column::new("records", "records-resting", 120.0));
    let counts = plan.link_counts(RecordKind::Document);
    for row in &mut table.rows {
        let resting = row.subject.and_then(|key| counts.get(&key.id).copied()).unwrap_or(0);
        row.cells.push(Cell::from(resting));
    }
    table
}
