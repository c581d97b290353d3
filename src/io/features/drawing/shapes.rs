//! What an entity covers on the plane.

use super::bends::bent;
use super::fitted;
use super::frame::Frame;
use super::hatch;
use super::spline;
use crate::domain::Point;
use crate::wkb::{Arc, Geometry};
use acadrust::EntityType;
use acadrust::entities::{Circle, Ellipse, Polyline2D, Polyline3D};
use acadrust::types::Vector3;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::f64::consts::TAU;

/// The bit of a corner that only bends a curve drawn through others.
const CONTROLS_CURVE: u8 = 16;

/// What an entity covers; nothing where it is of no kind that covers something, or not fit to.
pub(super) fn shape(entity: &EntityType, frame: &Frame) -> Option<Geometry> {
    match entity {
        EntityType::Point(point) => {
            Some(Geometry::Point(Some(Point::from(frame.at(point.location)))))
        }
        EntityType::Line(line) => {
            Some(Geometry::Line(LineString(vec![frame.at(line.start), frame.at(line.end)])))
        }
        EntityType::LwPolyline(way) => {
            let corner = |at: &acadrust::entities::LwVertex| {
                (Vector3::new(at.location.x, at.location.y, way.elevation), at.bulge)
            };
            let corners: Vec<(Vector3, f64)> = way.vertices.iter().map(corner).collect();
            Some(polyline(&corners, way.is_closed, &frame.facing(way.normal)))
        }
        EntityType::Polyline2D(way) => Some(old_polyline(way, frame)),
        EntityType::Polyline3D(way) => Some(polyline_in_space(way, frame)),
        EntityType::Polyline(way) => {
            let corners: Vec<(Vector3, f64)> =
                way.vertices.iter().map(|corner| (corner.location, 0.0)).collect();
            Some(polyline(&corners, way.is_closed(), frame))
        }
        EntityType::Circle(circle) => Some(closed(around(circle, frame, 0.0, TAU).way(), true)),
        EntityType::Arc(arc) => {
            let whole = Circle {
                center: arc.center,
                radius: arc.radius,
                normal: arc.normal,
                ..Circle::new()
            };
            let turn = (arc.end_angle - arc.start_angle).rem_euclid(TAU);
            Some(closed(around(&whole, frame, arc.start_angle, turn).way(), false))
        }
        EntityType::Ellipse(ellipse) => Some(ellipse_shape(ellipse, frame)),
        EntityType::Spline(curve) => {
            let of_curve = spline::Spline {
                degree: curve.degree,
                knots: &curve.knots,
                corners: &curve.control_points,
                weights: &curve.weights,
            };
            let way = of_curve.way(frame).or_else(|| fitted::way(curve, frame));
            way.map(|way| closed(way, false))
        }
        EntityType::Hatch(hatch) => {
            let frame = frame.facing(hatch.normal);
            Some(Geometry::Rings(hatch::rings(&hatch.paths, hatch.elevation, &frame)?))
        }
        // The corners of a solid are kept in the order of a Z.
        EntityType::Solid(solid) => {
            let corners =
                [solid.first_corner, solid.second_corner, solid.fourth_corner, solid.third_corner];
            Some(face(corners, &frame.facing(solid.normal)))
        }
        EntityType::Face3D(flat) => {
            let corners =
                [flat.first_corner, flat.second_corner, flat.third_corner, flat.fourth_corner];
            Some(face(corners, frame))
        }
        _ => None,
    }
}

/// A way, or the land in it where it ends where it begins.
fn closed(way: LineString, is_closed: bool) -> Geometry {
    let mut corners = way.0.clone();
    let comes_back = corners.len() > 3 && corners.first() == corners.last();
    corners.dedup();
    if comes_back {
        corners.pop();
    }
    if (is_closed || comes_back) && corners.len() > 2 {
        let ring = Polygon::new(LineString(corners), Vec::new());
        return Geometry::Rings(MultiPolygon(vec![ring]));
    }
    Geometry::Line(way)
}

/// Corners with how far the way bends behind each: the tangent of a quarter of the angle it turns by.
fn polyline(corners: &[(Vector3, f64)], is_closed: bool, frame: &Frame) -> Geometry {
    closed(bent(corners, is_closed, frame), is_closed)
}

fn old_polyline(way: &Polyline2D, frame: &Frame) -> Geometry {
    let on_way = way.vertices.iter().filter(|corner| corner.flags.bits() & CONTROLS_CURVE == 0);
    let corners: Vec<(Vector3, f64)> =
        on_way.map(|corner| (corner.location, corner.bulge)).collect();
    polyline(&corners, way.is_closed(), &frame.facing(way.normal))
}

fn polyline_in_space(way: &Polyline3D, frame: &Frame) -> Geometry {
    let on_way = way.vertices.iter().filter(|corner| corner.flags & i32::from(CONTROLS_CURVE) == 0);
    let corners: Vec<(Vector3, f64)> = on_way.map(|corner| (corner.position, 0.0)).collect();
    polyline(&corners, way.is_closed(), frame)
}

fn around(circle: &Circle, frame: &Frame, from: f64, turn: f64) -> Arc {
    let frame = frame.facing(circle.normal);
    let (sine, cosine) = from.sin_cos();
    let radius = circle.radius;
    Arc {
        centre: frame.at(circle.center),
        arm: frame.along(Vector3::new(cosine * radius, sine * radius, 0.0)),
        side: frame.along(Vector3::new(-sine * radius, cosine * radius, 0.0)),
        turn,
    }
}

fn ellipse_shape(ellipse: &Ellipse, frame: &Frame) -> Geometry {
    let Ellipse { center, major_axis, normal, .. } = *ellipse;
    let minor = normal.normalize().cross(&major_axis) * ellipse.minor_axis_ratio;
    let turn = ellipse.end_parameter - ellipse.start_parameter;
    let is_whole = (turn.abs() - TAU).abs() < 1e-9 || turn == 0.0;
    let turn = if is_whole { TAU } else { turn.rem_euclid(TAU) };
    let (sine, cosine) = ellipse.start_parameter.sin_cos();
    let arc = Arc {
        centre: frame.at(center),
        arm: frame.along(major_axis * cosine + minor * sine),
        side: frame.along(minor * cosine - major_axis * sine),
        turn,
    };
    closed(arc.way(), is_whole)
}

fn face(corners: [Vector3; 4], frame: &Frame) -> Geometry {
    let corners: Vec<Coord> = corners.iter().map(|corner| frame.at(*corner)).collect();
    closed(LineString(corners), true)
}
