//! What a boundary drawn on the map brings, worked out off the window's thread.

use crate::operations::LandFlaw;

/// What a boundary drawn on the map brings.
pub struct LandBrought {
    /// Which question it answers.
    pub(super) number: u64,
    pub(super) flaws: Vec<LandFlaw>,
}
