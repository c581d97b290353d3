//! Phân công: which unit has which duty.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
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
    let shown = fields_of!(Assignment: unit, role, subject, task, document, clause, note);
    register::table(plan, query, shown, |_| Mark::None)
}
