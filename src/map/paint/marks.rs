//! Symbols of zones, and the outlines of what is pointed at or selected.

use crate::domain::ZoneKind;
use crate::map::view::View;
use crate::views::scene::Outline;
use egui::epaint::PathShape;
use egui::{Color32, Painter, Pos2, Shape, Stroke, vec2};
use std::f32::consts::TAU;

/// From the middle of a symbol to its edge.
pub const RADIUS: f32 = 9.0;

/// The symbol of a sort of zone.
pub fn symbol(painter: &Painter, kind: ZoneKind, at: Pos2, fill: Color32, ring: Color32) {
    let stroke = Stroke::new(2.0, ring);
    let shape = match kind {
        ZoneKind::Village => Shape::Vec(vec![
            Shape::circle_filled(at, RADIUS, fill),
            Shape::circle_stroke(at, RADIUS - 1.0, stroke),
        ]),
        ZoneKind::Cluster => polygon(at, 4, RADIUS + 1.0, TAU / 8.0, fill, stroke),
        ZoneKind::Park => polygon(at, 6, RADIUS, 0.0, fill, stroke),
        ZoneKind::Logistics => polygon(at, 4, RADIUS, 0.0, fill, stroke),
        ZoneKind::Mining => polygon(at, 3, RADIUS, -TAU / 4.0, fill, stroke),
    };
    painter.add(shape);
}

fn polygon(
    at: Pos2,
    corners: u8,
    radius: f32,
    turned: f32,
    fill: Color32,
    stroke: Stroke,
) -> Shape {
    let points = (0..corners)
        .map(|corner| {
            let angle = turned + TAU * f32::from(corner) / f32::from(corners);
            at + vec2(angle.cos(), angle.sin()) * radius
        })
        .collect();
    Shape::convex_polygon(points, fill, stroke)
}

/// The ring around a symbol that is pointed at or selected.
pub fn ring(painter: &Painter, at: Pos2, stroke: Stroke) {
    painter.circle_stroke(at, RADIUS + 3.0, stroke);
}

/// Marks a dashed boundary: a solid line would make it look surveyed, and cover the dashes.
pub fn halo(width: f32, colour: Color32) -> Stroke {
    Stroke::new(4.0 + 2.0 * width, colour.gamma_multiply(0.35))
}

/// A boundary as an outline with proper corners.
pub fn outline(painter: &Painter, view: &View, outline: &Outline, stroke: Stroke) {
    for polygon in &outline.rings {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            // The last corner repeats the first.
            let corners = ring.0.iter().skip(1).map(|corner| view.on_screen(*corner)).collect();
            painter.add(Shape::Path(PathShape::closed_line(corners, stroke)));
        }
    }
}
