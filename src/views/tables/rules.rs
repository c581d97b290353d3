//! Quy định áp dụng: every rule with its value, days, basis and how sure it is, and the office's own value.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, LegalValue, Period, Plan, RecordKind};
use crate::i18n::Message;
use crate::rules::{RULES, Rule, Sure, amount};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "rules",
    title: "rules-table",
    group: info::OFFICE,
    empty: "rules-empty",
    icon: Icon::BookOpen,
    digit: None,
    adds: &[RecordKind::LegalValue],
    narrowed: Narrowed::Never,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let rows = RULES
        .iter()
        .flat_map(|subject| subject.rules.iter().map(|rule| row(plan, subject.text, rule, query)));
    let notes = vec![Message::new("rules-note")];
    Table { columns: columns(), rows: rows.collect(), total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("subject", "rules-subject", 190.0),
        Column::new("name", "rules-name", 330.0),
        Column::new("asked", "rules-asked", 170.0),
        Column::new("own", "rules-own", 150.0),
        Column::new("from", "rules-from", 96.0),
        Column::new("to", "rules-to", 110.0),
        Column::new("basis", "rules-basis-column", 330.0),
        Column::new("sure", "findings-sure", 210.0),
        Column::new("rule", "findings-rule", 120.0),
    ]
}

fn row(plan: &Plan, subject: &'static str, rule: &Rule, query: &TableQuery) -> Row {
    let own = own(plan, rule);
    let unread = || Message::new("rules-not-entered");
    let own_value = |own: &Arc<LegalValue>| amount(rule.unit, rule.unit.of_typed(own.value));
    let cells = vec![
        Message::new(subject).into(),
        Message::new(rule.text).into(),
        rule.asked().unwrap_or_else(unread).into(),
        own.map_or(Cell::Empty, |own| own_value(own).into()),
        rule.from.map_or(Cell::Empty, Cell::Day),
        rule.to.map_or(Cell::Empty, Cell::Day),
        rule.basis.says().into(),
        Message::new(rule.sure.text()).into(),
        rule.id.into(),
    ];
    let mark = match (rule.holds_on(query.law), rule.sure) {
        (true, Sure::Read) => Mark::Good,
        (true, Sure::Secondary | Sure::Memory | Sure::Office) | (false, _) => Mark::None,
    };
    Row { subject: own.map(|own| Key::of(own.id)), ..Row::of(cells) }.marked(mark)
}

/// The office's own value that goes before this one in some of its days; of several the last.
fn own<'a>(plan: &'a Plan, rule: &Rule) -> Option<&'a Arc<LegalValue>> {
    let days = Period { from: rule.from, to: rule.to };
    let is_meant = |own: &&Arc<LegalValue>| own.rule == rule.id && own.valid.overlaps(&days);
    plan.all::<LegalValue>().filter(is_meant).max_by_key(|own| (own.valid.from, own.id))
}
