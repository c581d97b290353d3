//! Chứng nhận.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "certificates",
    title: "records-certificates",
    group: info::VILLAGES,
    empty: "records-no-certificates",
    icon: Icon::BadgeCheck,
    digit: None,
    adds: &[RecordKind::Certificate],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Certificate: number, kind, zone, product, enterprise, issuer, valid_from, valid_to, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
