//! What stands in the form when it opens.

use super::OccupancyForm;
use super::places::{ENTERPRISE, TO};
use super::purpose::{Purpose, Reservation};
use super::typed::Typed;
use crate::domain::{Enterprise, Id, Lot, Occupancy, OccupancyState, Plan};
use crate::units::{self, Numerals};
use jiff::civil::Date;
use std::sync::Arc;

impl OccupancyForm {
    /// An empty form for a lot.
    pub fn record(lot: Id<Lot>, on: Date) -> Self {
        Self::with(lot, Purpose::Record, Typed::empty(on), Some(ENTERPRISE))
    }

    /// The form of a registration, with what is known of who asks.
    pub fn reserve(plan: &Plan, land: &Reservation, numerals: Numerals) -> Self {
        let enquiry = land.enquiry.and_then(|id| plan.get(id));
        let known = enquiry.and_then(|enquiry| plan.get(enquiry.enterprise?));
        let partner = enquiry.and_then(|enquiry| enquiry.partner.clone());
        let name = known.map(|known: &Arc<Enterprise>| known.name.clone());
        let area = land.area.map(|area| numerals.short(area.as_square_metres(), 1));
        let typed = Typed {
            name: name.or(partner).unwrap_or_default(),
            known: known.map(|known| known.id),
            state: OccupancyState::Registered,
            whole: area.is_none(),
            area: area.unwrap_or_default(),
            wastewater: land.wastewater.map(|m3| numerals.short(m3, 4)).unwrap_or_default(),
            ..Typed::empty(land.from)
        };
        let purpose = land.enquiry.map_or(Purpose::Record, Purpose::Answer);
        Self::with(land.lot, purpose, typed, Some(ENTERPRISE))
    }

    /// The form of a step after an occupancy: everything goes on but its state and day.
    pub fn next(
        plan: &Plan,
        occupancy: &Occupancy,
        state: OccupancyState,
        numerals: Numerals,
        on: Date,
    ) -> Self {
        let before = Typed::of(plan, occupancy, numerals);
        // The term for the works runs on when they begin; that of a signature ends with it.
        let keeps_deadline = state == OccupancyState::Building;
        let deadline = if keeps_deadline { before.deadline.clone() } else { String::new() };
        let typed = Typed {
            state,
            deadline,
            from: units::date(on),
            to: String::new(),
            reason: String::new(),
            note: String::new(),
            ..before
        };
        Self::with(occupancy.lot, Purpose::Next(occupancy.id), typed, None)
    }

    /// The form filled with what an occupancy says.
    pub fn correct(plan: &Plan, occupancy: &Occupancy, numerals: Numerals) -> Self {
        let typed = Typed::of(plan, occupancy, numerals);
        Self::with(occupancy.lot, Purpose::Correct(occupancy.id), typed, None)
    }

    /// The form of a correction, with the last day to be filled in; `on` is offered.
    pub fn end(plan: &Plan, occupancy: &Occupancy, numerals: Numerals, on: Date) -> Self {
        let typed = Typed { to: units::date(on), ..Typed::of(plan, occupancy, numerals) };
        Self::with(occupancy.lot, Purpose::End(occupancy.id), typed, Some(TO))
    }
}
