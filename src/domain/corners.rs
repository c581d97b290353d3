//! Bảng tọa độ các điểm góc ranh giới: the corners of a boundary in the order a decision prints them.
//!
//! Numbering begins at a ring's first corner and runs clockwise, whichever way the ring is kept;
//! the rings follow each other. The closing corner is not repeated.

use super::{Boundary, Point};
use geo::{Coord, LineString, MultiPolygon};

/// Which corner: part, ring of the part (0 is the outer one), place in the ring as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CornerAt {
    /// Which part of the boundary.
    pub part: usize,
    /// 0 is the outer ring, then the holes.
    pub ring: usize,
    /// Place in the ring, the closing corner left out.
    pub index: usize,
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// Where it is kept.
    pub at: CornerAt,
    /// Its number, counted through all rings from 1.
    pub number: usize,
    /// Its position: `x` easting (Y on paper), `y` northing (X on paper).
    pub point: Point,
    /// Length of the side to the next corner on the plane, metres.
    pub side_m: f64,
    /// Grid azimuth of that side in degrees, clockwise from north.
    pub azimuth_deg: f64,
}

/// The corners of one ring.
#[derive(Clone, Debug, PartialEq)]
pub struct CornerRing {
    /// Whether it bounds a hole.
    pub is_hole: bool,
    /// In the order of the table.
    pub corners: Vec<Corner>,
}

impl Boundary {
    /// Its corners as a decision's table has them.
    pub fn corners(&self) -> Vec<CornerRing> {
        corner_rings(self.rings())
    }
}

/// The corners of rings on the plan's grid as a decision's table has them.
pub fn corner_rings(rings: &MultiPolygon) -> Vec<CornerRing> {
    let mut next = 1;
    let parts = rings.iter().enumerate();
    parts
        .flat_map(|(part, polygon)| {
            let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
            rings.enumerate().map(move |(ring, line)| (part, ring, line))
        })
        .map(|(part, ring, line)| {
            let corners = numbered(line, CornerAt { part, ring, index: 0 }, next);
            next += corners.len();
            CornerRing { is_hole: ring > 0, corners }
        })
        .collect()
}

/// Grid azimuth of the way between two positions in degrees, clockwise from north, 0–360.
pub fn azimuth_deg(from: Point, to: Point) -> f64 {
    let way = to - from;
    way.x().atan2(way.y()).to_degrees().rem_euclid(360.0)
}

fn numbered(line: &LineString, ring: CornerAt, first: usize) -> Vec<Corner> {
    let open = open_ring(line);
    let count = open.len();
    // Where a corner has no position the ring has no direction and is numbered as it is kept.
    let backwards = signed_area(open) > 0.0;
    let index = |place: usize| if backwards { (count - place) % count } else { place };
    (0..count)
        .map(|place| {
            let point = Point::from(open[index(place)]);
            let next = Point::from(open[index((place + 1) % count)]);
            let way = next - point;
            Corner {
                at: CornerAt { index: index(place), ..ring },
                number: first + place,
                point,
                side_m: way.x().hypot(way.y()),
                azimuth_deg: azimuth_deg(point, next),
            }
        })
        .collect()
}

/// The corners without the one that closes the ring.
fn open_ring(line: &LineString) -> &[Coord] {
    match line.0.as_slice() {
        [first, between @ .., last] if first == last || first.x.is_nan() || first.y.is_nan() => {
            &line.0[..=between.len()]
        }
        open => open,
    }
}

/// Twice the area, negative where the ring runs clockwise; from its first corner, for the digits' sake.
fn signed_area(ring: &[Coord]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    ring.iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(one, other)| {
            let (one, other) = (*one - *origin, *other - *origin);
            one.x * other.y - other.x * one.y
        })
        .sum()
}
