//! The land under a hatch: its rings, chained out of their edges and nested.

use super::bends::bent;
use super::frame::Frame;
use super::spline::Spline;
use crate::domain::Point;
use crate::operations::boundary_from_rings;
use crate::wkb::Arc;
use acadrust::entities::{BoundaryEdge, BoundaryPath};
use acadrust::types::{Vector2, Vector3};
use geo::{Coord, Distance, Euclidean, LineString, MultiPolygon};
use std::f64::consts::TAU;

/// The bits of a ring that only keeps the pattern off a text.
const AROUND_TEXT: u32 = 8 | 128;

/// The land inside the rings: one in another is its hole, several beside each other stay several.
/// Nothing where an edge cannot be followed: land with a wrong border would be a wrong figure.
pub(super) fn rings(paths: &[BoundaryPath], elevation: f64, frame: &Frame) -> Option<MultiPolygon> {
    let around_land = paths.iter().filter(|path| path.flags.bits() & AROUND_TEXT == 0);
    let rings: Option<Vec<LineString>> =
        around_land.map(|path| ring(&path.edges, elevation, frame)).collect();
    let with_land = rings?.into_iter().filter(|ring| ring.0.len() > 2);
    let points = |ring: LineString| ring.0.into_iter().map(Point::from).collect();
    Some(boundary_from_rings(with_land.map(points).collect()))
}

fn ring(edges: &[BoundaryEdge], elevation: f64, frame: &Frame) -> Option<LineString> {
    let ways: Option<Vec<Vec<LineString>>> =
        edges.iter().map(|edge| ways(edge, elevation, frame)).collect();
    let mut ring = chained(&ways?);
    ring.0.dedup();
    Some(ring)
}

/// The ways an edge may run. One to the right is kept mirrored by some programs and as it is by
/// others; which one is meant shows where it meets its neighbours.
fn ways(edge: &BoundaryEdge, elevation: f64, frame: &Frame) -> Option<Vec<LineString>> {
    let lifted = |at: Vector2| Vector3::new(at.x, at.y, elevation);
    let arcs = |centre: Vector2, arm: Vector2, ratio: f64, angles: [f64; 2], is_left: bool| {
        let whole = Whole { centre: lifted(centre), arm, ratio };
        let [from, to] = angles;
        if is_left {
            return vec![whole.arc(from, to, frame)];
        }
        vec![whole.arc(-to, -from, frame), whole.arc(to, from, frame)]
    };
    Some(match edge {
        BoundaryEdge::Line(line) => {
            vec![LineString(vec![frame.at(lifted(line.start)), frame.at(lifted(line.end))])]
        }
        BoundaryEdge::CircularArc(arc) => {
            let arm = Vector2::new(arc.radius, 0.0);
            let angles = [arc.start_angle, arc.end_angle];
            arcs(arc.center, arm, 1.0, angles, arc.counter_clockwise)
        }
        BoundaryEdge::EllipticArc(arc) => {
            let angles = [arc.start_angle, arc.end_angle];
            let arm = arc.major_axis_endpoint;
            arcs(arc.center, arm, arc.minor_axis_ratio, angles, arc.counter_clockwise)
        }
        BoundaryEdge::Spline(curve) => {
            let flat = |at: &Vector3| Vector3::new(at.x, at.y, elevation);
            let corners: Vec<Vector3> = curve.control_points.iter().map(flat).collect();
            let weights: Vec<f64> = curve.control_points.iter().map(|at| at.z).collect();
            let weights = if curve.rational { weights.as_slice() } else { &[] };
            let (degree, knots) = (curve.degree, curve.knots.as_slice());
            vec![Spline { degree, knots, corners: &corners, weights }.way(frame)?]
        }
        BoundaryEdge::Polyline(way) => {
            let corner = |at: &Vector3| (Vector3::new(at.x, at.y, elevation), at.z);
            let corners: Vec<(Vector3, f64)> = way.vertices.iter().map(corner).collect();
            vec![bent(&corners, true, frame)]
        }
    })
}

/// A circle or an ellipse an edge is part of.
struct Whole {
    centre: Vector3,
    arm: Vector2,
    ratio: f64,
}

impl Whole {
    /// The part from one angle to the left to another.
    fn arc(&self, from: f64, to: f64, frame: &Frame) -> LineString {
        let arm = Vector3::new(self.arm.x, self.arm.y, 0.0);
        let side = Vector3::new(-self.arm.y, self.arm.x, 0.0) * self.ratio;
        let (sine, cosine) = from.sin_cos();
        let turn = (to - from).rem_euclid(TAU);
        let is_whole = turn < 1e-9 || (TAU - turn) < 1e-9;
        let arc = Arc {
            centre: frame.at(self.centre),
            arm: frame.along(arm * cosine + side * sine),
            side: frame.along(side * cosine - arm * sine),
            turn: if is_whole { TAU } else { turn },
        };
        arc.way()
    }
}

/// The edges one behind the other, each the way that meets both its neighbours.
fn chained(edges: &[Vec<LineString>]) -> LineString {
    let ends = |place: usize| -> Vec<Coord> { edges[place].iter().flat_map(both_ends).collect() };
    let mut ring: Vec<Coord> = Vec::new();
    for (place, edge) in edges.iter().enumerate() {
        let before = ring.last().map_or_else(|| ends(edges.len() - 1), |end| vec![*end]);
        let is_last = place + 1 == edges.len();
        let start = ring.first().filter(|_| is_last);
        let after = start.map_or_else(|| ends((place + 1) % edges.len()), |start| vec![*start]);
        let next = nearest(edge, |way| match (way.0.first(), way.0.last()) {
            (Some(first), Some(last)) => least(&before, *first) + least(&after, *last),
            _ => f64::MAX,
        });
        ring.extend(next.into_iter().flatten());
    }
    LineString(ring)
}

/// The way, or its reverse, that is nearest; the earlier of two.
fn nearest(ways: &[LineString], far: impl Fn(&LineString) -> f64) -> Option<LineString> {
    let reversed = |way: &LineString| LineString(way.0.iter().rev().copied().collect());
    let all = ways.iter().cloned().chain(ways.iter().map(reversed));
    all.min_by(|one, other| far(one).total_cmp(&far(other)))
}

fn both_ends(way: &LineString) -> impl Iterator<Item = Coord> {
    way.0.first().into_iter().chain(way.0.last()).copied()
}

fn least(ends: &[Coord], at: Coord) -> f64 {
    ends.iter().map(|end| Euclidean.distance(*end, at)).fold(f64::MAX, f64::min)
}
