//! Mục tiêu: the board of the plan's targets by year, each with what its standing rests on.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    BoardRow, Key, Measure, Plan, RecordKind, Target, TargetStanding, board, count, title,
};
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
    let mut notes = vec![counts(&found), Message::new("targets-rule")];
    let undecided = found.iter().filter(|(row, _)| row.is_undecided()).count();
    if undecided > 0 {
        notes.push(Message::new("targets-undecided-count").with("count", undecided));
    }
    let rows = found.iter().map(|(found, target)| row(plan, found, target, query.on)).collect();
    Table { columns: columns(), rows, total: None, notes }
}

/// How many there are and how many of them stand how; each is in one place only.
fn counts(found: &[(BoardRow, &Target)]) -> Message {
    let count = |wanted| found.iter().filter(|(row, _)| row.standing == wanted).count();
    Message::new("targets-counts")
        .with("all", found.len())
        .with("reached", count(TargetStanding::Reached))
        .with("on-course", count(TargetStanding::OnCourse))
        .with("late", count(TargetStanding::Late))
        .with("overdue", count(TargetStanding::Overdue))
        .with("due-unsaid", count(TargetStanding::DueUnsaid))
        .with("unsaid", count(TargetStanding::Unsaid))
        .with("dropped", count(TargetStanding::Dropped))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("subject", "field-subject", 260.0),
        Column::new("year", "targets-year", 70.0),
        Column::new("zone", "field-zone", 150.0),
        Column::new("state", "field-state", 190.0),
        Column::new("evidence", "targets-evidence", 250.0),
        Column::new("counted", "targets-counted", 250.0),
        Column::new("disagreement", "targets-disagreement", 250.0),
        Column::new("measure", "field-measure", 120.0),
        Column::new("value", "field-value", 80.0),
        Column::new("due", "field-due", 90.0),
        Column::new("clause", "field-clause", 180.0),
    ]
}

fn row(plan: &Plan, found: &BoardRow, target: &Target, on: Date) -> Row {
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
        counted(plan, target, on).map_or(Cell::Empty, Cell::Said),
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

/// The records its number is counted from, by name.
fn counted(plan: &Plan, target: &Target, on: Date) -> Option<Message> {
    let records = count(plan, target, on)?.records;
    let name = |key: &Key| match title(plan, *key) {
        name if name.is_empty() => key.kind.text(),
        name => Message::new("views-as-said").with("text", name),
    };
    Message::list(records.iter().map(name))
}
