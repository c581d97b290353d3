//! Căn cứ diện tích lô: what the area of a lot that counts rests on.

use crate::domain::{AreaBasis, Lot, Plan};
use crate::i18n::Message;
use serde::{Serialize, Serializer};

/// What the area of a lot rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotBasis {
    /// A document states it.
    Stated(AreaBasis),
    /// Measured on its boundary.
    Measured,
    /// Measured on a sketch: no figure to count on.
    Illustrative,
}

impl LotBasis {
    /// That of a lot; none where its area is unknown.
    pub fn of(plan: &Plan, lot: &Lot) -> Option<Self> {
        lot.area()?;
        Some(if lot.is_sketched() {
            Self::Illustrative
        } else if lot.stated.is_some() {
            Self::Stated(plan.basis_of(lot.decision))
        } else {
            Self::Measured
        })
    }

    /// "được duyệt", "đo trên ranh giới", "lô minh họa".
    pub const fn text(self) -> Message {
        match self {
            Self::Stated(basis) => basis.text(),
            Self::Measured => Message::new("views-lot-basis-measured"),
            Self::Illustrative => Message::new("views-lot-basis-illustrative"),
        }
    }
}

/// As scripts read it: one word.
impl Serialize for LotBasis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Stated(basis) => basis.serialize(serializer),
            Self::Measured => serializer.serialize_str("measured"),
            Self::Illustrative => serializer.serialize_str("illustrative"),
        }
    }
}
