//! What is found for a wish, off the window's thread.

use crate::domain::LandWish;
use crate::views::LandList;
use jiff::civil::Date;

/// What was asked: in which state of the plan, on which day.
pub(super) type LandQuestion = (u64, Date, LandWish);

/// The lots that would do, and what they answer.
pub struct LandAnswer {
    pub(super) answers: LandQuestion,
    pub(super) list: LandList,
}
