//! Tình trạng theo thời gian: how far zones and stages were when.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "zone_states",
    title: "records-zone_states",
    group: info::LAND,
    empty: "records-no-zone_states",
    icon: Icon::Milestone,
    digit: None,
    adds: &[RecordKind::ZoneState],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(ZoneState: zone, phase, status, valid_from, valid_to, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
