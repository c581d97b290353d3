//! The way along a boundary from one position on it to another, all corners as they are kept.

use super::kinds::is_same;
use super::lines::{distance, foot};
use crate::domain::Point;

/// A line that can be followed: corner after corner, the first one repeated at the end of a ring.
#[derive(Clone, Copy)]
pub struct Followed<'a> {
    /// Its corners.
    pub corners: &'a [Point],
}

/// A way along one, after the position it begins at; the last position is where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Its positions.
    pub way: Vec<Point>,
    /// How long it is, metres.
    pub metres: f64,
}

impl Followed<'_> {
    /// The shorter way between two positions, or the other way round; nothing where not both lie on it,
    /// or they are one.
    pub fn trace(&self, from: Point, to: Point, is_other_way: bool) -> Option<Trace> {
        let (start, end) = (self.place_of(from)?, self.place_of(to)?);
        if is_same(from, to) {
            return None;
        }
        let onward = self.onward(start, end).map(|between| traced(from, between, to));
        let back = self.onward(end, start).map(|mut between| {
            between.reverse();
            traced(from, between, to)
        });
        match (onward, back) {
            (Some(one), Some(other)) if (one.metres <= other.metres) == is_other_way => Some(other),
            (Some(one), _) => Some(one),
            (None, other) => other,
        }
    }

    /// Where on the line a position lies, counted in sides.
    fn place_of(&self, at: Point) -> Option<f64> {
        if let Some(corner) = self.corners.iter().position(|corner| *corner == at) {
            return Some(corner as f64);
        }
        let on_side = |side: &[Point]| {
            let foot = foot([side[0], side[1]], at);
            is_same(foot, at).then(|| distance(side[0], foot) / distance(side[0], side[1]))
        };
        let sides = self.corners.windows(2).enumerate();
        let mut on = sides.filter_map(|(place, side)| Some(place as f64 + on_side(side)?));
        on.next()
    }

    fn is_ring(&self) -> bool {
        self.corners.len() > 2 && self.corners.first() == self.corners.last()
    }

    /// The corners between two places, on in the order of the line; nothing where a line that is no ring
    /// does not lead there.
    fn onward(&self, start: f64, end: f64) -> Option<Vec<Point>> {
        let between = |first: f64, last: f64| {
            let is_between = move |place: &usize| (*place as f64) > first && (*place as f64) < last;
            (0..self.corners.len()).filter(is_between).map(|place| self.corners[place])
        };
        if start <= end {
            return Some(between(start, end).collect());
        }
        // Past the corner that begins and ends the ring.
        let ends = self.corners.len() as f64;
        self.is_ring().then(|| between(start, ends).chain(between(0.0, end)).collect())
    }
}

/// Corners so near to the ends that they are the same are left out.
fn traced(from: Point, between: Vec<Point>, to: Point) -> Trace {
    let mut way: Vec<Point> = between
        .into_iter()
        .filter(|corner| !is_same(*corner, from) && !is_same(*corner, to))
        .collect();
    way.push(to);
    let starts = std::iter::once(&from).chain(&way);
    let metres = starts.zip(&way).map(|(one, other)| distance(*one, *other)).sum();
    Trace { way, metres }
}

#[cfg(test)]
mod tests {
    use super::{Followed, Point, Trace};

    const CORNERS: [(f64, f64); 5] = [(0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (0.0, 4.0), (0.0, 0.0)];

    fn at(place: (f64, f64)) -> Point {
        Point::new(place.0, place.1)
    }

    fn trace(from: (f64, f64), to: (f64, f64), is_other_way: bool) -> Option<Trace> {
        let corners = CORNERS.map(at);
        Followed { corners: &corners }.trace(at(from), at(to), is_other_way)
    }

    fn way(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().copied().map(at).collect()
    }

    #[test]
    fn the_shorter_way_round_is_followed_and_the_other_one_on_demand() {
        let short = trace((10.0, 0.0), (0.0, 4.0), false).unwrap();
        assert_eq!(short.metres, 14.0);
        let near = trace((10.0, 0.0), (10.0, 4.0), false).unwrap();
        assert_eq!((near.way, near.metres), (way(&[(10.0, 4.0)]), 4.0));
        let round = trace((10.0, 0.0), (10.0, 4.0), true).unwrap();
        assert_eq!(round.way, way(&[(0.0, 0.0), (0.0, 4.0), (10.0, 4.0)]));
    }

    #[test]
    fn it_goes_past_the_corner_the_ring_begins_at() {
        let past = trace((0.0, 2.0), (3.0, 0.0), false).unwrap();
        assert_eq!((past.way, past.metres), (way(&[(0.0, 0.0), (3.0, 0.0)]), 5.0));
        let back = trace((3.0, 0.0), (0.0, 2.0), false).unwrap();
        assert_eq!(back.way, way(&[(0.0, 0.0), (0.0, 2.0)]));
        let from_first = trace((0.0, 0.0), (2.0, 4.0), false).unwrap();
        assert_eq!(from_first.way, way(&[(0.0, 4.0), (2.0, 4.0)]));
    }

    #[test]
    fn between_two_positions_of_one_side_there_is_no_corner() {
        assert_eq!(trace((2.0, 0.0), (7.0, 0.0), false).unwrap().way, way(&[(7.0, 0.0)]));
        assert_eq!(trace((7.0, 0.0), (2.0, 0.0), false).unwrap().way, way(&[(2.0, 0.0)]));
        let round = trace((7.0, 0.0), (2.0, 0.0), true).unwrap();
        assert_eq!(round.way.len(), 5);
    }

    #[test]
    fn what_does_not_lie_on_it_is_not_followed() {
        assert_eq!(trace((5.0, 1.0), (0.0, 4.0), false), None);
        assert_eq!(trace((0.0, 4.0), (0.0, 4.0), false), None);
        let open = [(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)].map(at);
        let road = Followed { corners: &open };
        let along = road.trace(open[2], open[0], true).unwrap();
        assert_eq!(along.way, [open[1], open[0]], "a road has one way only");
    }
}
