//! Dự án: enterprises' projects outside the clusters' lots, with their steps.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register::{figure, records};
use crate::domain::{
    InvestmentProject, Key, Plan, Record, RecordKind, WorkStatus, steps_of, title,
};
use crate::i18n::Message;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "projects",
    title: "projects-title",
    group: info::PLAN,
    empty: "projects-none",
    icon: Icon::Building2,
    digit: None,
    adds: &[RecordKind::InvestmentProject],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let rows = records(plan, RecordKind::InvestmentProject, query)
        .into_iter()
        .filter_map(|record| match record {
            Record::InvestmentProject(project) => Some(row(plan, &project, query.on)),
            _ => None,
        })
        .collect();
    Table { columns: columns(), rows, total: None, notes: Vec::new() }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", "field-name", 260.0),
        Column::new("enterprise", "field-enterprise", 180.0),
        Column::new("zone", "field-zone", 160.0),
        Column::new("status", "field-status", 120.0),
        Column::new("steps", "projects-steps", 100.0),
        Column::new("next_step", "projects-next", 230.0),
        Column::new("next_due", "projects-next-due", 100.0),
        Column::new("planned_end", "field-planned_end", 100.0),
        Column::new("investment_million_vnd", "field-investment_million_vnd", 130.0),
        Column::new("clause", "field-clause", 180.0),
    ]
}

fn row(plan: &Plan, project: &InvestmentProject, on: Date) -> Row {
    let steps = steps_of(plan, project.id);
    let is_done = |done: Option<Date>| done.is_some_and(|day| day <= on);
    let done = steps.iter().filter(|step| is_done(step.done_on)).count();
    let next = steps.iter().find(|step| !is_done(step.done_on));
    let zone = project.zone.and_then(|zone| plan.get(zone));
    let enterprise = project.enterprise.map(|enterprise| title(plan, Key::of(enterprise)));
    let counted = Message::new("projects-done").with("done", done).with("all", steps.len());
    let cells = vec![
        project.name.as_str().into(),
        enterprise.into(),
        zone.map(|zone| short_name(zone)).into(),
        project.status.map(WorkStatus::text).into(),
        if steps.is_empty() { Cell::Unknown } else { counted.into() },
        next.map_or(Cell::Empty, |step| step.name.as_str().into()),
        next.and_then(|step| step.due).map_or(Cell::Empty, Cell::Day),
        project.planned_end.into(),
        project.investment_million_vnd.map_or(Cell::Unknown, figure),
        project.clause.clone().into(),
    ];
    let mark = if project.status == Some(WorkStatus::Done) {
        Mark::Good
    } else if project.is_late(&steps, on) {
        Mark::Warning
    } else {
        Mark::None
    };
    Row::about(Key::of(project.id), cells).marked(mark)
}
