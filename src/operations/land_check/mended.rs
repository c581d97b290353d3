//! An edit of land on its way in: what is safe to mend is mended, and all is told.

use super::check::{check_land, land_flaws, touched};
use super::flaw::{LandFlaw, LandRepair};
use super::repair::repaired;
use crate::domain::{Bounded, Edit, Plan};
use crate::i18n::Message;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// An edit with sound land, as far as that could be had.
#[derive(Clone, Debug, PartialEq)]
pub struct MendedLand {
    /// The edit, mended. No land of others is changed by mending.
    pub edit: Edit,
    /// What was wrong and is mended.
    pub repaired: Vec<LandFlaw>,
    /// What is wrong still and only a person can mend.
    pub flaws: Vec<LandFlaw>,
}

/// Mends what is safe to mend of the land an edit brings, by what is there on a day.
pub fn mend_land(before: &Plan, edit: Edit, on: Date) -> MendedLand {
    let flaws = land_flaws(before, &edit, on);
    let movable = touched(before, &edit);
    mended(before, edit, flaws, &movable, |edit| land_flaws(before, edit, on))
}

/// Mends what is safe to mend of a whole plan on a day.
pub fn mend_plan(plan: &Plan, on: Date) -> MendedLand {
    let flaws = check_land(plan, on);
    let movable = flaws.iter().flat_map(|flaw| flaw.subjects.iter().copied()).collect();
    let nothing = Edit::new(Message::new("common-unsaid"));
    let mut mended = mended(plan, nothing, flaws, &movable, |edit| {
        let mut after = plan.clone();
        after.apply(edit);
        check_land(&after, on)
    });
    mended.edit.label = Message::new("land-repaired-all").with("count", mended.repaired.len());
    mended
}

/// An edit with the flaws mended that are safe to mend, by changing no other land than `movable`.
fn mended(
    before: &Plan,
    mut edit: Edit,
    flaws: Vec<LandFlaw>,
    movable: &BTreeSet<Bounded>,
    look_again: impl FnOnce(&Edit) -> Vec<LandFlaw>,
) -> MendedLand {
    let (safe, left): (Vec<LandFlaw>, Vec<LandFlaw>) =
        flaws.into_iter().partition(|flaw| flaw.repair.is_some_and(LandRepair::is_safe));
    if safe.is_empty() {
        return MendedLand { edit, repaired: safe, flaws: left };
    }
    let mut after = before.clone();
    after.apply(&edit);
    let mut done = Vec::new();
    // Corners put together first leave fewer slivers.
    for flaw in safe.into_iter().rev() {
        if let Ok(repair) = repaired(&after, &flaw, movable) {
            after.apply(&repair);
            edit.becomes.extend(repair.becomes);
            done.push(flaw);
        }
    }
    let flaws = look_again(&edit);
    MendedLand { edit, repaired: done, flaws }
}
