//! A way the map is to go, kept until the window has found its size.

use super::thing::Thing;
use crate::domain::Point;
use egui::Rect;

/// Where the map is to go.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    All,
    One(Thing),
    /// A rectangle of the plan's grid.
    Extent(geo::Rect),
    /// A position on the plan's grid.
    Position(Point),
}

/// A way to go, gone again in every frame until the room for the map has settled: a window tells
/// its size and its scale only frames after the first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Journey {
    pub(super) to: Goal,
    /// The map's place and scale in the last frame, and for how many frames they have been so.
    room: Option<(Rect, f32, u8)>,
}

/// So many frames in a row the room has to be the same.
const SETTLED_AFTER: u8 = 3;

impl Journey {
    pub(super) const fn new(to: Goal) -> Self {
        Self { to, room: None }
    }

    /// Whether any frame has shown it.
    pub(super) const fn has_begun(&self) -> bool {
        self.room.is_some()
    }

    /// Whether the room has settled, this frame being another one with this room.
    pub(super) fn is_over(&mut self, rect: Rect, pixels_per_point: f32) -> bool {
        let frames = match self.room {
            Some((before, scale, frames)) if before == rect && scale == pixels_per_point => frames,
            Some(_) | None => 0,
        };
        self.room = Some((rect, pixels_per_point, frames + 1));
        frames + 1 >= SETTLED_AFTER
    }
}
