//! Where a boundary comes from, and how far it may be off.

use super::choice::choice;

/// Metres a corner may be off, at most.
pub(super) const MOST_ACCURACY_M: f64 = 10_000.0;

choice! {
    /// Where a boundary comes from, the surest first.
    BoundarySource in "source" {
        /// Measured on the ground.
        Surveyed = "surveyed",
        /// The corner table of a decision.
        FromDecision = "from_decision",
        /// Drawn after a map or picture.
        Digitised = "digitised",
        /// Drawn to show where and how large, no more.
        Illustrative = "illustrative",
    }
}

impl BoundarySource {
    /// Whether it may be drawn as a full line; the others are dashed and footnoted.
    pub const fn is_binding(self) -> bool {
        match self {
            Self::Surveyed | Self::FromDecision => true,
            Self::Digitised | Self::Illustrative => false,
        }
    }
}
