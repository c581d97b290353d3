//! Sản phẩm: with their OCOP stars.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "products",
    title: "records-products",
    group: info::VILLAGES,
    empty: "records-no-products",
    icon: Icon::Package,
    digit: None,
    adds: &[RecordKind::Product],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Product: name, zone, enterprise, ocop_stars, ocop_on, document, note);
    register::table(plan, query, shown, |record| match record {
        Record::Product(product) if product.ocop_stars.is_some() => Mark::Good,
        _ => Mark::None,
    })
}
