//! Cơ quan quản lý: who keeps the plan, by date.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "offices",
    title: "records-offices",
    group: info::OFFICE,
    empty: "records-no-offices",
    icon: Icon::Landmark,
    digit: None,
    adds: &[RecordKind::Office],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown =
        fields_of!(Office: name, authority, addressee, seat, place, valid_from, valid_to, note);
    register::table(plan, query, shown, |_| Mark::None)
}
