//! What an edit brings that was not wrong before, and how it can be mended with it.

use super::check::{told, touched};
use super::flaw::{LandFlaw, LandFlawKind, LandRepair};
use super::looked::Looked;
use super::repair::repaired;
use super::room::room_flaws;
use crate::domain::{Bounded, Edit, Figure, Plan};
use crate::i18n::Message;
use crate::operations::land::thick;
use geo::{BooleanOps, MultiPolygon};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What is done about flaws an edit brings, as far as nobody has to draw for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LandCare {
    /// What lies over other lots or outside the zone is taken off.
    pub clips: bool,
    /// What is left between lots is given to the one that was drawn.
    pub fills: bool,
}

/// An edit of land, and what is still wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedEdit {
    /// The edit, mended as far as that was asked.
    pub edit: Edit,
    /// What it brings that was not there before.
    pub flaws: Vec<LandFlaw>,
}

/// The flaws of the land an edit of `before` touches that were not there before it: a neighbour that was
/// wrong already is no reason against it.
pub fn brought_flaws(before: &Plan, edit: &Edit, on: Date) -> Vec<LandFlaw> {
    let changed = touched(before, edit);
    if changed.is_empty() {
        return Vec::new();
    }
    let mut after = before.clone();
    after.apply(edit);
    let found = told(&Looked::at(&after, on, Some(changed.clone())));
    let room = room_flaws(before, &after, &changed);
    if found.is_empty() {
        return room;
    }
    let about = found.iter().flat_map(|flaw| flaw.subjects.iter().copied());
    let known = changed.iter().copied().chain(about);
    let known: BTreeSet<Bounded> = known.filter(|of| before.record(of.key()).is_some()).collect();
    let were = told(&Looked::at(before, on, Some(known)));
    let new = found.iter().filter(|flaw| is_new(flaw, &found, &were)).cloned();
    new.chain(room).collect()
}

/// The edit mended with this care, and what it still brings.
pub fn checked_edit(before: &Plan, edit: Edit, on: Date, care: LandCare) -> CheckedEdit {
    let mut edit = edit;
    let mut flaws = brought_flaws(before, &edit, on);
    for flaw in flaws.clone() {
        let wanted = match repair_of(&flaw) {
            Some(repair @ LandRepair::Trim) => care.clips.then_some(repair),
            Some(repair) => care.fills.then_some(repair),
            None => None,
        };
        let Some(repair) = wanted else { continue };
        let mut after = before.clone();
        after.apply(&edit);
        let flaw = LandFlaw { repair: Some(repair), ..flaw };
        // What cannot be mended is still told below.
        if let Ok(mended) = repaired(&after, &flaw, &touched(before, &edit)) {
            edit.becomes.extend(mended.becomes);
        }
    }
    if care != LandCare::default() {
        flaws = brought_flaws(before, &edit, on);
    }
    CheckedEdit { edit, flaws }
}

/// How a flaw that an edit brings is mended with it.
pub fn repair_of(flaw: &LandFlaw) -> Option<LandRepair> {
    match flaw.kind {
        LandFlawKind::Overlap | LandFlawKind::Outside => Some(LandRepair::Trim),
        LandFlawKind::Gap => Some(LandRepair::Fill),
        LandFlawKind::Broken
        | LandFlawKind::SelfCrossing
        | LandFlawKind::DoubledShape
        | LandFlawKind::Sliver
        | LandFlawKind::CornersApart
        | LandFlawKind::Spike
        | LandFlawKind::DoubledCorner
        | LandFlawKind::TooSmall
        | LandFlawKind::TooDense => flaw.repair.filter(|repair| repair.is_safe()),
    }
}

/// The edit with what was wrong and was kept all the same, for the journal to tell.
pub fn noted_edit(edit: Edit, flaws: &[LandFlaw]) -> Edit {
    /// The journal names so many.
    const NAMED: usize = 3;
    let named: Vec<Message> = flaws.iter().take(NAMED).map(|flaw| flaw.message().clone()).collect();
    let Some(named) = Message::list(named.into_iter()) else { return edit };
    let label = Message::new("shape-kept-all-the-same")
        .with("done", edit.label.clone())
        .with("count", flaws.len())
        .with("flaws", named);
    Edit { label, ..edit }
}

fn is_new(flaw: &LandFlaw, found: &[LandFlaw], were: &[LandFlaw]) -> bool {
    let alike = |other: &&LandFlaw| sort(other) == sort(flaw);
    match (&flaw.place, flaw.area) {
        (Some(Figure::Area(land)), Some(_)) => {
            let mut left: MultiPolygon = land.rings().clone();
            for were in were.iter().filter(alike) {
                if let Some(Figure::Area(known)) = &were.place {
                    left = left.difference(known.rings());
                }
            }
            !thick(left).is_empty()
        }
        _ if flaw.kind == LandFlawKind::CornersApart => {
            let known =
                |of: &Bounded| were.iter().filter(alike).any(|were| were.subjects.contains(of));
            !flaw.subjects.iter().all(known)
        }
        _ => {
            let is_same =
                |other: &&LandFlaw| (other.kind, &other.subjects) == (flaw.kind, &flaw.subjects);
            found.iter().filter(is_same).count() > were.iter().filter(is_same).count()
        }
    }
}

/// An overlap stays one however large it is, and so does a gap.
fn sort(flaw: &LandFlaw) -> &'static str {
    match flaw.message().key() {
        "land-flaw-doubled-shape" | "land-flaw-overlap" => "land-flaw-overlap",
        "land-flaw-gap-alone" | "land-flaw-gap" => "land-flaw-gap",
        "land-flaw-outside" => "land-flaw-outside",
        _ => flaw.kind.into(),
    }
}
