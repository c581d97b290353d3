//! Thủ tục thành lập, mở rộng: every step of every cluster, who has it, by when, how late.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, Phase, Plan, RecordKind, Zone, ZoneStep};
use crate::i18n::Message;
use crate::rules::DaysOff;
use crate::views::names::short_name;
use crate::views::procedure::{StepRow, step_rows};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeSet;

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
    let off = DaysOff::of(plan);
    let with_steps: BTreeSet<_> = plan.all::<ZoneStep>().map(|step| step.zone).collect();
    let asked = with_steps.into_iter().filter(|zone| query.zone.is_none_or(|only| only == *zone));
    let zones = asked.filter_map(|zone| plan.get(zone));
    let rows: Vec<StepRow> =
        zones.flat_map(|zone| step_rows(plan, zone.id, query.on, &off)).collect();
    let notes = notes(&rows, &off, query.on);
    let rows = rows.into_iter().map(|row| line(plan, &row)).collect();
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 130.0),
        Column::new("phase", "tables-phase", 100.0),
        Column::new("procedure", "field-procedure", 130.0),
        Column::new("step", "field-step", 60.0),
        Column::new("name", "field-name", 280.0),
        Column::new("lead", "field-lead", 140.0),
        Column::new("state", "procedure-state", 150.0),
        Column::new("within", "procedure-clock", 190.0),
        Column::new("due", "procedure-due", 96.0),
        Column::new("due_basis", "procedure-rests-on", 200.0),
        Column::new("done_on", "field-done_on", 96.0),
        Column::new("late_days", "procedure-late-days", 80.0),
        Column::new("document", "field-document", 150.0),
        Column::new("clause", "field-clause", 180.0),
        Column::new("note", "field-note", 180.0),
    ]
}

fn line(plan: &Plan, row: &StepRow) -> Row {
    let StepRow { step, .. } = row;
    let zone: Option<&std::sync::Arc<Zone>> = plan.get(step.zone);
    let phase = step.phase.and_then(|phase| plan.get::<Phase>(phase));
    let document = step.document.and_then(|document| plan.get(document));
    let said = |message: &Option<Message>| message.clone().map_or(Cell::Empty, Cell::Said);
    let remark = row.remark.clone();
    let cells = vec![
        zone.map_or(Cell::Empty, |zone| short_name(zone).into()),
        phase.map_or(Cell::Empty, |phase| phase.name.as_str().into()),
        step.procedure.text().into(),
        step.step.to_string().into(),
        step.name.as_str().into(),
        step.lead.as_deref().into(),
        remark.unwrap_or_else(|| row.state.clone()).into(),
        said(&row.within),
        row.due.map_or(Cell::Empty, Cell::Day),
        said(&row.due_basis),
        row.done_on.map_or(Cell::Empty, Cell::Day),
        row.late_days.map_or(Cell::Empty, Cell::from),
        document.map_or(Cell::Empty, |document| document.number.as_str().into()),
        step.clause.as_deref().map_or(Cell::Empty, Cell::from),
        step.note.as_deref().map_or(Cell::Empty, Cell::from),
    ];
    let mark = match (row.done_on, row.is_overdue() || row.remark.is_some()) {
        (_, true) => Mark::Warning,
        (Some(_), false) => Mark::Good,
        (None, false) => Mark::None,
    };
    Row::about(Key::of(step.id), cells).marked(mark)
}

/// How it is counted, and the years of which no holiday is entered.
fn notes(rows: &[StepRow], off: &DaysOff, on: Date) -> Vec<Message> {
    let counted = rows.iter().filter(|row| row.within.is_some() && row.due.is_some());
    let years: BTreeSet<i16> = counted.filter_map(|row| row.due).map(Date::year).collect();
    let unknown = years.into_iter().filter(|year| *year <= on.year() && !off.knows(*year));
    let unknown =
        unknown.map(|year| Message::new("procedure-no-holidays").with("year", year.to_string()));
    std::iter::once(Message::new("procedure-how")).chain(unknown).collect()
}
