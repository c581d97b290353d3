//! Phân công: which unit has which duty.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "assignments",
    title: "records-assignments",
    group: info::PLAN,
    empty: "records-no-assignments",
    icon: Icon::UserCheck,
    digit: None,
    adds: &[RecordKind::Assignment],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Assignment: clause, subject, role, unit, task, document, note);
    let mut table = register::table(plan, query, shown, |_| Mark::None);
    // By the item of the document, those who lead first.
    table.rows.sort_by_key(|row| {
        let record = row.subject.and_then(|key| plan.record(key));
        let Some(Record::Assignment(given)) = record else { return None };
        Some((given.document, given.clause.clone(), given.role, given.id))
    });
    table
}
