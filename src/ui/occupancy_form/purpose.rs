//! What the form is opened for.

use crate::domain::{Id, Lot, Occupancy, OccupancyState, Plan, Promotion};
use crate::i18n::Message;
use crate::units::Area;
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
