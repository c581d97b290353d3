//! Công trình: what is built for zones and villages, how far, and what is late.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register::{figure, records};
use crate::domain::{Budget, Key, Plan, Record, RecordKind, Work, WorkStatus, last_reading};
use crate::i18n::Message;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "works",
    title: "works-title",
    group: info::PLAN,
    empty: "works-none",
    icon: Icon::Construction,
    digit: None,
    adds: &[RecordKind::Work],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let works = works(plan, query);
    let rows: Vec<Row> = works.iter().map(|work| row(plan, work, query.on)).collect();
    let late = works.iter().filter(|work| work.is_late(query.on)).count();
    let done = works.iter().filter(|work| work.is_done(query.on)).count();
    let notes = if rows.is_empty() {
        Vec::new()
    } else {
        let counts = Message::new("works-counts").with("all", works.len());
        let start_unknown = works.iter().filter(|work| work.is_start_unknown(query.on)).count();
        let unknown = (start_unknown > 0)
            .then(|| Message::new("works-start-unknown").with("count", start_unknown));
        [counts.with("done", done).with("late", late)].into_iter().chain(unknown).collect()
    };
    Table { columns: columns(), rows, total: None, notes }
}

fn works(plan: &Plan, query: &TableQuery) -> Vec<Arc<Work>> {
    let mut works: Vec<Arc<Work>> = records(plan, RecordKind::Work, query)
        .into_iter()
        .filter_map(|record| if let Record::Work(work) = record { Some(work) } else { None })
        .collect();
    works.sort_by_key(|work| (work.zone.is_none(), work.zone, work.planned_start, work.id));
    works
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", "field-name", 240.0),
        Column::new("zone", "field-zone", 150.0),
        Column::new("kind", "field-kind", 120.0),
        Column::new("status", "field-status", 120.0),
        Column::new("percent", "field-percent", 80.0),
        Column::new("read_on", "works-read-on", 96.0),
        Column::new("capacity", "field-capacity", 130.0),
        Column::new("planned_start", "field-planned_start", 100.0),
        Column::new("planned_end", "field-planned_end", 100.0),
        Column::new("started", "field-started", 100.0),
        Column::new("finished", "field-finished", 100.0),
        Column::new("cost_million_vnd", "field-cost_million_vnd", 120.0),
        Column::new("spent_million_vnd", "field-spent_million_vnd", 120.0),
    ]
}

fn row(plan: &Plan, work: &Work, on: Date) -> Row {
    let reading = last_reading(plan, work.id, on);
    let zone = work.zone.and_then(|zone| plan.get(zone));
    let spent = plan.that_refer_to::<Budget>(work.id);
    let spent: Vec<f64> = spent.filter_map(|budget| budget.spent_million_vnd).collect();
    let capacity = work.capacity.map(|capacity| {
        Message::new("works-capacity")
            .with("capacity", crate::i18n::Argument::Number(capacity))
            .with("unit", work.capacity_unit.clone().unwrap_or_default())
    });
    let day = |day: Option<Date>| Cell::from(day);
    let cells = vec![
        work.name.as_str().into(),
        zone.map(|zone| short_name(zone)).into(),
        work.kind.text().into(),
        work.status.map(WorkStatus::text).into(),
        reading.map_or(Cell::Unknown, |reading| Cell::Share(reading.percent / 100.0)),
        reading.map_or(Cell::Empty, |reading| Cell::Day(reading.day)),
        capacity.into(),
        day(work.planned_start),
        day(work.planned_end),
        day(work.started.filter(|started| *started <= on)),
        day(work.finished.filter(|finished| *finished <= on)),
        work.cost_million_vnd.map_or(Cell::Unknown, figure),
        if spent.is_empty() { Cell::Unknown } else { figure(spent.iter().sum()) },
    ];
    let mark = match (work.is_done(on), work.is_late(on)) {
        (true, _) => Mark::Good,
        (false, true) => Mark::Warning,
        (false, false) => Mark::None,
    };
    Row::about(Key::of(work.id), cells).marked(mark)
}

/// A work as a bar of a Gantt chart.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkBar {
    /// Which.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// Its zone, in short.
    pub zone: Option<String>,
    /// First and last day by plan, as far as known.
    pub planned: (Option<Date>, Option<Date>),
    /// First day in fact, and the day of completion or the ruling date while it goes on.
    pub real: Option<(Date, Date)>,
    /// Share done on the day, 0–1.
    pub share: Option<f64>,
    /// Whether it is late on the day.
    pub is_late: bool,
}

/// The works as bars, in the order of the table.
pub fn work_bars(plan: &Plan, query: &TableQuery) -> Vec<WorkBar> {
    let on = query.on;
    let bar = |work: &Arc<Work>| WorkBar {
        key: Key::of(work.id),
        name: work.name.clone(),
        zone: work.zone.and_then(|zone| plan.get(zone)).map(|zone| short_name(zone)),
        planned: (work.planned_start, work.planned_end),
        real: work.started.filter(|started| *started <= on).map(|started| {
            (started, work.finished.filter(|finished| *finished <= on).unwrap_or(on).max(started))
        }),
        share: if work.is_done(on) {
            Some(1.0)
        } else {
            last_reading(plan, work.id, on).map(|reading| reading.percent / 100.0)
        },
        is_late: work.is_late(on),
    };
    works(plan, query).iter().map(bar).collect()
}
