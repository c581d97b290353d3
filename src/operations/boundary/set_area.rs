//! Chỉnh cho đúng diện tích: a straight side is moved until the boundary has exactly an area.
//!
//! The land it takes or leaves goes from or to the lots across the side, and to no others: a lot that
//! only touches an end of it keeps its corners. Lots of a zone or a stage follow its outline.

use super::flawed::flawed;
use super::flaws::flaws;
use super::provenance::Provenance;
use super::shared::replaced;
use super::subject::{becomes, facts, whose};
use crate::domain::{Boundary, Bounded, Corner, Edit, Id, Lot, Plan, corner_rings};
use crate::i18n::{Argument, Message};
use crate::operations::land::{
    MovedSide, Reach, SAME_CORNER_M, SideMove, StraightSide, follow, side_for, straight_ways,
    with_new_corners,
};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use crate::units::Area;
use geo::{Area as _, BoundingRect, Coord, Intersects, LineString, MultiPolygon, Rect};
use jiff::civil::Date;
use rstar::RTree;
use std::sync::Arc;

/// What is to have which area, and by which of its sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaDraft {
    /// Whose boundary.
    pub of: Bounded,
    /// The first corner of the side, by its number in the table.
    pub from: usize,
    /// The last corner of the side.
    pub to: usize,
    /// How it is moved.
    pub how: SideMove,
    /// The area it is to have.
    pub area: Area,
    /// The day on which the lots beside are looked at.
    pub on: Date,
}

/// A boundary with the area it was to have.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaSet {
    /// Everything in one step.
    pub edit: Edit,
    /// By how much the side lies farther out, metres; in the middle of one that is turned.
    pub out_m: f64,
    /// The lots beside that gave or got land, with their areas before and after.
    pub beside: Vec<(Id<Lot>, Area, Area)>,
}

/// The straight sides of the outer rings, by their first and last corners.
pub fn straight_sides(boundary: &Boundary) -> Vec<(Corner, Corner)> {
    let rings = corner_rings(boundary.rings()).into_iter().filter(|ring| !ring.is_hole);
    let sides = rings.flat_map(|ring| {
        let open: Vec<Coord> = ring.corners.iter().map(|corner| corner.point.0).collect();
        let ways = if open.len() > 2 { straight_ways(&open) } else { Vec::new() };
        ways.into_iter().map(move |(first, last)| (ring.corners[first], ring.corners[last]))
    });
    sides.collect()
}

/// Moves a side until the boundary has exactly the area.
pub fn set_area(plan: &Plan, draft: &AreaDraft) -> Result<AreaSet, Refusal> {
    let facts = facts(plan, draft.of)?;
    let whose = whose(plan, draft.of, &facts);
    let about = |key| Message::new(key).with("whose", whose.clone());
    let boundary = facts.boundary.ok_or_else(|| about("operations-boundary-missing"))?;
    if draft.area.as_square_metres() <= 0.0 {
        return Err(about("shape-area-not-positive").into());
    }
    let before = boundary.plane_area();
    let side = side(&boundary, draft).ok_or_else(|| about("shape-side-unknown"))?;
    let more = draft.area.as_square_metres() - before.as_square_metres();
    let moved = side_for(&side, more, draft.how)
        .map_err(|reach| out_of_reach(about("shape-area-out-of-reach"), before, reach))?;
    let mut scratch = Scratch::on(plan);
    for (of, rings) in redrawn(plan, draft, &side, &moved) {
        put(&mut scratch, of, rings)?;
    }
    let after = scratch.plan().boundary_facts(draft.of).and_then(|facts| facts.boundary);
    let label = about("shape-area-set")
        .with("from", draft.from)
        .with("to", draft.to)
        .with("before", Argument::SquareMetres(before))
        .with("area", Argument::SquareMetres(after.map_or(before, |after| after.plane_area())));
    let edit = scratch.done(label);
    let beside = beside(plan, &edit, draft.of);
    Ok(AreaSet { edit, out_m: moved.out_m, beside })
}

fn out_of_reach(says: Message, before: Area, reach: Reach) -> Refusal {
    let end = |more: Option<f64>, key| match more {
        Some(more) => Message::new("shape-area-said")
            .with("area", Argument::SquareMetres(before + Area::square_metres(more))),
        None => Message::new(key),
    };
    says.with("least", end(reach.least, "shape-area-no-least"))
        .with("most", end(reach.most, "shape-area-no-most"))
        .into()
}

/// The side with the corners beside it.
fn side(boundary: &Boundary, draft: &AreaDraft) -> Option<StraightSide> {
    let rings = corner_rings(boundary.rings()).into_iter().filter(|ring| !ring.is_hole);
    rings.into_iter().find_map(|ring| {
        let count = ring.corners.len();
        let place = |number: usize| ring.corners.iter().position(|corner| corner.number == number);
        let (first, last) = (place(draft.from)?, place(draft.to)?);
        let steps = (last + count - first) % count;
        let at = |place: usize| ring.corners[place % count].point.0;
        (steps > 0 && steps + 1 < count).then(|| StraightSide {
            before: at(first + count - 1),
            corners: (first..=first + steps).map(at).collect(),
            after: at(last + 1),
        })
    })
}

/// What becomes of the boundary and of those beside it.
fn redrawn(
    plan: &Plan,
    draft: &AreaDraft,
    side: &StraightSide,
    moved: &MovedSide,
) -> Vec<(Bounded, MultiPolygon)> {
    let own = plan.boundary_facts(draft.of).and_then(|facts| facts.boundary);
    let lots = lots_near(plan, draft, side, moved)
        .filter_map(|lot| Some((Bounded::Lot(lot.id), lot.boundary.as_ref()?.rings().clone())));
    let own = own.map(|own| (draft.of, own.rings().clone()));
    let all: Vec<(Bounded, MultiPolygon)> = own.into_iter().chain(lots).collect();
    let (old, new) = (&side.corners, &moved.corners);
    match draft.of {
        Bounded::Lot(_) => follow(all, old, new),
        Bounded::Zone(_) | Bounded::Phase(_) => {
            let following = all
                .into_iter()
                .filter_map(|(of, rings)| Some((of, with_corners_moved(&rings, old, new)?)));
            following.collect()
        }
    }
}

/// The rings with each of the old corners where the new one is; nothing where they have none.
fn with_corners_moved(rings: &MultiPolygon, old: &[Coord], new: &[Coord]) -> Option<MultiPolygon> {
    let tree = RTree::bulk_load(old.iter().map(|at| [at.x, at.y]).collect());
    let mut moved = with_new_corners(rings, &tree).unwrap_or_else(|| rings.clone());
    let mut has_any = false;
    // Through places nobody has, so that no corner is moved twice.
    let aside = |place: usize| Coord { x: -1e9 - place as f64, y: 0.0 };
    let ways = old.iter().enumerate().map(|(place, from)| (*from, aside(place)));
    let back = new.iter().enumerate().map(|(place, to)| (aside(place), *to));
    for (from, to) in ways.chain(back) {
        if let Some(after) = replaced(&moved, from, Some(to)) {
            (moved, has_any) = (after, true);
        }
    }
    has_any.then_some(moved)
}

/// The lots of the zone around the side that are there on the day, but for the one it is all about.
fn lots_near<'a>(
    plan: &'a Plan,
    draft: &AreaDraft,
    side: &StraightSide,
    moved: &MovedSide,
) -> impl Iterator<Item = &'a Arc<Lot>> {
    let corners: LineString = side.corners.iter().chain(&moved.corners).copied().collect();
    let around = corners.bounding_rect().map(|around| {
        let reach = Coord { x: SAME_CORNER_M, y: SAME_CORNER_M };
        Rect::new(around.min() - reach, around.max() + reach)
    });
    let (of, on) = (draft.of, draft.on);
    let lots = of.zone(plan).into_iter().flat_map(|zone| plan.lots_of(zone));
    lots.filter(move |lot| lot.valid.contains(on) && Bounded::Lot(lot.id) != of).filter(
        move |lot| {
            let extent = lot.boundary.as_ref().and_then(Boundary::extent);
            extent.zip(around).is_some_and(|(extent, around)| extent.intersects(&around))
        },
    )
}

/// Puts rings in the place of those before; refused where they would mean no area that did before.
fn put(scratch: &mut Scratch, of: Bounded, rings: MultiPolygon) -> Result<(), Refusal> {
    scratch.step(|plan| {
        let facts = facts(plan, of)?;
        let before = facts.boundary.as_ref().map_or(0, |before| flaws(before.rings()).len());
        let found = flaws(&rings);
        if found.len() > before {
            return Err(flawed(&found, &whose(plan, of, &facts)));
        }
        if facts.boundary.as_ref().is_some_and(|before| is_turned_over(before.rings(), &rings)) {
            let used_up = Message::new("shape-neighbour-used-up");
            return Err(used_up.with("whose", whose(plan, of, &facts)).into());
        }
        let provenance = Provenance::from(&facts);
        let label = Message::new("common-unsaid");
        Ok((becomes(plan, of, label, Some(Boundary::new(rings)), provenance), ()))
    })
}

/// Whether a part runs the other way round: a side has gone beyond the one across from it.
fn is_turned_over(before: &MultiPolygon, after: &MultiPolygon) -> bool {
    let parts = before.iter().zip(after);
    parts.into_iter().any(|(before, after)| before.signed_area() * after.signed_area() < 0.0)
}

/// The lots an edit gives another area, but for the one it is all about.
fn beside(plan: &Plan, edit: &Edit, of: Bounded) -> Vec<(Id<Lot>, Area, Area)> {
    let mut after = plan.clone();
    after.apply(edit);
    let area = |plan: &Plan, lot| Some(plan.get::<Lot>(lot)?.boundary.as_ref()?.plane_area());
    let lots = edit.becomes.keys().filter_map(|key| match Bounded::of(*key) {
        Some(Bounded::Lot(lot)) if Bounded::Lot(lot) != of => Some(lot),
        _ => None,
    });
    let changed = lots.filter_map(|lot| Some((lot, area(plan, lot)?, area(&after, lot)?)));
    let is_other = |(_, before, after): &(Id<Lot>, Area, Area)| {
        (before.as_square_metres() - after.as_square_metres()).abs() > 1e-6
    };
    changed.filter(is_other).collect()
}
