//! Điểm góc chung: what becomes of a corner becomes of it in every boundary that has it.
//!
//! The lots beside a lot follow it, and those of a zone or a stage follow its outline. The outline does
//! not follow a lot: it is as its decision prints it.

use super::corners::{insert_corner, move_corner, remove_corner};
use super::flawed::flawed;
use super::flaws::flaws;
use super::provenance::Provenance;
use super::subject::{becomes, facts, whose};
use crate::domain::{Boundary, Bounded, CornerAt, Edit, Lot, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::operations::land::{SAME_CORNER_M, with_new_corners};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use geo::{Coord, Intersects, LineString, MultiPolygon, Polygon, Rect};
use jiff::civil::Date;
use rstar::RTree;
use std::sync::Arc;

/// The corner moves there in all boundaries that have it on a day; a side of a lot beside it that it lay
/// on gets it as a corner.
pub fn move_shared_corner(
    plan: &Plan,
    of: Bounded,
    at: CornerAt,
    to: Point,
    on: Date,
) -> Result<Edit, Refusal> {
    let edit = move_corner(plan, of, at, to)?;
    let Some(from) = position(plan, of, at) else { return Ok(edit) };
    followed(plan, of, edit, (from, on), |rings| {
        let with = with_new_corners(rings, &RTree::bulk_load(vec![[from.x, from.y]]));
        replaced(with.as_ref().unwrap_or(rings), from, Some(to.0))
    })
}

/// A new corner after another, and in the sides beside that it lies on.
pub fn insert_shared_corner(
    plan: &Plan,
    of: Bounded,
    after: CornerAt,
    at: Point,
    on: Date,
) -> Result<Edit, Refusal> {
    let edit = insert_corner(plan, of, after, at)?;
    let corner = RTree::bulk_load(vec![[at.x(), at.y()]]);
    followed(plan, of, edit, (at.0, on), |rings| with_new_corners(rings, &corner))
}

/// The corner goes away in all boundaries that have it on a day.
pub fn remove_shared_corner(
    plan: &Plan,
    of: Bounded,
    at: CornerAt,
    on: Date,
) -> Result<Edit, Refusal> {
    let edit = remove_corner(plan, of, at)?;
    let Some(from) = position(plan, of, at) else { return Ok(edit) };
    followed(plan, of, edit, (from, on), |rings| replaced(rings, from, None))
}

/// The side after a corner is drawn out to a position: it gets a corner at `foot`, which moves there, in
/// all boundaries that have the side on a day.
pub fn bend_shared_side(
    plan: &Plan,
    of: Bounded,
    after: CornerAt,
    foot: Point,
    to: Point,
    on: Date,
) -> Result<Edit, Refusal> {
    let mut scratch = Scratch::on(plan);
    let inserted = |plan: &Plan| {
        let edit = insert_shared_corner(plan, of, after, foot, on)?;
        let label = edit.label.clone();
        Ok::<_, Refusal>((edit, label))
    };
    let label = scratch.step(inserted)?;
    let Some(new) = corner_there(scratch.plan(), of, foot) else { return Ok(scratch.done(label)) };
    scratch.step(|plan| Ok::<_, Refusal>((move_shared_corner(plan, of, new, to, on)?, ())))?;
    Ok(scratch.done(label))
}

/// The side after a corner moves by so many metres, both its ends with it, in all boundaries that have
/// them on a day.
pub fn move_shared_side(
    plan: &Plan,
    of: Bounded,
    after: CornerAt,
    by: Point,
    on: Date,
) -> Result<Edit, Refusal> {
    let facts = facts(plan, of)?;
    let about = |key| Message::new(key).with("whose", whose(plan, of, &facts));
    let boundary = facts.boundary.as_ref().ok_or_else(|| about("operations-boundary-missing"))?;
    let unknown = || about("operations-boundary-corner-unknown");
    let ends = ends_of(boundary, after).ok_or_else(unknown)?;
    let mut scratch = Scratch::on(plan);
    for (at, from) in ends {
        scratch.step(|plan| {
            Ok::<_, Refusal>((move_shared_corner(plan, of, at, from + by, on)?, ()))
        })?;
    }
    let label = about("operations-boundary-side-moved")
        .with("metres", Argument::Metres(by.x().hypot(by.y())));
    Ok(scratch.done(label))
}

/// Both corners of the side after one, with where they are.
fn ends_of(boundary: &Boundary, after: CornerAt) -> Option<[(CornerAt, Point); 2]> {
    boundary.corners().iter().find_map(|ring| {
        let place = ring.corners.iter().position(|corner| corner.at == after)?;
        let end = |place: usize| ring.corners[place % ring.corners.len()];
        Some([end(place), end(place + 1)].map(|corner| (corner.at, corner.point)))
    })
}

fn corner_there(plan: &Plan, of: Bounded, position: Point) -> Option<CornerAt> {
    let boundary = plan.boundary_facts(of)?.boundary?;
    let rings = boundary.corners();
    let corner = rings.iter().flat_map(|ring| &ring.corners);
    corner.into_iter().find(|corner| corner.point == position).map(|corner| corner.at)
}

fn position(plan: &Plan, of: Bounded, at: CornerAt) -> Option<Coord> {
    let boundary = plan.boundary_facts(of)?.boundary?;
    let corners = boundary.corners();
    let corner = corners.iter().flat_map(|ring| &ring.corners).find(|corner| corner.at == at)?;
    Some(corner.point.0)
}

/// The edit with what becomes of the lots around a position; refused where one of them would mean no
/// area any more that did before.
fn followed(
    plan: &Plan,
    of: Bounded,
    mut edit: Edit,
    (at, on): (Coord, Date),
    change: impl Fn(&MultiPolygon) -> Option<MultiPolygon>,
) -> Result<Edit, Refusal> {
    let mut count = 0_usize;
    for lot in lots_at(plan, of, at, on) {
        let Some(boundary) = &lot.boundary else { continue };
        let Some(rings) = change(boundary.rings()) else { continue };
        let own = Bounded::Lot(lot.id);
        let facts = facts(plan, own)?;
        let found = flaws(&rings);
        if found.len() > flaws(boundary.rings()).len() {
            return Err(flawed(&found, &whose(plan, own, &facts)));
        }
        let drawn = Some(Boundary::new(rings));
        let follows = becomes(plan, own, edit.label.clone(), drawn, Provenance::from(&facts));
        edit.becomes.extend(follows.becomes);
        count += 1;
    }
    if count > 0 {
        edit.label = Message::new("operations-boundary-shared")
            .with("done", edit.label)
            .with("count", count);
    }
    Ok(edit)
}

/// The lots of the zone that reach up to a position on a day, but for the one it is all about.
fn lots_at(plan: &Plan, of: Bounded, at: Coord, on: Date) -> impl Iterator<Item = &Arc<Lot>> {
    let reach = Coord { x: SAME_CORNER_M, y: SAME_CORNER_M };
    let around = Rect::new(at - reach, at + reach);
    let reaches = move |lot: &&Arc<Lot>| {
        let extent = lot.boundary.as_ref().and_then(Boundary::extent);
        extent.is_some_and(|extent| extent.intersects(&around))
    };
    let lots = of.zone(plan).into_iter().flat_map(|zone| plan.lots_of(zone));
    lots.filter(move |lot| lot.valid.contains(on) && Bounded::Lot(lot.id) != of).filter(reaches)
}

/// The rings with the corner elsewhere, or without it; nothing where they do not have it, or where
/// less than a triangle would be left.
pub(super) fn replaced(
    rings: &MultiPolygon,
    from: Coord,
    to: Option<Coord>,
) -> Option<MultiPolygon> {
    let is_it = |at: &Coord| (at.x - from.x).hypot(at.y - from.y) <= SAME_CORNER_M;
    let has_it = rings.iter().any(|part| {
        std::iter::once(part.exterior())
            .chain(part.interiors())
            .any(|ring| ring.0.iter().any(is_it))
    });
    let ring = |ring: &LineString| {
        let open = &ring.0[..ring.0.len().saturating_sub(1)];
        let mut corners: Vec<Coord> =
            open.iter().filter_map(|at| if is_it(at) { to } else { Some(*at) }).collect();
        if corners.len() < 3 {
            return ring.clone();
        }
        corners.extend(corners.first().copied());
        LineString(corners)
    };
    let part = |part: &Polygon| {
        Polygon::new(ring(part.exterior()), part.interiors().iter().map(ring).collect())
    };
    has_it.then(|| MultiPolygon(rings.iter().map(part).collect()))
}
