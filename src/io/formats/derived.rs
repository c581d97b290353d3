//! What a map shows of a record beside its fields: reckoned from the plan on a day, for reading only.

use super::cells::{PlanCell, PlanColumn, Written};
use crate::domain::colours::Rgb;
use crate::domain::{Boundary, Lot, LotState, Plan, Record, RecordKind, Zone};
use crate::units::Area;
use jiff::civil::Date;

const OF_LOT: &[PlanColumn] = &[
    PlanColumn { name: "grid_m2", text: "cli-grid-m2", holds: Written::Number },
    PlanColumn { name: "state", text: "cli-state", holds: Written::Words },
    PlanColumn { name: "occupied_m2", text: "cli-occupied-m2", holds: Written::Number },
    PlanColumn { name: "enterprises", text: "cli-enterprises", holds: Written::Words },
];
const OF_ZONE: &[PlanColumn] =
    &[PlanColumn { name: "grid_ha", text: "cli-grid-ha", holds: Written::Number }];

/// What is reckoned for the records of a kind.
pub(super) fn derived_columns(kind: RecordKind) -> &'static [PlanColumn] {
    if kind == RecordKind::Lot {
        OF_LOT
    } else if kind == RecordKind::Zone {
        OF_ZONE
    } else {
        &[]
    }
}

/// The cells of those columns.
pub(super) fn derived(plan: &Plan, record: &Record, on: Date) -> Vec<PlanCell> {
    if let Record::Lot(lot) = record {
        of_lot(plan, lot, on)
    } else if let Record::Zone(zone) = record {
        of_zone(zone)
    } else {
        Vec::new()
    }
}

fn of_lot(plan: &Plan, lot: &Lot, on: Date) -> Vec<PlanCell> {
    let state = plan.lot_state(lot, on);
    let code = state.map(|state| PlanCell::Words(<&str>::from(state).to_owned()));
    let held = state.map(|_| PlanCell::Number(plan.held_area(lot.id, on).as_square_metres()));
    let names = plan.occupants(lot.id, on).into_iter().map(|(_, tenant)| tenant.name.clone());
    let names = names.collect::<Vec<_>>().join("; ");
    vec![
        measured(lot.boundary.as_ref(), Area::as_square_metres),
        code.unwrap_or(PlanCell::Nothing),
        held.unwrap_or(PlanCell::Nothing),
        if names.is_empty() { PlanCell::Nothing } else { PlanCell::Words(names) },
    ]
}

fn of_zone(zone: &Zone) -> Vec<PlanCell> {
    vec![measured(zone.boundary.as_ref(), Area::as_hectares)]
}

fn measured(boundary: Option<&Boundary>, unit: fn(Area) -> f64) -> PlanCell {
    boundary.map_or(PlanCell::Nothing, |boundary| PlanCell::Number(unit(boundary.plane_area())))
}

/// What a record is filled with on paper: a lot by who holds it or what it is for, a zone by how far it
/// is.
pub(super) fn fill(plan: &Plan, record: &Record, on: Date) -> Option<Rgb> {
    if let Record::Lot(lot) = record {
        let state = plan.lot_state(lot, on);
        Some(state.map_or_else(|| lot.land_use.colour(), LotState::colour).day)
    } else if let Record::Zone(zone) = record {
        plan.status_on(zone.id, on).map(|status| status.colour().day)
    } else {
        None
    }
}
