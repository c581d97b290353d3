//! Free curves as ways from corner to corner.

use super::frame::Frame;
use acadrust::types::Vector3;
use geo::{Coord, LineString};

/// How far a straight piece may lie beside the curve, metres.
const ERROR: f64 = 0.001;
/// How often a stretch between two knots is halved at most.
const MOST_HALVINGS: u32 = 10;
/// Curves of a higher degree no CAD program draws.
const MOST_DEGREE: i32 = 25;

/// A curve that corners pull (B-spline, also with weights).
pub(super) struct Spline<'a> {
    pub(super) degree: i32,
    pub(super) knots: &'a [f64],
    pub(super) corners: &'a [Vector3],
    /// How strongly each corner pulls; none where all do alike.
    pub(super) weights: &'a [f64],
}

/// A position and the weight it is multiplied by.
type Weighted = [f64; 3];

impl Spline<'_> {
    /// The way along it; nothing where its numbers make no curve.
    pub(super) fn way(&self, frame: &Frame) -> Option<LineString> {
        let degree = usize::try_from(self.degree).ok().filter(|_| self.degree <= MOST_DEGREE)?;
        let pulled = self.pulled(frame);
        let is_sound = degree > 0
            && pulled.len() > degree
            && self.knots.len() == pulled.len() + degree + 1
            && self.knots.is_sorted()
            && self.knots.iter().all(|knot| knot.is_finite());
        if !is_sound {
            return None;
        }
        let curve = Curve { degree, knots: self.knots, pulled };
        let stretches = &self.knots[degree..=curve.pulled.len()];
        let mut way = vec![curve.at(stretches[0])];
        for stretch in stretches.windows(2).filter(|stretch| stretch[0] < stretch[1]) {
            follow(&mut way, (stretch[0], stretch[1]), 0, &|value| curve.at(value));
        }
        Some(LineString(way))
    }

    fn pulled(&self, frame: &Frame) -> Vec<Weighted> {
        let weight = |place: usize| self.weights.get(place).copied().filter(|weight| *weight > 0.0);
        let pull = |(place, corner): (usize, &Vector3)| {
            let (at, weight) = (frame.at(*corner), weight(place).unwrap_or(1.0));
            [at.x * weight, at.y * weight, weight]
        };
        self.corners.iter().enumerate().map(pull).collect()
    }
}

struct Curve<'a> {
    degree: usize,
    knots: &'a [f64],
    pulled: Vec<Weighted>,
}

/// Halves a stretch of a curve until straight pieces lie close enough.
pub(super) fn follow(
    way: &mut Vec<Coord>,
    (from, to): (f64, f64),
    halvings: u32,
    at: &impl Fn(f64) -> Coord,
) {
    let (Some(start), end) = (way.last().copied(), at(to)) else { return };
    let is_close = [0.25, 0.5, 0.75].iter().all(|share| {
        let (on_curve, on_chord) = (at(from + (to - from) * share), start + (end - start) * *share);
        let beside = on_curve - on_chord;
        beside.x.hypot(beside.y) <= ERROR
    });
    // A bend of a curve may be even; two halvings see it.
    if (is_close && halvings > 1) || halvings == MOST_HALVINGS {
        return way.push(end);
    }
    let middle = f64::midpoint(from, to);
    follow(way, (from, middle), halvings + 1, at);
    follow(way, (middle, to), halvings + 1, at);
}

impl Curve<'_> {
    /// Where the curve is at a value of its knots (de Boor).
    fn at(&self, value: f64) -> Coord {
        let (degree, last) = (self.degree, self.pulled.len() - 1);
        let place = self.knots[degree + 1..=last].iter().take_while(|knot| **knot <= value).count();
        let first = place;
        let mut pulled: Vec<Weighted> = self.pulled[first..=first + degree].to_vec();
        for level in 1..=degree {
            for corner in (level..=degree).rev() {
                let low = self.knots[first + corner];
                let span = self.knots[first + corner + degree + 1 - level] - low;
                let share = if span > 0.0 { (value - low) / span } else { 0.0 };
                let (before, here) = (pulled[corner - 1], pulled[corner]);
                pulled[corner] =
                    std::array::from_fn(|at| before[at] + (here[at] - before[at]) * share);
            }
        }
        let [x, y, weight] = pulled[degree];
        Coord { x: x / weight, y: y / weight }
    }
}
