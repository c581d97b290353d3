//! Corners of neighbours on sides of land.

use super::corner::{SAME_CORNER_M, distance_m};
use super::trace::{closed, cross, rings_of};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use rstar::{AABB, RTree};

/// The land with each of the corners that lies on one of its sides, no farther off than so, metres.
pub(crate) fn with_corners_on(land: &Polygon, corners: &RTree<[f64; 2]>, within_m: f64) -> Polygon {
    let mut rings = rings_of(land).into_iter().map(|ring| with_corners(&ring, corners, within_m));
    let outer = rings.next().unwrap_or_else(|| LineString(Vec::new()));
    Polygon::new(outer, rings.collect())
}

/// The same of several parts; nothing where none lies on a side.
pub(crate) fn with_new_corners(
    land: &MultiPolygon,
    corners: &RTree<[f64; 2]>,
) -> Option<MultiPolygon> {
    let count = |land: &Polygon| rings_of(land).iter().map(Vec::len).sum::<usize>();
    let with = |part: &Polygon| with_corners_on(part, corners, SAME_CORNER_M);
    let new = MultiPolygon(land.iter().map(with).collect());
    let is_more = land.iter().map(count).sum::<usize>() < new.iter().map(count).sum();
    is_more.then_some(new)
}

fn with_corners(ring: &[Coord], corners: &RTree<[f64; 2]>, within_m: f64) -> LineString {
    let mut with = Vec::with_capacity(ring.len());
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        with.push(*from);
        let mut on = corners_on([*from, *to], corners, within_m);
        on.sort_by(|one, other| distance_m(*from, *one).total_cmp(&distance_m(*from, *other)));
        on.dedup();
        with.extend(on);
    }
    closed(with)
}

fn corners_on([from, to]: [Coord; 2], corners: &RTree<[f64; 2]>, within_m: f64) -> Vec<Coord> {
    let low = [from.x.min(to.x) - within_m, from.y.min(to.y) - within_m];
    let high = [from.x.max(to.x) + within_m, from.y.max(to.y) + within_m];
    let near = corners.locate_in_envelope(&AABB::from_corners(low, high));
    let way = to - from;
    let length = way.x.hypot(way.y);
    near.map(|near| Coord { x: near[0], y: near[1] })
        .filter(|at| {
            let beside = cross(way, *at - from).abs() / length;
            beside <= within_m && [from, to].iter().all(|end| distance_m(*end, *at) > within_m)
        })
        .collect()
}
