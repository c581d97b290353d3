//! Xúc tiến đầu tư: events, partners, who asked for land.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "promotions",
    title: "records-promotions",
    group: info::LAND,
    empty: "records-no-promotions",
    icon: Icon::Handshake,
    digit: None,
    adds: &[RecordKind::Promotion],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Promotion: day, kind, subject, partner, enterprise, zone, wanted_ha, purpose, industry, wanted_from, outcome, outcome_on, occupancy, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
