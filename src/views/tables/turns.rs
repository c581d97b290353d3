//! Kết quả đổi theo quy định: the verdicts that differ between the law of two days, over the same figures.

use super::findings::{about, is_of};
use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::rules::{Checked, Turn, Verdict, turned};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "turns",
    title: "turns-table",
    group: info::PLAN,
    empty: "turns-empty",
    icon: Icon::GitCompare,
    digit: None,
    adds: &[],
    narrowed: Narrowed::WhenAsked,
    compares_days: true,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let rows = turned(plan, query.since, query.law, query.on)
        .into_iter()
        .filter(|turn| is_of(plan, query.zone, turn.either()))
        .filter_map(|turn| row(plan, &turn));
    let note = Message::new("turns-days")
        .with("since", query.since)
        .with("law", query.law)
        .with("on", query.on);
    Table { columns: columns(), rows: rows.collect(), total: None, notes: vec![note] }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "findings-zone", 130.0),
        Column::new("subject", "findings-subject", 130.0),
        Column::new("before", "findings-before", 150.0),
        Column::new("after", "findings-after", 150.0),
        Column::new("says", "findings-says", 380.0),
        Column::new("needed", "findings-needs-before", 420.0),
        Column::new("needs", "findings-needs-after", 420.0),
        Column::new("rule", "findings-rule", 110.0),
    ]
}

fn row(plan: &Plan, turn: &Turn) -> Option<Row> {
    let either = turn.either()?;
    let verdict = |checked: Option<&Checked>| {
        checked.map_or("findings-not-asked", |checked| checked.verdict.text())
    };
    let needs = |checked: Option<&Checked>| -> Cell {
        checked.map_or(Cell::Empty, |checked| checked.needs().into())
    };
    let (before, after) = (turn.before.as_ref(), turn.after.as_ref());
    let (zone, subject) = about(plan, either);
    let cells = vec![
        zone,
        subject,
        Message::new(verdict(before)).into(),
        Message::new(verdict(after)).into(),
        either.says().into(),
        needs(before),
        needs(after),
        either.ruled.rule.id.into(),
    ];
    let mark = match after.map(|checked| checked.verdict) {
        Some(Verdict::Fail) => Mark::Warning,
        Some(Verdict::Pass) | None => Mark::Good,
        Some(Verdict::Split | Verdict::Unknown) => Mark::None,
    };
    Some(Row { subject: either.subject, ..Row::of(cells) }.marked(mark))
}
