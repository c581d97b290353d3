//! Mỏ khoáng sản.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Mine, MineState, Plan, Record, RecordKind, fields_of};
use crate::i18n::Message;
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "mines",
    title: "records-mines",
    group: info::VILLAGES,
    empty: "records-no-mines",
    icon: Icon::Pickaxe,
    digit: None,
    adds: &[RecordKind::Mine],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Mine: name, place, mineral, enterprise, permit, valid_from, valid_to, state, area_ha, volume_m3, volume_m3_per_year, document, note);
    let ended = |mine: &Mine| {
        mine.state != Some(MineState::Closed) && mine.valid.to.is_some_and(|end| end <= query.on)
    };
    let mut table = register::table(plan, query, shown, |record| match record {
        Record::Mine(mine) if ended(mine) => Mark::Warning,
        _ => Mark::None,
    });
    let count = table.rows.iter().filter(|row| row.mark == Mark::Warning).count();
    if count > 0 {
        table.notes = vec![Message::new("records-mines-ended").with("count", count)];
    }
    table
}
