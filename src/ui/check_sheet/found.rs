//! What is wrong with the land, found off the window's thread.

use crate::operations::LandFlaw;
use jiff::civil::Date;

/// Of which state of the plan and which day.
pub(super) type Question = (u64, Date);

/// What is wrong with the land of a plan.
pub struct LandChecked {
    pub(super) of: Question,
    pub(super) flaws: Vec<LandFlaw>,
}
