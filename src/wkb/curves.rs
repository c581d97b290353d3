//! Curves of other programs as ways from corner to corner: the plan's boundaries are made of those.

use geo::{Coord, LineString};
use std::f64::consts::{PI, TAU};

/// How far a straight piece may lie beside the arc it stands for, metres.
const CHORD_ERROR: f64 = 0.001;
/// Metres in a degree of latitude.
const DEGREE_M: f64 = 111_320.0;
/// More pieces than any curve on the ground needs.
const MOST_PIECES: f64 = 10_000.0;

/// A circular string: each second corner lies on the arc between its neighbours. Nothing where an
/// arc has no end. The corners given stay as they are.
pub(super) fn straightened(string: &LineString) -> Option<LineString> {
    let Some((first, rest)) = string.0.split_first() else { return Some(LineString(Vec::new())) };
    if rest.is_empty() || !rest.len().is_multiple_of(2) {
        return None;
    }
    let mut way = vec![*first];
    let mut from = *first;
    for arc in rest.chunks_exact(2) {
        let (through, to) = (arc[0], arc[1]);
        follow(&mut way, from, through, to);
        from = to;
    }
    Some(LineString(way))
}

fn follow(way: &mut Vec<Coord>, from: Coord, through: Coord, to: Coord) {
    let Some((centre, is_left)) = circle(from, through, to) else {
        return way.extend([through, to]);
    };
    // No position of a grid lies so near to its origin.
    let are_degrees = [from, to].iter().all(|at| at.x.abs() <= 180.0 && at.y.abs() <= 90.0);
    let error = if are_degrees { CHORD_ERROR / DEGREE_M } else { CHORD_ERROR };
    for (from, to) in [(from, through), (through, to)] {
        let arm = from - centre;
        let side = Coord { x: -arm.y, y: arm.x };
        let turn = turn(centre, from, to, is_left);
        way.extend(Arc { centre, arm, side, turn }.between_within(error));
        way.push(to);
    }
}

/// Part of a circle or an ellipse: where it begins, and how far it goes round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// The middle of the whole.
    pub centre: Coord,
    /// From the middle to where the arc begins.
    pub arm: Coord,
    /// From the middle to where a quarter to the left of it ends.
    pub side: Coord,
    /// How far it goes round, radians; to the right below nought.
    pub turn: f64,
}

impl Arc {
    /// The way along the arc; once round it ends where it begins.
    pub fn way(&self) -> LineString {
        let first = self.at(0.0);
        let last = if self.turn.abs() < TAU { self.at(self.turn) } else { first };
        std::iter::once(first).chain(self.between()).chain([last]).collect()
    }

    /// Corners between its ends: no straight piece lies further beside it than a millimetre.
    pub fn between(self) -> impl Iterator<Item = Coord> {
        self.between_within(CHORD_ERROR)
    }

    fn between_within(self, error: f64) -> impl Iterator<Item = Coord> {
        let radius = self.longest();
        let widest = 2.0 * (1.0 - error / radius.max(error)).acos();
        let pieces = (self.turn.abs() / widest).ceil().clamp(1.0, MOST_PIECES) as usize;
        (1..pieces).map(move |piece| self.at(self.turn * piece as f64 / pieces as f64))
    }

    /// Where it is after a turn.
    fn at(&self, turn: f64) -> Coord {
        let (sine, cosine) = turn.sin_cos();
        self.centre + self.arm * cosine + self.side * sine
    }

    /// The longest radius of the whole.
    fn longest(&self) -> f64 {
        let (arm, side) = (self.arm, self.side);
        let square = |at: Coord| at.x * at.x + at.y * at.y;
        let (one, other) = (square(arm), square(side));
        let between = arm.x * side.x + arm.y * side.y;
        let spread = (one - other).hypot(2.0 * between);
        f64::midpoint(one + other, spread).sqrt()
    }
}

/// The centre of the circle through three corners and whether it is walked to the left; nothing
/// where they lie on one line. An arc that ends where it begins is a circle with `through` opposite.
fn circle(from: Coord, through: Coord, to: Coord) -> Option<(Coord, bool)> {
    if from == to {
        return (from != through).then(|| ((from + through) / 2.0, true));
    }
    let (b, c) = (through - from, to - from);
    let twice = 2.0 * (b.x * c.y - b.y * c.x);
    let (b_square, c_square) = (b.x * b.x + b.y * b.y, c.x * c.x + c.y * c.y);
    let centre = Coord {
        x: (c.y * b_square - b.y * c_square) / twice,
        y: (b.x * c_square - c.x * b_square) / twice,
    };
    let is_round = centre.x.is_finite() && centre.y.is_finite() && centre.x.hypot(centre.y) < 1e8;
    is_round.then_some((from + centre, twice > 0.0))
}

/// The angle walked from one corner of a circle to another, to the left above nought.
fn turn(centre: Coord, from: Coord, to: Coord, is_left: bool) -> f64 {
    let bearing = |at: Coord| (at.y - centre.y).atan2(at.x - centre.x);
    let left = (bearing(to) - bearing(from)).rem_euclid(TAU);
    let left = if left == 0.0 { 2.0 * PI } else { left };
    if is_left { left } else { left - TAU }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, Euclidean, Length, Polygon};

    fn line(corners: &[(f64, f64)]) -> LineString {
        corners.iter().copied().collect()
    }

    #[test]
    fn an_arc_lies_nowhere_more_than_a_millimetre_beside_its_pieces() {
        for radius in [0.5, 10.0, 250.0, 20_000.0] {
            let (e, n) = (549_000.0, 1_828_000.0);
            let half = [(e + radius, n), (e, n + radius), (e - radius, n)];
            for arc in [half, [half[2], half[1], half[0]]] {
                let way = straightened(&line(&arc)).unwrap();
                for piece in way.lines() {
                    let middle = (piece.start + piece.end) / 2.0;
                    let beside = radius - (middle.x - e).hypot(middle.y - n);
                    assert!((-1e-6..=CHORD_ERROR + 1e-6).contains(&beside), "{radius}: {beside}");
                }
                assert!((Euclidean.length(&way) - PI * radius).abs() < radius * 0.01);
                let kept = |corner: &(f64, f64)| way.0.contains(&Coord::from(*corner));
                assert!(arc.iter().all(kept), "{radius}");
            }
        }
    }

    #[test]
    fn an_arc_that_ends_where_it_begins_is_a_circle() {
        let way = straightened(&line(&[(0.0, 0.0), (20.0, 0.0), (0.0, 0.0)])).unwrap();
        let area = Polygon::new(way, Vec::new()).unsigned_area();
        assert!((area - 100.0 * PI).abs() < 0.1, "{area}");
    }

    #[test]
    fn an_arc_in_degrees_is_followed_as_closely() {
        let (lon, lat, radius) = (107.46, 16.53, 0.001);
        let arc = [(lon + radius, lat), (lon, lat + radius), (lon - radius, lat)];
        for piece in straightened(&line(&arc)).unwrap().lines() {
            let middle = (piece.start + piece.end) / 2.0;
            let beside = (radius - (middle.x - lon).hypot(middle.y - lat)) * DEGREE_M;
            assert!((-1e-4..=CHORD_ERROR + 1e-4).contains(&beside), "{beside} m");
        }
    }

    #[test]
    fn three_corners_on_a_line_are_a_line_and_half_an_arc_is_none() {
        let straight = line(&[(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]);
        assert_eq!(straightened(&straight), Some(straight));
        assert_eq!(straightened(&line(&[(0.0, 0.0), (1.0, 1.0)])), None);
        assert_eq!(straightened(&line(&[])), Some(line(&[])));
    }
}
