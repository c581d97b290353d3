//! A strip of even width along a line, as a road has it.

use geo::{Coord, Distance, Euclidean, InteriorPoint, Line, LineString, Polygon};

/// A bend sharper than this would put the outer edge far away: the cosine of half of it.
const SHARPEST: f64 = 0.2;

/// A strip along a line.
#[derive(Debug)]
pub(crate) struct Strip {
    middle: LineString,
    half_m: f64,
    /// To its left and its right.
    pub(crate) edges: [Vec<Coord>; 2],
}

/// The strip of this width around a line; nothing where the line has no length or turns back on itself.
pub(crate) fn strip(line: &[Coord], width_m: f64) -> Option<Strip> {
    let mut line = line.to_vec();
    line.dedup();
    let half_m = width_m / 2.0;
    let left = beside(&line, half_m)?;
    let right = beside(&line, -half_m)?;
    Some(Strip { middle: LineString(line), half_m, edges: [left, right] })
}

impl Strip {
    /// Whether a part that its edges have cut out lies within.
    pub(crate) fn holds(&self, part: &Polygon) -> bool {
        part.interior_point().is_some_and(|at| Euclidean.distance(&at, &self.middle) < self.half_m)
    }
}

/// The line so many metres to the left of another.
fn beside(line: &[Coord], metres: f64) -> Option<Vec<Coord>> {
    let sides: Vec<Line> = line.windows(2).map(|two| Line::new(two[0], two[1])).collect();
    let ways: Vec<Coord> =
        sides.iter().map(|side| side.delta() / side.delta().x.hypot(side.delta().y)).collect();
    let (first, last) = (*ways.first()?, *ways.last()?);
    let off = |at: Coord, way: Coord| at + Coord { x: -way.y, y: way.x } * metres;
    let mut edge = vec![off(line[0], first)];
    for (two, at) in ways.windows(2).zip(&line[1..]) {
        let sum = two[0] + two[1];
        let half = sum / sum.x.hypot(sum.y);
        let cosine = half.x * two[0].x + half.y * two[0].y;
        if cosine.is_nan() || cosine <= SHARPEST {
            return None;
        }
        edge.push(*at + Coord { x: -half.y, y: half.x } * (metres / cosine));
    }
    edge.push(off(line[line.len() - 1], last));
    let runs_on = edge.windows(2).zip(&ways).all(|(two, way)| {
        let step = two[1] - two[0];
        step.x * way.x + step.y * way.y > 0.0
    });
    runs_on.then_some(edge)
}
