//! Nguồn kinh phí: what sources of money are called when.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "funds",
    title: "records-funds",
    group: info::OFFICE,
    empty: "records-no-funds",
    icon: Icon::PiggyBank,
    digit: None,
    adds: &[RecordKind::Fund],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Fund: name, source, valid_from, valid_to, note);
    register::table(plan, query, shown, |_| Mark::None)
}
