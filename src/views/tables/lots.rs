//! Lô đất: every lot on the day.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, Lot, Occupancy, OccupancyState, Plan, RecordKind, Zone, lease_end};
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
    let mut area = Area::ZERO;
    let mut held = Area::ZERO;
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    for zone in zones {
        let name = short_name(zone);
        let mut lots: Vec<&Arc<Lot>> =
            plan.lots_of(zone.id).filter(|lot| lot.valid.contains(query.on)).collect();
        lots.sort_by(|one, other| compare_codes(&one.code, &other.code));
        for lot in lots {
            area += lot.area().unwrap_or_default();
            held += plan.held_area(lot.id, query.on);
            rows.push(row(plan, lot, &name, query.on));
        }
    }
    let mut total = vec![Cell::Empty; 13];
    total[4] = Cell::SquareMetres(area);
    total[6] = Cell::SquareMetres(held);
    Table {
        columns: columns(),
        total: (!rows.is_empty()).then_some(total),
        rows,
        notes: Vec::new(),
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("code", "tables-lot", 70.0),
        Column::new("zone", "tables-zone", 110.0),
        Column::new("phase", "tables-phase", 100.0),
        Column::new("land_use", "tables-land-use", 100.0),
        Column::new("area_m2", "tables-area-m2", 90.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("occupied_m2", "tables-held-m2", 90.0),
        Column::new("enterprises", "tables-tenants", 200.0),
        Column::new("since", "tables-since-day", 90.0),
        Column::new("lease_number", "tables-lease-number", 110.0),
        Column::new("lease_end", "tables-lease-end", 90.0),
        Column::new("deadline", "tables-deadline", 100.0),
        Column::new("reason", "tables-reason", 160.0),
    ]
}

fn row(plan: &Plan, lot: &Lot, zone: &str, on: Date) -> Row {
    let tenants: Vec<_> = plan
        .occupants(lot.id, on)
        .into_iter()
        .filter(|(occupancy, _)| occupancy.state.holds_land())
        .collect();
    let first = tenants.first().map(|(occupancy, _)| *occupancy);
    let names: Vec<&str> = tenants.iter().map(|(_, who)| who.name.as_str()).collect();
    // Where nobody is, nothing belongs into these columns.
    let of_first = |cell: &dyn Fn(&Occupancy) -> Option<Cell>| {
        first.map_or(Cell::Empty, |occupancy| cell(occupancy).unwrap_or(Cell::Unknown))
    };
    let is_overdue = tenants.iter().any(|(occupancy, _)| occupancy.is_overdue(on) == Some(true));
    let reason = first.and_then(|occupancy| occupancy.reason.clone());
    let is_for_lease = lot.land_use.is_for_lease();
    Row::about(
        Key::of(lot.id),
        vec![
            lot.code.as_str().into(),
            zone.into(),
            lot.phase
                .and_then(|phase| Some(plan.get(phase)?.name.as_str()))
                .map_or(Cell::Empty, Cell::from),
            lot.land_use.text().into(),
            lot.area().map_or(Cell::Unknown, Cell::SquareMetres),
            plan.lot_state(lot, on).map_or(Cell::Empty, |state| state.text().into()),
            if is_for_lease { Cell::SquareMetres(plan.held_area(lot.id, on)) } else { Cell::Empty },
            names.join(", ").as_str().into(),
            of_first(&|occupancy| occupancy.valid.from.map(Cell::Day)),
            of_first(&|occupancy| occupancy.lease_number.clone().map(Cell::Text)),
            of_first(&|occupancy| lease_end(plan, occupancy).map(Cell::Day)),
            of_first(&|occupancy| match occupancy.state {
                OccupancyState::Registered | OccupancyState::Leased | OccupancyState::Building => {
                    occupancy.deadline.map(Cell::Day)
                }
                OccupancyState::Operating
                | OccupancyState::Suspended
                | OccupancyState::Recovered => Some(Cell::Empty),
            }),
            reason.map_or(Cell::Empty, Cell::Text),
        ],
    )
    .marked(if is_overdue { Mark::Warning } else { Mark::None })
}
