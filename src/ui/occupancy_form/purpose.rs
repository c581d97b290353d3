//! What the form is opened for, and what stands in it then.

use super::typed::Typed;
use super::{Field, OccupancyForm};
use crate::domain::{Enterprise, Id, Lot, Occupancy, OccupancyState, Plan, Promotion};
use crate::i18n::Message;
use crate::units::{self, Area, Numerals};
use crate::views::next_step;
use jiff::civil::Date;

/// What the form is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A new record.
    Record,
    /// A new record that answers an enquiry for land.
    Answer(Id<Promotion>),
    /// The next step of an enterprise on the lot, after this record.
    Next(Id<Occupancy>),
    /// This record was entered wrong.
    Correct(Id<Occupancy>),
    /// This record ends.
    End(Id<Occupancy>),
}

impl Purpose {
    /// The record that is changed.
    pub(super) const fn corrects(self) -> Option<Id<Occupancy>> {
        match self {
            Self::Correct(id) | Self::End(id) => Some(id),
            Self::Record | Self::Answer(_) | Self::Next(_) => None,
        }
    }

    /// The record the fields are filled from.
    pub(super) const fn source(self) -> Option<Id<Occupancy>> {
        match self {
            Self::Correct(id) | Self::End(id) | Self::Next(id) => Some(id),
            Self::Record | Self::Answer(_) => None,
        }
    }

    /// What the form is called.
    pub(super) fn title(self, plan: &Plan, state: OccupancyState) -> Message {
        match self {
            Self::Record if state == OccupancyState::Registered => {
                Message::new("inspector-form-reserve")
            }
            Self::Record => Message::new("inspector-form-record"),
            Self::Answer(_) => Message::new("inspector-form-reserve"),
            Self::Correct(_) | Self::End(_) => Message::new("inspector-form-correct"),
            Self::Next(before) => {
                let step = plan.get(before).and_then(|before| next_step(before.state));
                let step = step.filter(|(next, _)| *next == state);
                step.map_or_else(
                    || Message::new("inspector-form-record"),
                    |(_, step)| Message::new("inspector-form-next").with("step", step),
                )
            }
        }
    }
}

/// Land to be reserved, as far as it is known when the form opens.
#[derive(Clone, Debug)]
pub struct Reservation {
    /// On which lot.
    pub lot: Id<Lot>,
    /// From which day on.
    pub from: Date,
    /// How much of it; all that is free where nobody has said.
    pub area: Option<Area>,
    /// Wastewater, m³ a day.
    pub wastewater: Option<f64>,
    /// The enquiry it answers.
    pub enquiry: Option<Id<Promotion>>,
}

impl OccupancyForm {
    /// An empty form for a lot.
    pub fn record(lot: Id<Lot>, on: Date) -> Self {
        Self::with(lot, Purpose::Record, Typed::empty(on), Some(Field::Enterprise))
    }

    /// The form of a registration, with what is known of who asks.
    pub fn reserve(plan: &Plan, land: &Reservation, numerals: Numerals) -> Self {
        let enquiry = land.enquiry.and_then(|id| plan.get(id));
        let known = enquiry.and_then(|enquiry| plan.get(enquiry.enterprise?));
        let partner = enquiry.and_then(|enquiry| enquiry.partner.clone());
        let name = known.map(|known: &std::sync::Arc<Enterprise>| known.name.clone());
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
        Self::with(land.lot, purpose, typed, Some(Field::Enterprise))
    }

    /// The form of the next step after an occupancy: everything goes on but its state and day.
    pub fn next(plan: &Plan, occupancy: &Occupancy, numerals: Numerals, on: Date) -> Option<Self> {
        let (state, _) = next_step(occupancy.state)?;
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
        Some(Self::with(occupancy.lot, Purpose::Next(occupancy.id), typed, None))
    }

    /// The form filled with what an occupancy says.
    pub fn correct(plan: &Plan, occupancy: &Occupancy, numerals: Numerals) -> Self {
        let typed = Typed::of(plan, occupancy, numerals);
        Self::with(occupancy.lot, Purpose::Correct(occupancy.id), typed, None)
    }

    /// The form of a correction, with the last day to be filled in; `on` is offered.
    pub fn end(plan: &Plan, occupancy: &Occupancy, numerals: Numerals, on: Date) -> Self {
        let typed = Typed { to: units::date(on), ..Typed::of(plan, occupancy, numerals) };
        Self::with(occupancy.lot, Purpose::End(occupancy.id), typed, Some(Field::To))
    }
}
