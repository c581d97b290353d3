//! What stands in the form, tried on the plan off the window's thread.

use super::super::day_field;
use super::super::land_care::LandCareFields;
use crate::domain::{Id, LandUse, Lot, Plan};
use crate::i18n::Message;
use crate::operations::{LandFlaw, MergeDraft, MergedLots, Refusal, checked_edit, merge_lots};

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) code: String,
    /// Nothing where all lots have one use, or nobody has chosen yet.
    pub(super) land_use: Option<LandUse>,
    pub(super) day: String,
    pub(super) document: String,
    pub(super) care: LandCareFields,
}

impl Typed {
    /// What it means for these lots, or why that cannot be read.
    pub(super) fn draft(&self, lots: &[Id<Lot>]) -> Result<MergeDraft, Refusal> {
        let on = day_field::read(&self.day)?.ok_or_else(|| Message::new("approval-no-day"))?;
        Ok(MergeDraft {
            lots: lots.to_vec(),
            code: Some(self.code.clone()),
            land_use: self.land_use,
            on,
            document: None,
        })
    }
}

/// What is asked: the lots, what stands in the form, and the state of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) lots: Vec<Id<Lot>>,
    pub(super) typed: Typed,
    pub(super) revision: u64,
}

/// What it comes to, and what that brings.
pub struct MergeTried {
    pub(super) of: Question,
    pub(super) became: Result<(MergedLots, Vec<LandFlaw>), Refusal>,
}

impl MergeTried {
    pub(super) fn of(plan: &Plan, of: Question) -> Self {
        let became = of.typed.draft(&of.lots).and_then(|draft| {
            let merged = merge_lots(plan, &draft)?;
            let checked = checked_edit(plan, merged.edit, draft.on, of.typed.care.care());
            Ok((MergedLots { edit: checked.edit, ..merged }, checked.flaws))
        });
        Self { of, became }
    }
}
