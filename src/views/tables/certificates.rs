//! Chứng nhận.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::i18n::Message;
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "certificates",
    title: "records-certificates",
    group: info::VILLAGES,
    empty: "records-no-certificates",
    icon: Icon::BadgeCheck,
    digit: None,
    adds: &[RecordKind::Certificate],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Certificate: number, kind, zone, product, enterprise, issuer, valid_from, valid_to, document, note);
    let mut table = register::table(plan, query, shown, |record| match record {
        Record::Certificate(one) if one.valid.contains(query.on) => Mark::Good,
        Record::Certificate(one) if one.valid.to.is_some_and(|end| end <= query.on) => {
            Mark::Warning
        }
        _ => Mark::None,
    });
    let count = |mark| table.rows.iter().filter(|row| row.mark == mark).count();
    let counts = Message::new("records-certificates-counts")
        .with("valid", count(Mark::Good))
        .with("ended", count(Mark::Warning));
    if !table.rows.is_empty() {
        table.notes = vec![counts];
    }
    table
}
