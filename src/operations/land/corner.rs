//! When two positions are one corner.

use geo::Coord;

/// Corners nearer than this are the same one, metres.
pub(crate) const SAME_CORNER_M: f64 = 1e-3;

/// Whether two positions are one corner.
pub(crate) fn is_same_corner(one: Coord, other: Coord) -> bool {
    distance_m(one, other) <= SAME_CORNER_M
}

pub(crate) fn distance_m(one: Coord, other: Coord) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}
