//! Cách ghi trong bảng kê: what the office writes where a choice is meant.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "wordings",
    title: "records-wordings",
    group: info::OFFICE,
    empty: "records-no-wordings",
    icon: Icon::WholeWord,
    digit: None,
    adds: &[RecordKind::Wording],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Wording: words, means, note);
    register::table(plan, query, shown, |_| Mark::None)
}
