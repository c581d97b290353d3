//! Ngày nghỉ, ngày làm bù: what is no day of work, by which working days are counted.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "holidays",
    title: "records-holidays",
    group: info::OFFICE,
    empty: "records-no-holidays",
    icon: Icon::CalendarOff,
    digit: None,
    adds: &[RecordKind::Holiday],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Holiday: day, last_day, name, works, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
