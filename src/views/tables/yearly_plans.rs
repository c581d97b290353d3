//! Kế hoạch năm.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, YearlyPlan, fields_of};
use crate::views::table::{Mark, Table};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "yearly_plans",
    title: "records-yearly_plans",
    group: info::PLAN,
    empty: "records-no-yearly_plans",
    icon: Icon::CalendarRange,
    digit: None,
    adds: &[RecordKind::YearlyPlan],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(YearlyPlan: year, kind, name, approved_on, document, clause, note);
    register::table(plan, query, shown, |record| match record {
        Record::YearlyPlan(yearly) => mark(yearly, query.on),
        _ => Mark::None,
    })
}

/// Approved, or still not in the last days of its year.
fn mark(yearly: &YearlyPlan, on: Date) -> Mark {
    match yearly.approved_on {
        Some(day) if day <= on => Mark::Good,
        _ if yearly.year < i64::from(on.year()) => Mark::Warning,
        _ => Mark::None,
    }
}
