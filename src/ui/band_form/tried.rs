//! What stands in the form, tried on the plan off the window's thread.

use super::super::land_care::LandCareFields;
use crate::domain::{Id, LandUse, Plan, Zone};
use crate::i18n::Message;
use crate::operations::{
    BandAlong, BandDraft, BandMade, LandFlaw, Refusal, checked_edit, make_band,
};
use crate::units::Numerals;
use jiff::civil::Date;

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    /// Which of the ways it can lie along.
    pub(super) along: usize,
    pub(super) width: String,
    pub(super) is_round: bool,
    pub(super) code: String,
    pub(super) land_use: LandUse,
    pub(super) care: LandCareFields,
}

impl Typed {
    /// What it means along one of these, or why that cannot be read.
    pub(super) fn draft(
        &self,
        zone: Id<Zone>,
        ways: &[BandAlong],
        numerals: Numerals,
    ) -> Result<BandDraft, Refusal> {
        let typed = self.width.trim();
        let bad = || Message::new("enterprises-bad-figure").with("typed", typed);
        let width_m = numerals.parse(typed).ok_or_else(bad)?;
        let along = ways.get(self.along).cloned();
        let along = along.ok_or_else(|| Message::new("shape-band-nothing"))?;
        let Self { is_round, code, land_use, .. } = self.clone();
        Ok(BandDraft { along, width_m, is_round, zone, code, land_use })
    }
}

/// What is asked: what stands in the form, the state of the plan, and the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) zone: Id<Zone>,
    pub(super) ways: Vec<BandAlong>,
    pub(super) typed: Typed,
    pub(super) moment: (u64, Date),
}

/// What it comes to, and what that brings.
pub struct BandTried {
    pub(super) of: Question,
    pub(super) became: Result<(BandMade, Vec<LandFlaw>), Refusal>,
}

impl BandTried {
    pub(super) fn of(plan: &Plan, of: Question, numerals: Numerals) -> Self {
        let Question { zone, ways, typed, moment } = &of;
        let became = typed.draft(*zone, ways, numerals).and_then(|draft| {
            let made = make_band(plan, &draft)?;
            let checked = checked_edit(plan, made.edit, moment.1, typed.care.care());
            Ok((BandMade::of(checked.edit), checked.flaws))
        });
        Self { of, became }
    }
}
