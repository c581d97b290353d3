//! Mending a flaw of land where that is safe, as an edit a person can take back.

use super::flaw::{LandFlaw, LandRepair};
use super::looked::outline;
use crate::domain::{Bounded, Edit, Figure, Id, Key, Lot, Plan, Zone};
use crate::i18n::Message;
use crate::operations::boundary::{Provenance, set_boundary};
use crate::operations::keep::remove;
use crate::operations::land::{Together, put_back, thick, tidied};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use geo::{BooleanOps, Coord, CoordsIter, MultiPolygon};
use std::collections::BTreeSet;

/// A boundary drawn anew.
type Redrawn = (Bounded, MultiPolygon);

/// The edit that mends a flaw; refused where it cannot be mended without a person drawing.
pub fn repair_land(plan: &Plan, flaw: &LandFlaw) -> Result<Edit, Refusal> {
    repaired(plan, flaw, &flaw.subjects.iter().copied().collect())
}

/// The same by changing no other land than this.
pub(super) fn repaired(
    plan: &Plan,
    flaw: &LandFlaw,
    movable: &BTreeSet<Bounded>,
) -> Result<Edit, Refusal> {
    let moving: Vec<Bounded> =
        flaw.subjects.iter().copied().filter(|subject| movable.contains(subject)).collect();
    let lots = || moving.iter().filter(|of| matches!(of, Bounded::Lot(_))).copied();
    let redrawn: Vec<Redrawn> = match flaw.repair.ok_or_else(by_hand)? {
        LandRepair::Tidy => {
            let tidy = |of| Some((of, tidied(rings(plan, of)?).rings));
            moving.iter().copied().filter_map(tidy).collect()
        }
        LandRepair::Together => together(plan, &lots().collect()),
        LandRepair::Trim => {
            lots().last().and_then(|of| trimmed(plan, flaw, of)).into_iter().collect()
        }
        LandRepair::Fill => {
            lots().last().and_then(|of| filled(plan, flaw, of)).into_iter().collect()
        }
        LandRepair::LeaveOut => return left_out(plan, flaw, lots().last()),
    };
    carried_out(plan, flaw, redrawn)
}

/// What can be drawn is drawn; refused where nothing can.
fn carried_out(plan: &Plan, flaw: &LandFlaw, redrawn: Vec<Redrawn>) -> Result<Edit, Refusal> {
    let mut scratch = Scratch::on(plan);
    let mut refused = None;
    for (of, rings) in redrawn {
        let drawn = scratch.step(|plan| {
            let provenance = Provenance::from(&plan.boundary_facts(of).unwrap_or_default());
            Ok((set_boundary(plan, of, rings, provenance)?, ()))
        });
        refused = refused.or(drawn.err());
    }
    let edit = scratch.done(label(flaw));
    if edit.becomes.is_empty() { Err(refused.unwrap_or_else(by_hand)) } else { Ok(edit) }
}

fn left_out(plan: &Plan, flaw: &LandFlaw, lot: Option<Bounded>) -> Result<Edit, Refusal> {
    let Some(Bounded::Lot(lot)) = lot else { return Err(by_hand()) };
    let edit = remove(plan, Key::of::<Lot>(lot))?;
    Ok(Edit { label: label(flaw), ..edit })
}

/// Lots of which corners go where others are, those of other lots and of the zone being firm.
fn together(plan: &Plan, moving: &BTreeSet<Bounded>) -> Vec<Redrawn> {
    let zones: BTreeSet<Id<Zone>> = moving.iter().filter_map(|of| of.zone(plan)).collect();
    let mut redrawn = Vec::new();
    for zone in zones.into_iter().filter_map(|zone| plan.get(zone)) {
        let lots: Vec<(Bounded, &MultiPolygon)> = plan
            .lots_of(zone.id)
            .filter_map(|lot| Some((Bounded::Lot(lot.id), lot.boundary.as_ref()?.rings())))
            .collect();
        let corners = |is_moving: bool| {
            let those = lots.iter().filter(move |(of, _)| moving.contains(of) == is_moving);
            those.flat_map(|(_, rings)| rings.coords_iter())
        };
        let of_zone = outline(zone).into_iter().flat_map(CoordsIter::coords_iter);
        let together = Together::of(of_zone.chain(corners(false)), corners(true));
        let moving = lots.iter().filter(|(of, _)| moving.contains(of));
        redrawn.extend(moving.map(|(of, rings)| (*of, tidied(together.put_together(rings)).rings)));
    }
    redrawn
}

/// The lot without what it has in common with another, or within its zone.
fn trimmed(plan: &Plan, flaw: &LandFlaw, lot: Bounded) -> Option<Redrawn> {
    let other = flaw.subjects.iter().copied().find(|subject| *subject != lot)?;
    let (own, beside) = (rings(plan, lot)?, rings(plan, other)?);
    let land = match other {
        Bounded::Zone(_) => own.intersection(&beside),
        Bounded::Phase(_) | Bounded::Lot(_) => own.difference(&beside),
    };
    Some((lot, settled(land, own.coords_iter().chain(beside.coords_iter()))))
}

/// The lot with the gap.
fn filled(plan: &Plan, flaw: &LandFlaw, lot: Bounded) -> Option<Redrawn> {
    let Some(Figure::Area(gap)) = &flaw.place else { return None };
    let own = rings(plan, lot)?;
    let around: Vec<MultiPolygon> =
        flaw.subjects.iter().filter_map(|subject| rings(plan, *subject)).collect();
    let zone = lot.zone(plan).and_then(|zone| rings(plan, Bounded::Zone(zone)));
    let known = around.iter().chain(&zone).flat_map(CoordsIter::coords_iter);
    Some((lot, settled(own.union(gap.rings()), known)))
}

/// What an operation leaves, with the corners that were there to their last digit.
fn settled(land: MultiPolygon, known: impl Iterator<Item = Coord>) -> MultiPolygon {
    let mut land = MultiPolygon(thick(land));
    put_back(&mut land, known);
    tidied(land).rings
}

fn rings(plan: &Plan, of: Bounded) -> Option<MultiPolygon> {
    Some(plan.boundary_facts(of)?.boundary?.rings().clone())
}

fn label(flaw: &LandFlaw) -> Message {
    Message::new("land-repaired").with("flaw", flaw.message().clone())
}

fn by_hand() -> Refusal {
    Message::new("land-repair-by-hand").into()
}
