//! What stands in the form, tried on the plan off the window's thread.

use super::typed::Typed;
use crate::domain::Plan;
use crate::operations::{Refusal, SplitLot, split_lot};
use crate::units::Numerals;

/// What is asked: what stands in the form, and the state of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) typed: Typed,
    pub(super) revision: u64,
}

/// What it comes to.
pub struct SplitTried {
    pub(super) of: Question,
    pub(super) became: Result<SplitLot, Refusal>,
}

impl SplitTried {
    pub(super) fn of(plan: &Plan, of: Question, numerals: Numerals) -> Self {
        let became = of.typed.draft(numerals).and_then(|draft| split_lot(plan, &draft));
        Self { of, became }
    }
}
