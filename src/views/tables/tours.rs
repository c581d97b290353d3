//! Tua du lịch làng nghề.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Id, Indicator, Observation, Plan, Record, RecordKind, Tour, fields_of};
use crate::i18n::{Argument, Message};
use crate::views::table::{Cell, Column, Mark, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeMap;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "tours",
    title: "records-tours",
    group: info::VILLAGES,
    empty: "records-no-tours",
    icon: Icon::Map,
    digit: None,
    adds: &[RecordKind::Tour, RecordKind::Observation],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown =
        fields_of!(Tour: name, zone, route, operator, season, valid_from, valid_to, document, note);
    let mut table = register::table(plan, query, shown, |record| match record {
        Record::Tour(tour) if tour.valid.contains(query.on) => Mark::Good,
        _ => Mark::None,
    });
    table.columns.push(Column::new("visitors", "records-tour-visitors", 240.0));
    for row in &mut table.rows {
        let tour = row.subject.map(|key| Id::<Tour>::new(key.id));
        let visitors = tour.and_then(|tour| visitors(plan, tour, query.on));
        row.cells.push(visitors.map_or(Cell::Unknown, Cell::Said));
    }
    table
}

/// "2024: 1.500, 2023: 1.200": what was observed last of each year up to the day.
fn visitors(plan: &Plan, tour: Id<Tour>, on: Date) -> Option<Message> {
    let mut seen: Vec<&Observation> = plan
        .that_refer_to::<Observation>(tour)
        .map(AsRef::as_ref)
        .filter(|seen| seen.measure == Indicator::Visitors && seen.day <= on)
        .collect();
    seen.sort_by_key(|seen| (seen.day, seen.id));
    let by_year: BTreeMap<i16, f64> =
        seen.iter().filter_map(|seen| Some((seen.day.year(), seen.value?))).collect();
    Message::list(by_year.into_iter().rev().map(|(year, number)| {
        Message::new("records-tour-year")
            .with("year", year.to_string())
            .with("number", Argument::Number(number))
    }))
}
