//! Small texts on the map, each on a ground of its own, that keep off each other.

use super::room::room_rect;
use crate::views::scene::LabelRoom;
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};
use std::sync::Arc;

/// A small text on a ground of its own, that keeps off the others.
pub struct Tags<'a> {
    pub painter: &'a Painter,
    pub ground: Color32,
    pub line: Color32,
    room: LabelRoom,
    /// Where the texts stand that have found room.
    pub taken: Vec<Rect>,
}

impl<'a> Tags<'a> {
    pub fn new(painter: &'a Painter, ground: Color32, line: Color32, covered: &[Rect]) -> Self {
        let mut room = LabelRoom::new(room_rect(painter.clip_rect()));
        for rect in covered {
            room.take(room_rect(*rect));
        }
        Self { painter, ground, line, room, taken: Vec::new() }
    }

    /// Beside a side, where it is long enough on the screen to bear the text.
    pub fn beside(&mut self, side: [Pos2; 2], text: &str, font: FontId, ink: Color32) {
        let [from, to] = side;
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, ink);
        if from.distance(to) < galley.size().x * 0.8 + 12.0 {
            return;
        }
        let way = (to - from).normalized();
        let aside = vec2(way.y, -way.x);
        let size = galley.size();
        let off = 8.0 + aside.x.abs() * size.x / 2.0 + aside.y.abs() * size.y / 2.0;
        let middle = from + (to - from) / 2.0;
        self.at([middle + aside * off, middle - aside * off], galley);
    }

    /// Around a position.
    pub fn on(&mut self, at: Pos2, text: &str, font: FontId, ink: Color32) {
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, ink);
        let step = vec2(0.0, galley.size().y + 8.0);
        self.at([at, at - step, at + step], galley);
    }

    fn at<const N: usize>(&mut self, middles: [Pos2; N], galley: Arc<Galley>) {
        let size = galley.size() + vec2(10.0, 3.0);
        let grounds = middles.map(|middle| Rect::from_center_size(middle.round(), size));
        let Some(ground) = grounds.into_iter().find(|it| self.room.is_free(&room_rect(*it))) else {
            return;
        };
        self.room.take(room_rect(ground));
        self.taken.push(ground);
        let stroke = Stroke::new(1.0, self.line);
        self.painter.rect(ground, 5, self.ground, stroke, StrokeKind::Inside);
        let corner = ground.center() - galley.size() / 2.0;
        self.painter.galley(corner, galley, Color32::PLACEHOLDER);
    }
}
