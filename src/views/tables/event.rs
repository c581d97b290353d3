//! What falls due on a day: leases, permits and certificates that end, works to be finished, moves to be
//! made, steps to be taken, reports to be sent.

use crate::domain::{Id, Key, Lot, Occupancy, Zone};
use crate::i18n::Message;
use crate::views::table::Cell;
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
    /// A step of a zone's procedure is due.
    StepBy,
    /// Land is wanted from this day on.
    WantedFrom,
    /// A mine's permit ends.
    PermitEnds,
    /// A certificate ends.
    CertificateEnds,
    /// A report is due.
    ReportBy,
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
    /// Who, or what.
    pub whom: Cell,
    /// The record that says so; a report is owed by law.
    pub record: Option<Key>,
    /// The same, where it is of a lot.
    pub occupancy: Option<Id<Occupancy>>,
    /// "hạn thuê đất: Scavi, lô C-03 (CCN Tứ Hạ)".
    pub title: Message,
    /// The same for the same event in every export.
    pub uid: String,
}

impl EventKind {
    /// "hạn thuê đất".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::LeaseEnds => "calendar-lease-ends",
            Self::BuildBy => "calendar-build-by",
            Self::SignBy => "calendar-sign-by",
            Self::NeverSigned => "calendar-never-signed",
            Self::RelocateBy => "calendar-relocate-by",
            Self::StepBy => "calendar-step-by",
            Self::WantedFrom => "calendar-wanted-from",
            Self::PermitEnds => "calendar-permit-ends",
            Self::CertificateEnds => "calendar-certificate-ends",
            Self::ReportBy => "calendar-report-by",
        })
    }

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::LeaseEnds => "lease-ends",
            Self::BuildBy => "build-by",
            Self::SignBy => "sign-by",
            Self::NeverSigned => "never-signed",
            Self::RelocateBy => "relocate-by",
            Self::StepBy => "step-by",
            Self::WantedFrom => "wanted-from",
            Self::PermitEnds => "permit-ends",
            Self::CertificateEnds => "certified-until",
            Self::ReportBy => "report-by",
        }
    }
}
