//! Ways over corners whose pieces may be arcs.

use super::frame::Frame;
use crate::wkb::Arc;
use acadrust::types::Vector3;
use geo::LineString;

/// A bend of less than this is none, as far as it would lie beside a straight line of a kilometre.
const STRAIGHT: f64 = 1e-9;

/// The way over corners with bends; a closed one comes back to the first.
pub(super) fn bent(corners: &[(Vector3, f64)], is_closed: bool, frame: &Frame) -> LineString {
    let back = corners.first().filter(|_| is_closed && corners.len() > 1);
    let mut way = Vec::with_capacity(corners.len() + 1);
    let mut before: Option<(Vector3, f64)> = None;
    for (corner, bend) in corners.iter().chain(back) {
        if let Some((from, bend)) = before
            && let Some(arc) = bend_between(from, *corner, bend, frame)
        {
            way.extend(arc.between());
        }
        way.push(frame.at(*corner));
        before = Some((*corner, *bend));
    }
    LineString(way)
}

fn bend_between(from: Vector3, to: Vector3, bend: f64, frame: &Frame) -> Option<Arc> {
    let chord = to - from;
    if !bend.is_finite() || bend.abs() < STRAIGHT || chord.length() == 0.0 {
        return None;
    }
    let aside = Vector3::new(-chord.y, chord.x, 0.0) * ((1.0 - bend * bend) / (4.0 * bend));
    let centre = from + chord * 0.5 + aside;
    let arm = from - centre;
    Some(Arc {
        centre: frame.at(centre),
        arm: frame.along(Vector3::new(arm.x, arm.y, 0.0)),
        side: frame.along(Vector3::new(-arm.y, arm.x, 0.0)),
        turn: 4.0 * bend.atan(),
    })
}
