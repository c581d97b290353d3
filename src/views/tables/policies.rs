//! Chính sách hỗ trợ.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "policies",
    title: "records-policies",
    group: info::PLAN,
    empty: "records-no-policies",
    icon: Icon::HandCoins,
    digit: None,
    adds: &[RecordKind::SupportPolicy],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(SupportPolicy: name, document, clause, valid_from, valid_to, fund, programme_kind, beneficiaries, most_percent, most_million_vnd, amount, note);
    register::table(plan, query, shown, |_| Mark::None)
}
