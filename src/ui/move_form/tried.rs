//! What stands in the form, tried on the plan off the window's thread.

use super::super::land_care::LandCareFields;
use crate::domain::{Bounded, Edit, Plan, Point};
use crate::i18n::Message;
use crate::operations::{LandFlaw, LandMove, Refusal, checked_edit, move_land};
use crate::units::Numerals;
use jiff::civil::Date;

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) of: Bounded,
    pub(super) east: String,
    pub(super) north: String,
    pub(super) turn: String,
    /// The number of the corner it turns about; nothing is its middle.
    pub(super) about: Option<usize>,
    pub(super) care: LandCareFields,
}

impl Typed {
    /// How far that is, or why it cannot be read.
    pub(super) fn read(&self, plan: &Plan, numerals: Numerals) -> Result<LandMove, Refusal> {
        let number = |typed: &str| match typed.trim() {
            "" => Ok(0.0),
            typed => numerals.parse(typed).ok_or_else(|| {
                Refusal::from(Message::new("enterprises-bad-figure").with("typed", typed))
            }),
        };
        Ok(LandMove {
            east_m: number(&self.east)?,
            north_m: number(&self.north)?,
            turn_deg: number(&self.turn)?,
            about: self.about.and_then(|number| corner(plan, self.of, number)),
        })
    }
}

/// Where a corner of this number is.
fn corner(plan: &Plan, of: Bounded, number: usize) -> Option<Point> {
    let boundary = plan.boundary_facts(of)?.boundary?;
    let rings = boundary.corners();
    let corners = rings.iter().flat_map(|ring| &ring.corners);
    corners.into_iter().find(|corner| corner.number == number).map(|corner| corner.point)
}

/// What is asked: what stands in the form, the state of the plan, and the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub(super) typed: Typed,
    pub(super) moment: (u64, Date),
}

/// What it comes to, and what that brings.
pub struct MoveTried {
    pub(super) of: Question,
    pub(super) became: Result<(Edit, Vec<LandFlaw>), Refusal>,
}

impl MoveTried {
    pub(super) fn of(plan: &Plan, of: Question, numerals: Numerals) -> Self {
        let Question { typed, moment } = &of;
        let became = typed.read(plan, numerals).and_then(|by| {
            let edit = move_land(plan, typed.of, &by)?;
            let checked = checked_edit(plan, edit, moment.1, typed.care.care());
            Ok((checked.edit, checked.flaws))
        });
        Self { of, became }
    }
}
