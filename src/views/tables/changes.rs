//! Biến động: lot by lot, why the leased area of two days differs.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Change, Fill, Holding, Key, Lot, LotBasis, Plan, changes, fill_of_zone, town};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "changes",
    title: "changes-title",
    group: info::LAND,
    empty: "tables-no-changes",
    icon: Icon::GitCompare,
    digit: Some(4),
    adds: &[],
    narrowed: Narrowed::WhenAsked,
    compares_days: true,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let (since, on) = (query.since.min(query.on), query.since.max(query.on));
    let found = changes(plan, query.zone, since, on);
    let rows: Vec<Row> = found.iter().filter_map(|change| row(plan, change)).collect();
    Table { columns: columns(), total: None, rows, notes: notes(plan, query, since, on) }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("lot", "tables-lot", 70.0),
        Column::new("zone", "tables-zone", 110.0),
        Column::new("enterprise", "tables-enterprise", 200.0),
        Column::new("on", "changes-on", 90.0),
        Column::new("before", "changes-before", 110.0),
        Column::new("before_ha", "changes-before-ha", 80.0),
        Column::new("after", "changes-after", 110.0),
        Column::new("after_ha", "changes-after-ha", 80.0),
        Column::new("leased_ha", "changes-leased", 110.0).summed(),
        Column::new("registered_ha", "changes-registered", 110.0).summed(),
        Column::new("area_basis", "tables-area-basis", 110.0),
        Column::new("document", "changes-document", 120.0),
        Column::new("reason", "tables-reason", 160.0),
    ]
}

fn row(plan: &Plan, change: &Change) -> Option<Row> {
    let lots: Vec<&Arc<Lot>> = change.lots.iter().filter_map(|lot| plan.get(*lot)).collect();
    let (lot, zone) = (*lots.first()?, plan.get(change.zone)?);
    let codes: Vec<&str> = lots.iter().map(|lot| lot.code.as_str()).collect();
    let enterprise = plan.get(change.enterprise)?;
    let record = change.record.and_then(|record| plan.get(record));
    let document = record.and_then(|record| plan.get(record.document?));
    let reason = record.and_then(|record| record.reason.as_deref());
    let state = |held: Option<Holding>| {
        let nobody = || Message::new("changes-nothing");
        Cell::Said(held.map_or_else(nobody, |held| held.state.text()))
    };
    let area = |held: Option<Holding>| held.map_or(Cell::Empty, |held| Cell::Hectares(held.area));
    let mark = match (lot.is_sketched(), change.leased() < Area::ZERO) {
        (true, _) => Mark::Sketch,
        (false, true) => Mark::Warning,
        (false, false) => Mark::None,
    };
    let cells = vec![
        codes.join(", ").into(),
        short_name(zone).into(),
        enterprise.name.as_str().into(),
        change.on.into(),
        state(change.before),
        area(change.before),
        state(change.after),
        area(change.after),
        Cell::HectaresMore(change.leased()),
        Cell::HectaresMore(change.registered()),
        LotBasis::of(plan, lot).map_or(Cell::Unknown, |basis| basis.text().into()),
        document.map_or(Cell::Empty, |document| document.number.as_str().into()),
        reason.map_or(Cell::Empty, Cell::from),
    ];
    Some(Row::about(Key::of(lot.id), cells).marked(mark).beside(lot.is_sketched()))
}

fn notes(plan: &Plan, query: &TableQuery, since: Date, on: Date) -> Vec<Message> {
    let fill = |day| match query.zone {
        Some(zone) => fill_of_zone(plan, zone, day),
        None => town(plan, day).fill,
    };
    let mut notes = vec![said(&fill(since)), said(&fill(on))];
    if query.zone.is_none() {
        notes.push(Message::new("changes-scope"));
    }
    if query.since > query.on {
        notes.push(Message::new("changes-swapped").with("since", query.since).with("on", query.on));
    }
    notes
}

/// "đến 30/06/2024: 7,74 / 12,46 ha (62,1 %)".
fn said(fill: &Fill) -> Message {
    let day = |key| Message::new(key).with("on", fill.on);
    match (fill.said(), fill.industrial) {
        (Some(rate), Some(industrial)) => day("changes-fill")
            .with("leased", Argument::Hectares(fill.leased))
            .with("industrial", Argument::Hectares(industrial))
            .with("rate", rate),
        (Some(_) | None, Some(_) | None) => day("changes-fill-unknown"),
    }
}
