//! Free curves of which only points they run through are kept: the smoothest way through them, as CAD
//! programs draw it.

use super::frame::Frame;
use super::spline::follow;
use acadrust::entities::Spline;
use acadrust::types::Vector3;
use geo::{Coord, LineString};

/// So many points each way tell how a closed curve runs: beyond them a bend is no longer felt.
const FELT: usize = 24;

/// A way bent as little as can be, piece by piece between points.
struct Fitted {
    /// How far along each point is.
    along: Vec<f64>,
    points: Vec<Coord>,
    /// How the way bends at each point.
    bends: Vec<Coord>,
}

/// The way through the points; nothing where there are not two of them.
pub(super) fn way(curve: &Spline, frame: &Frame) -> Option<LineString> {
    let mut points = curve.fit_points.clone();
    points.dedup();
    let is_sound =
        points.iter().all(|at| [at.x, at.y, at.z].iter().all(|number| number.is_finite()));
    if points.len() < 2 || !is_sound {
        return None;
    }
    if !curve.flags.closed || points.len() < 3 {
        let ends = [curve.begin_tangent, curve.end_tangent];
        let ends = ends.map(|end| (end.length() > 0.0).then(|| frame.along(end.normalize())));
        let last = points.len() - 1;
        return Some(Fitted::through(&points, ends, curve, frame).between(0, last));
    }
    if points.first() == points.last() {
        points.pop();
    }
    let (count, lead) = (points.len(), FELT.max(points.len()));
    let around = (0..=2 * lead + count).map(|place| points[(place + count * lead - lead) % count]);
    let around: Vec<Vector3> = around.collect();
    Some(Fitted::through(&around, [None, None], curve, frame).between(lead, lead + count))
}

impl Fitted {
    fn through(
        points: &[Vector3],
        ends: [Option<Coord>; 2],
        curve: &Spline,
        frame: &Frame,
    ) -> Self {
        let mut along = vec![0.0];
        for pair in points.windows(2) {
            let chord = (pair[1] - pair[0]).length();
            // How programs measure along the points: by the chord, by its root, or each alike.
            let step = match curve.knot_parameterization {
                1 => chord.sqrt(),
                2 => 1.0,
                _ => chord,
            };
            along.push(along[along.len() - 1] + step);
        }
        let points: Vec<Coord> = points.iter().map(|at| frame.at(*at)).collect();
        let bends = bends(&along, &points, ends);
        Self { along, points, bends }
    }

    /// The way from one point to another.
    fn between(&self, first: usize, last: usize) -> LineString {
        let mut way = vec![self.points[first]];
        for place in first..last {
            let at = |value: f64| self.at(place, value);
            follow(&mut way, (self.along[place], self.along[place + 1]), 0, &at);
        }
        LineString(way)
    }

    /// Where it is in the piece behind a point.
    fn at(&self, place: usize, value: f64) -> Coord {
        let step = self.along[place + 1] - self.along[place];
        let (after, before) =
            ((self.along[place + 1] - value) / step, (value - self.along[place]) / step);
        let pull = |share: f64| (share.powi(3) - share) * step * step / 6.0;
        self.points[place] * after
            + self.points[place + 1] * before
            + self.bends[place] * pull(after)
            + self.bends[place + 1] * pull(before)
    }
}

/// How the way bends at each point, so that it bends evenly through all of them; an end that has no
/// direction of its own is straight. (Three neighbours an equation, solved forth and back.)
fn bends(along: &[f64], points: &[Coord], ends: [Option<Coord>; 2]) -> Vec<Coord> {
    let last = points.len() - 1;
    let step = |place: usize| along[place + 1] - along[place];
    let slope = |place: usize| (points[place + 1] - points[place]) / step(place);
    let nothing = Coord { x: 0.0, y: 0.0 };
    let equation = |place: usize| match (place, ends) {
        (0, [Some(begin), _]) => (0.0, 2.0 * step(0), step(0), (slope(0) - begin) * 6.0),
        (_, [_, Some(end)]) if place == last => {
            (step(last - 1), 2.0 * step(last - 1), 0.0, (end - slope(last - 1)) * 6.0)
        }
        _ if place == 0 || place == last => (0.0, 1.0, 0.0, nothing),
        _ => (
            step(place - 1),
            2.0 * (step(place - 1) + step(place)),
            step(place),
            (slope(place) - slope(place - 1)) * 6.0,
        ),
    };
    let mut forth: Vec<(f64, Coord)> = Vec::with_capacity(points.len());
    for place in 0..=last {
        let (before, own, after, is) = equation(place);
        let (share, known) = forth.last().copied().unwrap_or((0.0, nothing));
        let own = own - before * share;
        forth.push((after / own, (is - known * before) / own));
    }
    let mut bends = vec![nothing; points.len()];
    let mut next = nothing;
    for (place, (share, known)) in forth.into_iter().enumerate().rev() {
        next = known - next * share;
        bends[place] = next;
    }
    bends
}
