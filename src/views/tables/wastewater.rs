//! Nước thải: what each zone's tenants send against what its works treat, and which lot goes beyond.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register::figure;
use crate::domain::{Key, Plan, RecordKind, WastewaterBalance, Zone, wastewater_balance};
use crate::i18n::{Argument, Message};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "wastewater",
    title: "wastewater-title",
    group: info::PLAN,
    empty: "wastewater-none",
    icon: Icon::Droplets,
    digit: None,
    adds: &[RecordKind::Work],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    let balances =
        zones.filter_map(|zone| Some((zone, wastewater_balance(plan, zone.id, query.on)?)));
    let rows: Vec<Row> = balances.map(|(zone, balance)| row(plan, zone, &balance)).collect();
    let notes = vec![Message::new("wastewater-rule")];
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "field-zone", 180.0),
        Column::new("capacity_m3_per_day", "wastewater-capacity", 130.0),
        Column::new("planned_m3_per_day", "wastewater-planned", 130.0),
        Column::new("load_m3_per_day", "wastewater-load", 130.0),
        Column::new("promised_m3_per_day", "wastewater-promised", 130.0),
        Column::new("free_m3_per_day", "wastewater-free", 120.0),
        Column::new("unknown", "wastewater-unknown", 110.0),
        Column::new("exceeds", "wastewater-exceeds", 300.0),
    ]
}

fn row(plan: &Plan, zone: &Zone, balance: &WastewaterBalance) -> Row {
    let exceeds = exceeds_text(plan, balance);
    let mark = match (&exceeds, balance.free()) {
        (Some(_), _) => Mark::Warning,
        (None, Some(_)) if balance.unknown == 0 => Mark::Good,
        (None, _) => Mark::None,
    };
    let cells = vec![
        zone.name.as_str().into(),
        balance.capacity.map_or(Cell::Unknown, figure),
        if balance.planned > 0.0 { figure(balance.planned) } else { Cell::Empty },
        balance.load.map_or(Cell::Unknown, figure),
        balance.promised.map_or(Cell::Unknown, figure),
        free(balance),
        balance.unknown.into(),
        exceeds.map_or(Cell::Empty, Cell::Said),
    ];
    Row::about(Key::of(zone.id), cells).marked(mark)
}

/// What is left, and at most that where somebody's wastewater is unknown.
fn free(balance: &WastewaterBalance) -> Cell {
    match (balance.free(), free_at_most_text(balance)) {
        (Some(free), _) => figure(free),
        (None, Some(at_most)) => at_most.into(),
        (None, None) => Cell::Unknown,
    }
}

/// "nhiều nhất 40, chưa trừ 2 đơn vị chưa có số liệu".
pub fn free_at_most_text(balance: &WastewaterBalance) -> Option<Message> {
    let free = balance.free_at_most().filter(|_| balance.unknown > 0)?;
    let free = Message::new("wastewater-free-at-most").with("free", Argument::Number(free));
    Some(free.with("unknown", balance.unknown))
}

/// "lô C-20 (Ví dụ: Sợi dệt) vượt 35 m³/ngày".
pub fn exceeds_text(plan: &Plan, balance: &WastewaterBalance) -> Option<Message> {
    let exceeding = balance.exceeds?;
    let lot = plan.get(exceeding.lot)?;
    let enterprise = plan.get(plan.get(exceeding.occupancy)?.enterprise)?;
    Some(
        Message::new("wastewater-lot-exceeds")
            .with("lot", lot.code.as_str())
            .with("enterprise", enterprise.name.as_str())
            .with("by", Argument::Number(exceeding.by)),
    )
}
