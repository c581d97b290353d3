//! The corners of a boundary that can be taken hold of, and one on its way.

use super::brush::Brush;
use super::lines;
use super::tags::Tags;
use crate::domain::Point;
use crate::views::scene::Scene;
use egui::{FontFamily, FontId, Pos2, Stroke};

const HANDLE: f32 = 4.5;
/// Handles nearer to each other than this would make a line of them.
const APART: f32 = 7.0;
const WIDTH: f32 = 2.2;

impl Brush<'_> {
    /// Handles on corners, the one under the pointer set off.
    pub fn corners(&self, corners: impl Iterator<Item = Pos2>, near: Option<Pos2>) {
        let map = self.painter.clip_rect().expand(HANDLE);
        let ink = Stroke::new(2.0, self.palette.selection);
        let mut last: Option<Pos2> = None;
        for at in corners.filter(|at| map.contains(*at)) {
            if last.is_none_or(|last| last.distance(at) >= APART) {
                self.painter.circle(at, HANDLE, self.palette.panel, ink);
                last = Some(at);
            }
        }
        if let Some(at) = near {
            self.painter.circle(at, HANDLE + 2.0, self.palette.selection, ink);
        }
    }

    /// The sides of a way as they would run, with their lengths on the grid; its ends stay.
    pub fn moved(&self, corners: &[Point], is_refused: bool, scene: &Scene) {
        let on_screen = |at: &Point| Some(self.view.on_screen(scene.on_map(*at)?.into()));
        let Some(way) = corners.iter().map(on_screen).collect::<Option<Vec<Pos2>>>() else {
            return;
        };
        let ink = if is_refused { self.palette.warning } else { self.palette.sketch };
        lines::solid(self.painter, &way, Stroke::new(WIDTH + 2.5, self.palette.halo));
        lines::dashed(self.painter, &way, Stroke::new(WIDTH, ink));
        let palette = self.palette;
        for at in way.iter().skip(1).take(way.len().saturating_sub(2)) {
            self.painter.circle(*at, HANDLE, palette.panel, Stroke::new(2.0, ink));
        }
        let mut tags = Tags::new(self.painter, palette.panel, palette.line, self.covered);
        for (side, ends) in way.windows(2).zip(corners.windows(2)) {
            let way = ends[1] - ends[0];
            let metres = self.texts.numerals().metres(way.x().hypot(way.y()));
            let font = FontId::new(11.5, FontFamily::Proportional);
            tags.beside([side[0], side[1]], &metres, font, palette.text);
        }
    }
}
