//! What on the map can be pointed at, selected and gone to.

use crate::domain::{Bounded, Id, Key, Lot, Note, Plan, Zone, zone_linked};

/// What can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A zone.
    Zone(Id<Zone>),
    /// A lot.
    Lot(Id<Lot>),
    /// A note.
    Note(Id<Note>),
    /// A record of another kind that has a place: a work, a project, an inspection.
    Record(Key),
}

impl Thing {
    /// Which record it is.
    pub fn key(self) -> Key {
        match self {
            Self::Zone(zone) => Key::of(zone),
            Self::Lot(lot) => Key::of(lot),
            Self::Note(note) => Key::of(note),
            Self::Record(key) => key,
        }
    }

    /// The zone it is, lies in or is about; nothing where it is about none.
    pub fn zone(self, plan: &Plan) -> Option<Id<Zone>> {
        match self.bounded() {
            Some(of) => of.zone(plan),
            None => zone_linked(plan, self.key()),
        }
    }

    /// Whose boundary it is; nothing for what has none.
    pub const fn bounded(self) -> Option<Bounded> {
        match self {
            Self::Zone(zone) => Some(Bounded::Zone(zone)),
            Self::Lot(lot) => Some(Bounded::Lot(lot)),
            Self::Note(_) | Self::Record(_) => None,
        }
    }
}
