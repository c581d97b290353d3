//! Mục tiêu: the board of the plan's targets by year, each with what its standing rests on.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{BoardRow, Key, Measure, Plan, RecordKind, Target, TargetStanding, board};
use crate::i18n::Message;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use crate::views::target_text::{disagreement, evidence, judged_by_plan};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "targets",
    title: "targets-title",
    group: info::PLAN,
    empty: "targets-none",
    icon: Icon::Flag,
    digit: Some(9),
    adds: &[RecordKind::Target],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let mut found: Vec<(BoardRow, &Target)> = board(plan, query.zone, query.on)
        .into_iter()
        .filter_map(|row| Some((row, plan.get(row.target)?.as_ref())))
        .collect();
    found.sort_by_key(|(row, target)| {
        let year = target.due.map(Date::year);
        (year.is_none(), year, row.standing, target.id)
    });
    let count = |wanted: &[TargetStanding]| {
        found.iter().filter(|(row, _)| wanted.contains(&row.standing)).count()
    };
    let mut notes = vec![
        Message::new("targets-counts")
            .with("all", found.len())
            .with("reached", count(&[TargetStanding::Reached]))
            .with("overdue", count(&[TargetStanding::Overdue, TargetStanding::DueUnsaid]))
            .with("unsaid", count(&[TargetStanding::Unsaid, TargetStanding::DueUnsaid])),
        Message::new("targets-rule"),
    ];
    let undecided = found.iter().filter(|(row, _)| row.is_undecided()).count();
    if undecided > 0 {
        notes.push(Message::new("targets-undecided-count").with("count", undecided));
    }
    let rows = found.iter().map(|(found, target)| row(plan, found, target)).collect();
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("subject", "field-subject", 260.0),
        Column::new("year", "targets-year", 70.0),
        Column::new("zone", "field-zone", 150.0),
        Column::new("state", "field-state", 130.0),
        Column::new("evidence", "targets-evidence", 250.0),
        Column::new("disagreement", "targets-disagreement", 250.0),
        Column::new("measure", "field-measure", 120.0),
        Column::new("value", "field-value", 80.0),
        Column::new("due", "field-due", 90.0),
        Column::new("clause", "field-clause", 180.0),
    ]
}

fn row(plan: &Plan, found: &BoardRow, target: &Target) -> Row {
    let zone = target.zone.and_then(|zone| plan.get(zone));
    let whole_town = || Cell::Said(Message::new("targets-whole-town"));
    let value = match (target.measure, target.value) {
        (_, None) => Cell::Empty,
        (Measure::FillRate, Some(rate)) => Cell::Share(rate),
        (_, Some(value)) => super::register::figure(value),
    };
    let cells = vec![
        target.subject.as_str().into(),
        target.due.map_or(Cell::Empty, |due| due.year().to_string().into()),
        zone.map_or_else(whole_town, |zone| short_name(zone).into()),
        found.standing.text().into(),
        evidence(plan, found).into(),
        disagreement(plan, found).map_or(Cell::Empty, Cell::Said),
        target.measure.text().into(),
        value,
        judged_by_plan(found).map_or_else(|| target.due.into(), Cell::Said),
        target.clause.clone().into(),
    ];
    let mark = match found.standing {
        _ if found.is_undecided() => Mark::Warning,
        TargetStanding::Overdue | TargetStanding::Late | TargetStanding::DueUnsaid => Mark::Warning,
        TargetStanding::Reached => Mark::Good,
        TargetStanding::OnCourse | TargetStanding::Unsaid | TargetStanding::Dropped => Mark::None,
    };
    Row::about(Key::of(target.id), cells).marked(mark)
}
