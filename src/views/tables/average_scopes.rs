//! Phạm vi tính bình quân: over which communes an average fill is taken.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "average_scopes",
    title: "records-average_scopes",
    group: info::OFFICE,
    empty: "records-no-average_scopes",
    icon: Icon::Group,
    digit: None,
    adds: &[RecordKind::AverageScope],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(AverageScope: name, place, valid_from, valid_to, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
