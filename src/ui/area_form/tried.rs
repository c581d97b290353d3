//! What stands in the form, tried on the plan off the window's thread.

use super::super::land_care::LandCareFields;
use crate::domain::{Bounded, Plan};
use crate::i18n::Message;
use crate::operations::{AreaDraft, AreaSet, LandFlaw, Refusal, SideMove, checked_edit, set_area};
use crate::units::{Area, Numerals};
use jiff::civil::Date;

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) of: Bounded,
    pub(super) area: String,
    /// The numbers of its first and its last corner.
    pub(super) side: (usize, usize),
    pub(super) how: SideMove,
    pub(super) care: LandCareFields,
}

impl Typed {
    /// What it means on a day, or why that cannot be read.
    pub(super) fn draft(&self, numerals: Numerals, on: Date) -> Result<AreaDraft, Refusal> {
        let typed = self.area.trim();
        if typed.is_empty() {
            return Err(Message::new("shape-area-unsaid").into());
        }
        let bad = || Message::new("enterprises-bad-figure").with("typed", typed);
        let area = Area::square_metres(numerals.parse(typed).ok_or_else(bad)?);
        let ((from, to), how) = (self.side, self.how);
        Ok(AreaDraft { of: self.of, from, to, how, area, on })
    }
}

/// What is asked: what stands in the form, the state of the plan, and the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) typed: Typed,
    pub(super) moment: (u64, Date),
}

/// What it comes to, and what that brings.
pub struct AreaTried {
    pub(super) of: Question,
    pub(super) became: Result<(AreaSet, Vec<LandFlaw>), Refusal>,
}

impl AreaTried {
    pub(super) fn of(plan: &Plan, of: Question, numerals: Numerals) -> Self {
        let on = of.moment.1;
        let became = of.typed.draft(numerals, on).and_then(|draft| {
            let set = set_area(plan, &draft)?;
            let checked = checked_edit(plan, set.edit, on, of.typed.care.care());
            Ok((AreaSet { edit: checked.edit, ..set }, checked.flaws))
        });
        Self { of, became }
    }
}
