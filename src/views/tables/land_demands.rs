//! Nhu cầu thuê đất: who asks for industrial land in writing.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "land_demands",
    title: "records-land_demands",
    group: info::LAND,
    empty: "records-no-land_demands",
    icon: Icon::Hand,
    digit: None,
    adds: &[RecordKind::LandDemand],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(LandDemand: day, zone, phase, who, enterprise, wanted_ha, ended_on, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
