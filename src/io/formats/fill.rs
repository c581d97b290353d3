//! What a record is filled with on paper.

use crate::domain::colours::Rgb;
use crate::domain::{LotState, Plan, Record};
use jiff::civil::Date;

/// A lot by who holds it or what it is for, a zone by how far it is.
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
