//! Lots on the same land.

use super::flaw::{LandFlaw, LandFlawKind, LandRepair};
use super::looked::{DrawnLot, Looked};
use crate::domain::{Boundary, shared_land};
use crate::i18n::Message;
use crate::operations::boundary::{is_same_boundary, name_of};
use crate::operations::land::{SAME_CORNER_M, SLIVER_M2, thick};
use geo::MultiPolygon;

/// Every two lots that have land in common, once.
pub(super) fn overlapping(looked: &Looked<'_>) -> Vec<LandFlaw> {
    let mut found = Vec::new();
    for (place, one) in looked.lots.iter().enumerate().filter(|(_, lot)| lot.is_land()) {
        let is_asked = looked.is_asked(one.of());
        for beside in looked.near(&one.extent).filter(|beside| *beside > place) {
            let other = &looked.lots[beside];
            if is_asked || looked.is_asked(other.of()) {
                found.extend(overlap(looked, one, other));
            }
        }
    }
    found
}

fn overlap(looked: &Looked<'_>, one: &DrawnLot<'_>, other: &DrawnLot<'_>) -> Option<LandFlaw> {
    let land = Boundary::new(MultiPolygon(thick(shared_land(one.boundary, other.boundary)?)));
    let area = land.plane_area();
    if area.as_square_metres() <= 0.0 {
        return None;
    }
    let is_same = is_same_boundary(one.boundary.rings(), other.boundary.rings(), SAME_CORNER_M);
    let (kind, repair, key) = if is_same {
        (LandFlawKind::DoubledShape, Some(LandRepair::LeaveOut), "land-flaw-doubled-shape")
    } else if area.as_square_metres() < SLIVER_M2 {
        (LandFlawKind::Sliver, Some(LandRepair::Trim), "land-flaw-overlap")
    } else {
        (LandFlawKind::Overlap, None, "land-flaw-overlap")
    };
    let says = Message::new(key)
        .with("one", name_of(looked.plan, one.of()))
        .with("other", name_of(looked.plan, other.of()));
    Some(LandFlaw::of_land(kind, vec![one.of(), other.of()], land, repair, says))
}
