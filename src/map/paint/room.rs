//! Room for texts on the map, and the halo that keeps them apart from what lies under them.

use crate::views::scene;
use egui::{Color32, Galley, Painter, Pos2, Rect, Vec2, vec2};
use std::sync::Arc;

const HALO: [Vec2; 8] = [
    vec2(1.0, 0.0),
    vec2(0.7, 0.7),
    vec2(0.0, 1.0),
    vec2(-0.7, 0.7),
    vec2(-1.0, 0.0),
    vec2(-0.7, -0.7),
    vec2(0.0, -1.0),
    vec2(0.7, -0.7),
];

/// Keeps a text apart from what lies under it; to be painted before the text itself.
pub fn halo(painter: &Painter, at: Pos2, text: &Arc<Galley>, colour: Color32) {
    for offset in HALO {
        painter.galley_with_override_text_color(at + offset * 1.2, Arc::clone(text), colour);
    }
}

/// A rectangle of the screen as room for labels is counted.
pub fn room_rect(rect: Rect) -> scene::Rect {
    let (left, top) = (rect.left(), rect.top());
    scene::Rect { left, top, right: rect.right(), bottom: rect.bottom() }
}
