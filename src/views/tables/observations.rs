//! Số liệu làng nghề: observations by date and source, side by side.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::i18n::Message;
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "observations",
    title: "records-observations",
    group: info::VILLAGES,
    empty: "records-no-observations",
    icon: Icon::ChartColumn,
    digit: None,
    adds: &[RecordKind::Observation],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of! { Observation:
        zone, measure, value, value_to, unit, day, precision, source, subject, note,
    };
    let mut table = register::table(plan, query, shown, |_| Mark::None);
    if !table.rows.is_empty() {
        table.notes = vec![Message::new("records-observations-rule")];
    }
    table
}
