//! Ký hiệu bản vẽ: layers and colours of the office's own for uses of land.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "drawing_signs",
    title: "records-drawing-signs",
    group: info::OFFICE,
    empty: "records-no-drawing-signs",
    icon: Icon::Layers,
    digit: None,
    adds: &[RecordKind::DrawingSign],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(DrawingSign: land_use, detail, scale, layer, colour, note);
    register::table(plan, query, shown, |_| Mark::None)
}
