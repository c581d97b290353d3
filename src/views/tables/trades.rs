//! Nghề của làng: how each trade lives.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use crate::views::village_card::trade_says;
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "trades",
    title: "records-trades",
    group: info::VILLAGES,
    empty: "records-no-trades",
    icon: Icon::Hammer,
    digit: None,
    adds: &[RecordKind::Trade],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Trade: zone, name, industry, state, valid_from, valid_to, source, document, clause, note);
    register::table(plan, query, shown, |record| match record {
        Record::Trade(trade) if trade.valid.contains(query.on) => trade_says(trade.state).1,
        _ => Mark::None,
    })
}
