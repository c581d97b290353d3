//! Tua du lịch làng nghề.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "tours",
    title: "records-tours",
    group: info::VILLAGES,
    empty: "records-no-tours",
    icon: Icon::Map,
    digit: None,
    adds: &[RecordKind::Tour],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown =
        fields_of!(Tour: name, zone, route, operator, season, valid_from, valid_to, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
