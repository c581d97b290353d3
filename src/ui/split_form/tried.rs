//! What stands in the form, tried on the plan off the window's thread.

use super::typed::Typed;
use crate::domain::Plan;
use crate::operations::{LandFlaw, Refusal, SplitLot, checked_edit, split_lot};
use crate::units::Numerals;

/// What is asked: what stands in the form, and the state of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) typed: Typed,
    pub(super) revision: u64,
}

/// What it comes to, and what that brings.
pub struct SplitTried {
    pub(super) of: Question,
    pub(super) became: Result<(SplitLot, Vec<LandFlaw>), Refusal>,
}

impl SplitTried {
    pub(super) fn of(plan: &Plan, of: Question, numerals: Numerals) -> Self {
        let became = of.typed.draft(numerals).and_then(|draft| {
            let split = split_lot(plan, &draft)?;
            let checked = checked_edit(plan, split.edit, draft.on, of.typed.care.care());
            Ok((SplitLot { edit: checked.edit, ..split }, checked.flaws))
        });
        Self { of, became }
    }
}
