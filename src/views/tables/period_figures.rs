//! Số liệu kỳ: what enterprises and infrastructure investors report.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "period_figures",
    title: "records-period_figures",
    group: info::LAND,
    empty: "records-no-period_figures",
    icon: Icon::ChartColumn,
    digit: None,
    adds: &[RecordKind::PeriodFigure],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(PeriodFigure: last_day, kind, zone, enterprise, revenue_million_vnd, budget_paid_million_vnd, workers, mean_income_million_vnd, foreign_million_vnd, investment_done_million_vnd, received_on, source, document, note);
    register::table(plan, query, shown, |_| Mark::None)
}
