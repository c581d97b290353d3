//! Lines on the plan's grid: feet, crossings, distances. What is far from the origin is subtracted first.

use crate::domain::Point;

/// A side from corner to corner on the plan's grid; a corner alone is both its ends.
pub type Side = [Point; 2];

/// Lines that meet under a lesser angle, as its sine, have no crossing worth the name.
const LEAST_TURN: f64 = 0.05;

pub fn distance(one: Point, other: Point) -> f64 {
    length(other - one)
}

pub fn length(way: Point) -> f64 {
    way.x().hypot(way.y())
}

pub fn cross(one: Point, other: Point) -> f64 {
    one.x() * other.y() - one.y() * other.x()
}

/// A quarter turn to the left.
pub fn turned(way: Point) -> Point {
    Point::new(-way.y(), way.x())
}

/// How far along the line of a side the foot of a position lies: 0 at its start, 1 at its end.
pub fn share([from, to]: Side, of: Point) -> f64 {
    let way = to - from;
    (of - from).dot(way) / way.dot(way)
}

/// The position at a share of a side, its ends to the last bit.
pub fn at_share([from, to]: Side, share: f64) -> Point {
    if share == 1.0 { to } else { from + (to - from) * share }
}

/// The nearest position on a side.
pub fn foot(side: Side, of: Point) -> Point {
    at_share(side, share(side, of).clamp(0.0, 1.0))
}

/// Where the lines of two sides cross, as a share of the first; nothing where they hardly turn from each
/// other.
pub fn crossing(one: Side, other: Side) -> Option<f64> {
    let (way, across) = (one[1] - one[0], other[1] - other[0]);
    let turn = cross(way, across);
    let is_crossed = turn.abs() > LEAST_TURN * length(way) * length(across);
    is_crossed.then(|| cross(other[0] - one[0], across) / turn)
}
