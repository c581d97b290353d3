//! What has a boundary: a zone, a stage of it, a lot.

use super::{Boundary, BoundarySource, Id, Key, Lot, Phase, Plan, RecordKind, Zone};
use crate::units::Area;

/// Whose boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bounded {
    /// Of a zone.
    Zone(Id<Zone>),
    /// Of a stage.
    Phase(Id<Phase>),
    /// Of a lot.
    Lot(Id<Lot>),
}

/// A boundary and what is known of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoundaryFacts {
    /// "Cụm công nghiệp Tứ Hạ", "Giai đoạn 3", "C-03".
    pub name: String,
    /// The boundary, where drawn.
    pub boundary: Option<Boundary>,
    /// Where it is from.
    pub source: Option<BoundarySource>,
    /// How far a corner may be off, metres (standard deviation of its position).
    pub accuracy_m: Option<f64>,
    /// Area the document states.
    pub stated: Option<Area>,
}

impl Bounded {
    /// Of the record with this key, where its kind has boundaries.
    pub const fn of(Key { kind, id }: Key) -> Option<Self> {
        match kind {
            RecordKind::Zone => Some(Self::Zone(Id::new(id))),
            RecordKind::Phase => Some(Self::Phase(Id::new(id))),
            RecordKind::Lot => Some(Self::Lot(Id::new(id))),
            _ => None,
        }
    }

    /// The key of the record.
    pub fn key(self) -> Key {
        match self {
            Self::Zone(id) => Key::of(id),
            Self::Phase(id) => Key::of(id),
            Self::Lot(id) => Key::of(id),
        }
    }

    /// Whether records of a kind have boundaries.
    pub const fn is_of(kind: RecordKind) -> bool {
        Self::of(Key { kind, id: 0 }).is_some()
    }

    /// The zone it is or lies in; nothing where there is no such thing.
    pub fn zone(self, plan: &Plan) -> Option<Id<Zone>> {
        match self {
            Self::Zone(zone) => Some(zone),
            Self::Phase(phase) => plan.get(phase).map(|phase| phase.zone),
            Self::Lot(lot) => plan.get(lot).map(|lot| lot.zone),
        }
    }
}

impl Plan {
    /// The boundary of a thing and what is known of it; nothing where there is no such thing.
    pub fn boundary_facts(&self, of: Bounded) -> Option<BoundaryFacts> {
        Some(match of {
            Bounded::Zone(id) => {
                let zone = self.get(id)?;
                BoundaryFacts {
                    name: zone.name.clone(),
                    boundary: zone.boundary.clone(),
                    source: zone.boundary_source,
                    accuracy_m: zone.accuracy_m,
                    stated: zone.stated,
                }
            }
            Bounded::Phase(id) => {
                let phase = self.get(id)?;
                BoundaryFacts {
                    name: phase.name.clone(),
                    boundary: phase.boundary.clone(),
                    source: phase.boundary_source,
                    accuracy_m: phase.accuracy_m,
                    stated: phase.stated,
                }
            }
            Bounded::Lot(id) => {
                let lot = self.get(id)?;
                BoundaryFacts {
                    name: lot.code.clone(),
                    boundary: lot.boundary.clone(),
                    source: lot.boundary_source,
                    accuracy_m: lot.accuracy_m,
                    stated: lot.stated,
                }
            }
        })
    }
}
