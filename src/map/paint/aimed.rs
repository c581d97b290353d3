//! What a position being set is drawn to: a sign of its own at the spot for each, its word beside the
//! pointer, and the line it lies on.

use super::brush::Brush;
use super::lines;
use crate::domain::Point;
use crate::map::aim::{Aim, Following, Snap, SnappedTo};
use crate::views::scene::Scene;
use egui::{
    Color32, FontFamily, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2,
};

/// From the middle of a sign to its edge.
const SIGN: f32 = 7.0;
/// The line a leg is held to goes on so far on the screen.
const GOES_ON: f32 = 4000.0;
/// From the spot to the word.
const WORD_OFF: egui::Vec2 = vec2(14.0, 11.0);

impl Brush<'_> {
    /// Shows what a position was drawn and held to.
    pub fn aim(&self, aim: &Aim, scene: &Scene) {
        let on_screen = |at: Point| Some(self.view.on_screen(scene.on_map(at)?.into()));
        let Some(at) = on_screen(aim.on_grid) else { return };
        let thin = Stroke::new(1.2, self.palette.sketch);
        if let Some(from) = aim.held_from.and_then(on_screen) {
            let way = (at - from).normalized() * GOES_ON;
            lines::dashed(self.painter, &[from, from + way], thin);
        }
        if let Some(snap) = &aim.snap {
            let guide = guide(snap, aim.on_grid).map(|(from, to)| (on_screen(from), on_screen(to)));
            if let Some((Some(from), Some(to))) = guide {
                lines::dashed(self.painter, &[from, to], thin);
            }
            if let Some(drawn_to) = on_screen(snap.at) {
                self.sign(snap.to, drawn_to);
            }
        }
        let followed = match aim.following {
            Following::NotAsked => aim.is_right.then_some("map-snap-right"),
            Following::Along => Some("map-follows"),
            Following::NotOnOne => Some("map-follows-not"),
        };
        let words = followed.into_iter().chain(aim.snap.map(|snap| snap.to.text()));
        let words: Vec<String> = words.map(|key| self.texts.get(key)).collect();
        if !words.is_empty() {
            self.word(&words.join(" · "), at);
        }
    }

    fn sign(&self, to: SnappedTo, at: Pos2) {
        for (width, colour) in [(4.5, self.palette.halo), (2.0, self.palette.sketch)] {
            sign(self.painter, to, at, Stroke::new(width, colour));
        }
    }

    /// Beside the pointer, inside the map.
    fn word(&self, word: &str, at: Pos2) {
        let font = FontId::new(11.5, FontFamily::Proportional);
        let galley = self.painter.layout_no_wrap(word.to_owned(), font, self.palette.text);
        let size = galley.size() + vec2(10.0, 3.0);
        let map = self.painter.clip_rect().shrink(2.0);
        let corner = at + WORD_OFF;
        let left =
            if corner.x + size.x > map.right() { at.x - WORD_OFF.x - size.x } else { corner.x };
        let top =
            if corner.y + size.y > map.bottom() { at.y - WORD_OFF.y - size.y } else { corner.y };
        let ground = Rect::from_min_size(pos2(left, top).round(), size);
        let edge = Stroke::new(1.0, self.palette.sketch);
        self.painter.rect(ground, 5, self.palette.panel, edge, StrokeKind::Inside);
        let text_at = ground.center() - galley.size() / 2.0;
        self.painter.galley(text_at, galley, Color32::PLACEHOLDER);
    }
}

/// The way to show between what a position was drawn to and where it lies.
fn guide(snap: &Snap, on_grid: Point) -> Option<(Point, Point)> {
    if let (SnappedTo::Extension, Some([from, to])) = (snap.to, snap.on) {
        let is_nearer = |one: Point, other: Point| {
            let [one, other] = [one, other].map(|end| snap.at - end);
            one.dot(one) <= other.dot(other)
        };
        return Some((if is_nearer(from, to) { from } else { to }, snap.at));
    }
    (snap.at != on_grid).then_some((snap.at, on_grid))
}

/// A square for a corner, a triangle for a midpoint, a right angle, a cross for a side, a diamond for the
/// line of one, an upright cross for the grid.
fn sign(painter: &Painter, to: SnappedTo, at: Pos2, stroke: Stroke) {
    let line = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(right, down)| at + vec2(*right, *down) * SIGN).collect();
        painter.add(Shape::line(points, stroke));
    };
    match to {
        SnappedTo::Corner => {
            line(&[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (0.0, -1.0)]);
        }
        SnappedTo::Midpoint => {
            line(&[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9), (0.0, -1.1), (1.1, 0.9)]);
        }
        SnappedTo::Perpendicular => {
            line(&[(-1.0, -1.1), (-1.0, 1.0), (1.1, 1.0)]);
            line(&[(-1.0, 0.0), (0.0, 0.0), (0.0, 1.0)]);
        }
        SnappedTo::Edge => {
            line(&[(-1.0, -1.0), (1.0, 1.0)]);
            line(&[(-1.0, 1.0), (1.0, -1.0)]);
        }
        SnappedTo::Extension => {
            line(&[(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0), (0.0, -1.1), (1.1, 0.0)]);
        }
        SnappedTo::Grid => {
            line(&[(-1.0, 0.0), (1.0, 0.0)]);
            line(&[(0.0, -1.0), (0.0, 1.0)]);
        }
    }
}
