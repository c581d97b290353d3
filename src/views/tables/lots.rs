//! Lô đất: every lot on the day.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Id, Key, Lot, LotBasis, Occupancy, OccupancyState, Plan, RecordKind, Town, Zone, is_expired,
    lease_end, town,
};
use crate::i18n::Message;
use crate::units::Area;
use crate::views::names::{compare_codes, short_name};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "lots",
    title: "lots-title",
    group: info::LAND,
    empty: "tables-no-lots",
    icon: Icon::Grid3x3,
    digit: Some(1),
    adds: &[RecordKind::Lot],
    narrowed: Narrowed::AtFirst,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let mut rows = Vec::new();
    let town = town(plan, query.on);
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    for zone in zones {
        let name = short_name(zone);
        let in_rate = in_rate(&town, zone.id);
        let mut lots: Vec<&Arc<Lot>> =
            plan.lots_of(zone.id).filter(|lot| lot.valid.contains(query.on)).collect();
        lots.sort_by(|one, other| compare_codes(&one.code, &other.code));
        rows.extend(lots.into_iter().map(|lot| row(plan, lot, &name, &in_rate, query.on)));
    }
    Table { columns: columns(), rows, total: None, notes: Vec::new() }
}

/// Whether the industrial lots of a zone make up the office's rate, or why not.
fn in_rate(town: &Town, zone: Id<Zone>) -> Cell {
    if town.counted.contains(&zone) {
        return IN_TOWN.into();
    }
    let beside = town.beside.iter().find(|beside| beside.zone == zone);
    beside.map_or(Cell::Empty, |beside| beside.why.text().into())
}

/// Said of every lot that makes up the office's rate.
pub const IN_TOWN: Message = Message::new("lots-in-town");

fn columns() -> Vec<Column> {
    vec![
        Column::new("code", "tables-lot", 90.0),
        Column::new("zone", "tables-zone", 110.0),
        Column::new("phase", "tables-phase", 100.0),
        Column::new("land_use", "tables-land-use", 100.0),
        Column::new("area_m2", "tables-area-m2", 90.0).summed(),
        Column::new("area_basis", "tables-area-basis", 110.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("occupied_m2", "tables-held-m2", 90.0).summed(),
        Column::new("free_m2", "tables-free-m2", 90.0).summed(),
        Column::new("enterprises", "tables-tenants", 200.0),
        Column::new("since", "tables-since-day", 90.0),
        Column::new("lease_number", "tables-lease-number", 110.0),
        Column::new("lease_end", "tables-lease-end", 90.0),
        Column::new("deadline", "tables-deadline", 100.0),
        Column::new("reason", "tables-reason", 160.0),
        Column::new("in_rate", "tables-in-rate", 170.0),
    ]
}

fn row(plan: &Plan, lot: &Lot, zone: &str, in_rate: &Cell, on: Date) -> Row {
    let tenants: Vec<_> = plan
        .occupants(lot.id, on)
        .into_iter()
        .filter(|(occupancy, _)| occupancy.state.holds_land())
        .collect();
    let names: Vec<&str> = tenants.iter().map(|(_, who)| who.name.as_str()).collect();
    let is_overdue = tenants.iter().any(|(occupancy, _)| occupancy.is_overdue(on) == Some(true));
    let is_expired = tenants.iter().any(|(occupancy, _)| is_expired(plan, occupancy, on));
    let basis = LotBasis::of(plan, lot);
    let state = plan.lot_state(lot, on).map(|state| {
        if is_expired {
            Message::new("lots-expired").with("state", state.text())
        } else {
            state.text()
        }
    });
    let mut cells = vec![
        lot.code.as_str().into(),
        zone.into(),
        lot.phase
            .and_then(|phase| Some(plan.get(phase)?.name.as_str()))
            .map_or(Cell::Empty, Cell::from),
        lot.land_use.text().into(),
        lot.area().map_or(Cell::Unknown, Cell::SquareMetres),
        basis.map(LotBasis::text).into(),
        state.map_or(Cell::Empty, Cell::from),
    ];
    cells.extend(held(plan, lot, on));
    cells.push(names.join(", ").as_str().into());
    cells.extend(lease(plan, tenants.first().map(|(occupancy, _)| *occupancy)));
    cells.push(if lot.is_industrial() { in_rate.clone() } else { Cell::Empty });
    let is_sketched = basis == Some(LotBasis::Illustrative);
    let mark = match (is_overdue || is_expired, is_sketched) {
        (true, _) => Mark::Warning,
        (false, true) => Mark::Sketch,
        (false, false) => Mark::None,
    };
    Row::about(Key::of(lot.id), cells).marked(mark).beside(is_sketched)
}

/// Land held and land left.
fn held(plan: &Plan, lot: &Lot, on: Date) -> [Cell; 2] {
    if !lot.land_use.is_for_lease() {
        return [Cell::Empty, Cell::Empty];
    }
    let held = plan.held_area(lot.id, on);
    let free = lot.area().map(|area| if area.exceeds(held) { area - held } else { Area::ZERO });
    [Cell::SquareMetres(held), free.map_or(Cell::Unknown, Cell::SquareMetres)]
}

/// What is known of the lease of the greatest tenant. Where nobody is, nothing belongs there.
fn lease(plan: &Plan, first: Option<&Arc<Occupancy>>) -> [Cell; 5] {
    let Some(held) = first else { return [const { Cell::Empty }; 5] };
    let deadline = match held.state {
        OccupancyState::Registered | OccupancyState::Leased | OccupancyState::Building => {
            held.deadline.into()
        }
        OccupancyState::Operating | OccupancyState::Suspended | OccupancyState::Recovered => {
            Cell::Empty
        }
    };
    [
        held.valid.from.into(),
        held.lease_number.clone().into(),
        lease_end(plan, held).into(),
        deadline,
        held.reason.clone().map_or(Cell::Empty, Cell::Text),
    ]
}
