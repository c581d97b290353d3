//! Phê duyệt: what authorities decided about zones and stages.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "approvals",
    title: "records-approvals",
    group: info::LAND,
    empty: "records-no-approvals",
    icon: Icon::Stamp,
    digit: None,
    adds: &[RecordKind::Approval, RecordKind::ZonePlace],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Approval: day, zone, phase, kind, document, stated_ha, industrial_ha, capital_million_vnd, note);
    register::table(plan, query, shown, |_| Mark::None)
}
