//! Đối chiếu quy định: what does not keep to the law of a day, where it stands, and what to do.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Id, Key, Plan, RecordKind, Zone, title};
use crate::i18n::Message;
use crate::rules::{Checked, Finding, Severity, findings as found, zone_of};
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "findings",
    title: "findings-table",
    group: info::PLAN,
    empty: "findings-empty",
    icon: Icon::Gavel,
    digit: None,
    adds: &[],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

/// The place of the column that says what was found.
const SAYS: usize = 3;

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let is_meant = |finding: &Finding| is_of(plan, query.zone, Some(&finding.checked));
    let found = found(plan, query.law, query.on).into_iter().filter(is_meant);
    let rows = found.map(|finding| row(plan, &finding)).collect();
    let note = Message::new("findings-of-law").with("day", query.law);
    Table { columns: columns(), rows, total: None, notes: vec![note] }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("severity", "findings-severity", 110.0),
        Column::new("zone", "findings-zone", 130.0),
        Column::new("subject", "findings-subject", 130.0),
        Column::new("says", "findings-says", 380.0),
        Column::new("needs", "findings-needs", 420.0),
        Column::new("mend", "findings-mend", 340.0),
        Column::new("verdict", "findings-verdict", 110.0),
        Column::new("sure", "findings-sure", 190.0),
        Column::new("accepted", "findings-accepted", 220.0),
        Column::new("rule", "findings-rule", 110.0),
    ]
}

fn row(plan: &Plan, finding: &Finding) -> Row {
    let Finding { checked, severity, accepted } = finding;
    let accepted_why = accepted.as_ref().map(|it| it.reason.as_str());
    let (zone, subject) = about(plan, checked);
    let cells = vec![
        Message::new(severity.text()).into(),
        zone,
        subject,
        checked.says().into(),
        checked.needs().into(),
        finding.mend().into(),
        Message::new(checked.verdict.text()).into(),
        Message::new(checked.ruled.sure().text()).into(),
        accepted_why.map_or(Cell::Empty, Cell::from),
        checked.ruled.rule.id.into(),
    ];
    let is_open = accepted.is_none() && *severity != Severity::Note;
    let mark = if is_open { Mark::Warning } else { Mark::None };
    Row { subject: checked.subject, ..Row::of(cells) }.marked(mark)
}

/// The rule a row of this table is about, and what it says.
pub fn named(row: &Row) -> Option<(&str, &Message)> {
    let (Cell::Said(says), Cell::Text(rule)) = (row.cells.get(SAYS)?, row.cells.last()?) else {
        return None;
    };
    Some((rule, says))
}

/// Whether something is said of a zone, where one is asked for.
pub(super) fn is_of(plan: &Plan, zone: Option<Id<Zone>>, checked: Option<&Checked>) -> bool {
    let own = || zone_of(plan, checked?.subject?);
    zone.is_none_or(|zone| own() == Some(zone))
}

/// The zone and the thing something is said of.
pub(super) fn about(plan: &Plan, checked: &Checked) -> (Cell, Cell) {
    let Some(subject) = checked.subject else { return (Cell::Empty, Cell::Empty) };
    let zone = zone_of(plan, subject).and_then(|zone| plan.get(zone));
    let own = if subject.kind == RecordKind::Zone { Cell::Empty } else { thing(plan, subject) };
    (zone.map_or(Cell::Empty, |zone| short_name(zone).into()), own)
}

fn thing(plan: &Plan, subject: Key) -> Cell {
    let named = Message::new("findings-named")
        .with("kind", subject.kind.text())
        .with("name", title(plan, subject));
    named.into()
}
