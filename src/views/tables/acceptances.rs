//! Trường hợp được chấp nhận: cases that do not keep a rule, with the reason.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "acceptances",
    title: "records-acceptances",
    group: info::OFFICE,
    empty: "records-no-acceptances",
    icon: Icon::ClipboardCheck,
    digit: None,
    adds: &[RecordKind::Acceptance],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Acceptance: rule, zone, lot, accepted_on, until, reason, document);
    register::table(plan, query, shown, |_| Mark::None)
}
