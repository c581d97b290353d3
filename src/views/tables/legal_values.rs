//! Mức quy định của cơ quan: values of rules of law that go before the built-in ones.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "legal_values",
    title: "records-legal_values",
    group: info::OFFICE,
    empty: "records-no-legal_values",
    icon: Icon::Scale,
    digit: None,
    adds: &[RecordKind::LegalValue],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(LegalValue: rule, value, valid_from, valid_to, document, clause, note);
    register::table(plan, query, shown, |_| Mark::None)
}
