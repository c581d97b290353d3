//! What falls due on a day: leases that end, works to be finished, moves to be made.

use crate::domain::{Enterprise, Id, Lot, Occupancy, Zone};
use crate::i18n::Message;
use jiff::civil::Date;

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// A lease ends.
    LeaseEnds,
    /// The works should be finished.
    BuildBy,
    /// The lease should be signed.
    SignBy,
    /// Registered, with no day by which to sign.
    NeverSigned,
    /// An enterprise should have moved.
    RelocateBy,
}

/// Something that falls due.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarEvent {
    /// The day; for what was never signed the day it was registered.
    pub day: Date,
    /// What.
    pub kind: EventKind,
    /// Where.
    pub zone: Option<Id<Zone>>,
    /// On which lot.
    pub lot: Option<Id<Lot>>,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// The record that says so.
    pub occupancy: Option<Id<Occupancy>>,
    /// "Hết hạn thuê: Scavi, lô C-03 (Tứ Hạ)".
    pub title: Message,
    /// The same for the same event in every export.
    pub uid: String,
}

impl EventKind {
    /// "hết hạn thuê".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::LeaseEnds => "calendar-lease-ends",
            Self::BuildBy => "calendar-build-by",
            Self::SignBy => "calendar-sign-by",
            Self::NeverSigned => "calendar-never-signed",
            Self::RelocateBy => "calendar-relocate-by",
        })
    }

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::LeaseEnds => "lease-ends",
            Self::BuildBy => "build-by",
            Self::SignBy => "sign-by",
            Self::NeverSigned => "never-signed",
            Self::RelocateBy => "relocate-by",
        }
    }
}
