//! Mục tiêu: the board of the plan's targets by year, each with what its standing rests on.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    BoardRow, Evidence, Key, Measure, Plan, RecordKind, Statement, Target, TargetStanding, board,
    title,
};
use crate::i18n::{Argument, Message};
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
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
    let notes = vec![
        Message::new("targets-counts")
            .with("all", found.len())
            .with("reached", count(&[TargetStanding::Reached]))
            .with("overdue", count(&[TargetStanding::Overdue, TargetStanding::DueUnsaid]))
            .with("unsaid", count(&[TargetStanding::Unsaid, TargetStanding::DueUnsaid])),
        Message::new("targets-rule"),
    ];
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
        target.due.map_or(Cell::Unknown, |due| due.year().to_string().into()),
        zone.map_or_else(whole_town, |zone| short_name(zone).into()),
        found.standing.text().into(),
        evidence(plan, found).into(),
        target.measure.text().into(),
        value,
        target.due.into(),
        target.clause.clone().into(),
    ];
    let mark = match found.standing {
        TargetStanding::Overdue | TargetStanding::Late | TargetStanding::DueUnsaid => Mark::Warning,
        TargetStanding::Reached => Mark::Good,
        TargetStanding::OnCourse | TargetStanding::Unsaid | TargetStanding::Dropped => Mark::None,
    };
    Row::about(Key::of(target.id), cells).marked(mark)
}

/// What the standing rests on, in words.
pub(in crate::views) fn evidence(plan: &Plan, found: &BoardRow) -> Message {
    match found.evidence {
        Evidence::Fill(rate) => {
            Message::new("targets-by-fill").with("rate", Argument::Percent(rate))
        }
        Evidence::Zone(status) => Message::new("targets-by-zone").with("status", status.text()),
        Evidence::Work(work, percent) => {
            let about = Message::new(match percent {
                Some(_) => "targets-by-work-percent",
                None => "targets-by-work",
            });
            let about = about.with("work", title(plan, Key::of(work)));
            match percent {
                Some(percent) => about.with("percent", Argument::Percent(percent / 100.0)),
                None => about,
            }
        }
        Evidence::Project(project, done, all) => Message::new("targets-by-project")
            .with("project", title(plan, Key::of(project)))
            .with("done", done)
            .with("all", all),
        Evidence::Product(product, stars) => Message::new("targets-by-product")
            .with("product", title(plan, Key::of(product)))
            .with("stars", Argument::Count(stars.unwrap_or_default())),
        Evidence::Said(said) => match plan.get::<Statement>(said) {
            Some(said) => Message::new("targets-by-statement")
                .with("source", said.source.as_str())
                .with("day", said.day),
            None => Message::new("targets-by-nothing"),
        },
        Evidence::Own => Message::new("targets-by-own"),
        Evidence::Nothing => Message::new("targets-by-nothing"),
    }
}
