//! Thủ tục thành lập, mở rộng: step by step.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "zone_steps",
    title: "records-zone_steps",
    group: info::LAND,
    empty: "records-no-zone_steps",
    icon: Icon::ListChecks,
    digit: None,
    adds: &[RecordKind::ZoneStep],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(ZoneStep: zone, phase, procedure, step, name, lead, due, done_on, document, clause, note);
    register::table(plan, query, shown, |record| match record {
        Record::ZoneStep(step) if step.done_on.is_some_and(|day| day <= query.on) => Mark::Good,
        Record::ZoneStep(step) if step.due.is_some_and(|due| due < query.on) => Mark::Warning,
        _ => Mark::None,
    })
}
