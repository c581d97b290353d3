//! Cơ quan, đơn vị: each under its name of the time.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "units",
    title: "records-units",
    group: info::OFFICE,
    empty: "records-no-units",
    icon: Icon::Building2,
    digit: None,
    adds: &[RecordKind::Unit],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Unit: name, level, valid_from, valid_to, became, source);
    register::table(plan, query, shown, |_| Mark::None)
}
