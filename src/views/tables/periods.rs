//! Kỳ báo cáo: closed periods, later corrections, and what changed from one to the next.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, Plan, ReportPeriod};
use crate::i18n::Message;
use crate::units::Area;
use crate::views::period::{PeriodLine, period_card};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "periods",
    title: "periods-title",
    group: info::LAND,
    empty: "tables-no-periods",
    icon: Icon::FileCheck,
    digit: Some(8),
    adds: &[],
    narrowed: Narrowed::Never,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, _query: &TableQuery) -> Table {
    let mut periods: Vec<&Arc<ReportPeriod>> = plan.all::<ReportPeriod>().collect();
    periods.sort_by_key(|period| std::cmp::Reverse(period.last_day));
    let rows: Vec<Row> = periods.into_iter().filter_map(|period| row(plan, period)).collect();
    let notes = vec![Message::new("periods-how")];
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("period", "periods-period", 180.0),
        Column::new("last_day", "periods-last-day", 90.0),
        Column::new("closed_on", "periods-closed-on", 90.0),
        Column::new("handed_in_on", "periods-handed-in-on", 90.0),
        Column::new("rate", "progress-rate", 70.0),
        Column::new("leased_ha", "progress-leased", 80.0),
        Column::new("industrial_ha", "progress-industrial", 90.0),
        Column::new("registered_ha", "progress-registered", 80.0),
        Column::new("before_ha", "periods-before", 100.0),
        Column::new("moved_ha", "periods-moved", 110.0),
        Column::new("corrected_ha", "periods-corrected", 130.0),
        Column::new("later_ha", "periods-later", 140.0),
    ]
}

fn row(plan: &Plan, period: &ReportPeriod) -> Option<Row> {
    let card = period_card(plan, period.id)?;
    let (_, last_day, closed_on) = card.days;
    let of_before = |cell: Cell| if card.before.is_some() { cell } else { Cell::Empty };
    let later: Area = card.later.iter().map(PeriodLine::leased).sum();
    let rate = card.rate();
    let [leased, registered] = [card.leased, card.registered]
        .map(|held| card.known(held).map_or(Cell::Unknown, Cell::Hectares));
    let cells = vec![
        card.title.into(),
        Cell::Day(last_day),
        Cell::Day(closed_on),
        card.handed_in_on.map_or(Cell::Empty, Cell::Day),
        rate.map_or(Cell::Unknown, Cell::Share),
        leased,
        card.industrial.map_or(Cell::Unknown, Cell::Hectares),
        registered,
        card.before.as_ref().map_or(Cell::Empty, |(_, leased)| Cell::Hectares(*leased)),
        of_before(Cell::HectaresMore(card.moved)),
        of_before(Cell::HectaresMore(card.corrected)),
        if card.later.is_empty() { Cell::Empty } else { Cell::HectaresMore(later) },
    ];
    let mark = if card.later.is_empty() { Mark::None } else { Mark::Warning };
    Some(Row::about(Key::of(period.id), cells).marked(mark))
}
