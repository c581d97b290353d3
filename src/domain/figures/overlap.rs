//! Lô chồng nhau: lots drawn over each other, and by how much land.

use crate::domain::{Boundary, Lot};
use crate::units::Area;
use geo::{BooleanOps, Coord, LineString, MultiPolygon, Polygon, Rect};

/// Neighbours whose corners are rounded share a sliver; below this share of the smaller lot it is
/// no overlap.
const LEAST_SHARE: f64 = 0.001;
/// Corners are written to the millimetre.
const MILLIMETRE: f64 = 1e-3;

/// The pairs among lots that lie over each other at some time.
pub(super) fn overlapping<'a>(lots: &[&'a Lot]) -> Vec<(&'a Lot, &'a Lot, Area)> {
    let mut drawn: Vec<(&Lot, &Boundary, Rect)> = lots
        .iter()
        .filter_map(|lot| {
            let boundary = lot.boundary.as_ref().filter(|drawn| is_placed(drawn.rings()))?;
            Some((*lot, boundary, boundary.extent()?))
        })
        .collect();
    drawn.sort_by(|(_, _, one), (_, _, other)| one.min().x.total_cmp(&other.min().x));
    let mut found = Vec::new();
    for (place, (one, boundary, extent)) in drawn.iter().enumerate() {
        let near = drawn[place + 1..]
            .iter()
            .take_while(|(_, _, other)| other.min().x < extent.max().x - MILLIMETRE)
            .filter(|(_, _, other)| {
                other.min().y < extent.max().y - MILLIMETRE
                    && extent.min().y < other.max().y - MILLIMETRE
            });
        for (other, beside, _) in near {
            if one.valid.overlaps(&other.valid)
                && let Some(area) = shared(boundary, beside)
            {
                found.push((*one, *other, area));
            }
        }
    }
    found
}

/// The land two boundaries have in common; nothing where a line parts them. Corners are finite.
pub fn shared_land(one: &Boundary, other: &Boundary) -> Option<MultiPolygon> {
    let is_apart = is_parted(one.rings(), other.rings()) || is_parted(other.rings(), one.rings());
    (!is_apart).then(|| one.rings().intersection(other.rings()))
}

/// How much land two boundaries have in common; none where it is a sliver.
fn shared(one: &Boundary, other: &Boundary) -> Option<Area> {
    let area = Boundary::new(shared_land(one, other)?).plane_area();
    let smaller = one.plane_area().as_square_metres().min(other.plane_area().as_square_metres());
    (area.as_square_metres() > LEAST_SHARE * smaller).then_some(area)
}

/// Whether the line of one side of `one` has all of it on its one hand and all of `other` on its
/// other: the quick way to see that neighbours only touch.
fn is_parted(one: &MultiPolygon, other: &MultiPolygon) -> bool {
    let sides = one.0.iter().flat_map(|part| part.exterior().lines());
    sides.into_iter().any(|side| {
        let way = side.delta();
        let length = way.x.hypot(way.y);
        let beside = |at: Coord| {
            let from = at - side.start;
            (way.x * from.y - way.y * from.x) / length
        };
        let left = |rings| corners(rings).map(beside).all(|at| at >= -MILLIMETRE);
        let right = |rings| corners(rings).map(beside).all(|at| at <= MILLIMETRE);
        length > 0.0 && (left(one) && right(other) || right(one) && left(other))
    })
}

fn corners(rings: &MultiPolygon) -> impl Iterator<Item = Coord> {
    rings.0.iter().flat_map(|part| part.exterior().coords().copied())
}

/// Another program may have written corners that are nowhere.
fn is_placed(rings: &MultiPolygon) -> bool {
    corners(rings).all(|at| at.x.is_finite() && at.y.is_finite())
        && rings
            .0
            .iter()
            .flat_map(Polygon::interiors)
            .flat_map(LineString::coords)
            .all(|at| at.x.is_finite() && at.y.is_finite())
}
