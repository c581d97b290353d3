//! What tables and maps show of a record beside its fields: reckoned from the plan on a day, for reading
//! only.

use crate::domain::columns::reckoned_field;
use crate::domain::{
    Boundary, Field, FieldValue, Lot, LotState, Plan, Record, RecordKind, Sort, Value,
};
use jiff::civil::Date;

const OF_LOT: &[Field] = &[
    reckoned_field("grid_m2", "cli-grid-m2", Sort::SquareMetres),
    reckoned_field("state", "cli-state", LotState::SORT),
    reckoned_field("occupied_m2", "cli-occupied-m2", Sort::SquareMetres),
    reckoned_field("enterprises", "cli-enterprises", Sort::Prose),
];
const OF_ZONE: &[Field] = &[reckoned_field("grid_ha", "cli-grid-ha", Sort::Hectares)];

/// What is reckoned for the records of a kind.
pub fn reckoned_fields(kind: RecordKind) -> &'static [Field] {
    if kind == RecordKind::Lot {
        OF_LOT
    } else if kind == RecordKind::Zone {
        OF_ZONE
    } else {
        &[]
    }
}

/// The values of those fields on a day.
pub fn reckoned(plan: &Plan, record: &Record, on: Date) -> Vec<Value> {
    if let Record::Lot(lot) = record {
        of_lot(plan, lot, on)
    } else if let Record::Zone(zone) = record {
        vec![measured(zone.boundary.as_ref())]
    } else {
        Vec::new()
    }
}

/// Land that is not for lease has neither state nor tenants.
fn of_lot(plan: &Plan, lot: &Lot, on: Date) -> Vec<Value> {
    let state = plan.lot_state(lot, on);
    let held = state.map(|_| Value::Area(plan.held_area(lot.id, on)));
    let names = plan.occupants(lot.id, on).into_iter().map(|(_, tenant)| tenant.name.clone());
    let names = names.collect::<Vec<_>>().join("; ");
    vec![
        measured(lot.boundary.as_ref()),
        state.map_or(Value::Empty, |state| state.value()),
        held.unwrap_or(Value::Empty),
        if names.is_empty() { Value::Empty } else { Value::Text(names) },
    ]
}

fn measured(boundary: Option<&Boundary>) -> Value {
    boundary.map_or(Value::Empty, |boundary| Value::Area(boundary.plane_area()))
}
