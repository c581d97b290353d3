//! Rings to polygons. An outer ring goes round with the clock, a hole against it.
//!
//! Where the ways round say otherwise than what lies in what, the ways round are believed; where all
//! go round the same wrong way, what lies in what is.

use crate::operations::boundary_from_rings;
use geo::algorithm::coordinate_position::{CoordPos, CoordinatePosition};
use geo::winding_order::{Winding, WindingOrder};
use geo::{Area, BoundingRect, Contains, LineString, MultiPolygon, Point, Polygon};

pub(super) fn polygons(rings: Vec<LineString>) -> MultiPolygon {
    if rings.len() < 2 {
        return rings.into_iter().map(alone).collect();
    }
    let (holes, outers): (Vec<LineString>, Vec<LineString>) =
        rings.iter().cloned().partition(is_hole);
    let nested = boundary_from_rings(rings.iter().map(|ring| ring.points().collect()).collect());
    if outers.is_empty() || goes_round_right(&nested) {
        return nested;
    }
    let mut parts: Vec<Polygon> = outers.into_iter().map(alone).collect();
    let outer_count = parts.len();
    for hole in holes {
        let around = (0..outer_count).filter(|part| lies_in(&hole, parts[*part].exterior()));
        let smallest =
            around.min_by(|one, other| area(&parts[*one]).total_cmp(&area(&parts[*other])));
        match smallest {
            Some(part) => parts[part].interiors_push(hole),
            None => parts.push(alone(hole)),
        }
    }
    MultiPolygon(parts)
}

fn alone(ring: LineString) -> Polygon {
    Polygon::new(ring, Vec::new())
}

fn is_hole(ring: &LineString) -> bool {
    ring.winding_order() == Some(WindingOrder::CounterClockwise)
}

fn goes_round_right(nested: &MultiPolygon) -> bool {
    nested.iter().all(|part| !is_hole(part.exterior()) && part.interiors().iter().all(is_hole))
}

/// What the outer ring of a part goes round, its holes not taken out.
fn area(part: &Polygon) -> f64 {
    alone(part.exterior().clone()).unsigned_area()
}

/// Whether a ring lies in another: by its first corner that is not on it.
fn lies_in(inner: &LineString, outer: &LineString) -> bool {
    let boxes = inner.bounding_rect().zip(outer.bounding_rect());
    if !boxes.is_some_and(|(inner, outer)| outer.contains(&inner) || outer == inner) {
        return false;
    }
    let outer = alone(outer.clone());
    let place = |corner: Point| outer.coordinate_position(&corner.0);
    inner.points().map(place).find(|place| *place != CoordPos::OnBoundary)
        != Some(CoordPos::Outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f64, size: f64, with_clock: bool) -> LineString {
        let to = from + size;
        let mut ring: LineString =
            vec![(from, from), (from, to), (to, to), (to, from), (from, from)].into();
        if !with_clock {
            ring.0.reverse();
        }
        ring
    }

    fn areas(rings: Vec<LineString>) -> Vec<f64> {
        polygons(rings).iter().map(Area::unsigned_area).collect()
    }

    #[test]
    fn the_way_round_tells_outer_rings_from_holes() {
        let hole = || square(2.0, 4.0, false);
        assert_eq!(areas(vec![square(0.0, 10.0, true)]), [100.0]);
        assert_eq!(areas(vec![square(0.0, 10.0, true), hole()]), [84.0]);
        assert_eq!(
            areas(vec![hole(), square(0.0, 10.0, true), square(3.0, 2.0, true)]),
            [84.0, 4.0]
        );
        // Both outer rings: they overlap, which is told of them later.
        assert_eq!(areas(vec![square(0.0, 10.0, true), square(2.0, 4.0, true)]), [100.0, 16.0]);
        // A hole outside of everything is land of its own.
        assert_eq!(areas(vec![square(0.0, 10.0, true), square(20.0, 2.0, false)]), [100.0, 4.0]);
        // All the wrong way round.
        assert_eq!(areas(vec![square(0.0, 10.0, false), hole()]), [84.0]);
        // Two outer rings in each other, the hole is of the smaller one.
        let three = vec![square(0.0, 10.0, true), square(1.0, 8.0, true), hole()];
        assert_eq!(areas(three), [100.0, 48.0]);
    }
}
