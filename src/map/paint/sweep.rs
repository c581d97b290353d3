//! What is drawn around lots to choose them.

use super::brush::Brush;
use super::fills::{fill, triangles};
use super::lines;
use super::marks::outline;
use crate::views::scene::Outline;
use egui::{Pos2, Stroke, pos2};
use geo::Polygon;

impl Brush<'_> {
    /// A box or a free line around lots, on the screen.
    pub fn sweep(&self, shape: &[Pos2]) {
        if shape.len() < 3 {
            return;
        }
        let corners = shape.iter().map(|at| (f64::from(at.x), f64::from(at.y)));
        let inside = triangles(&Polygon::new(corners.collect(), Vec::new()));
        let inside = inside.into_iter().map(|at| pos2(at.x as f32, at.y as f32));
        fill(self.painter, inside, self.palette.sketch);
        let ring: Vec<Pos2> = shape.iter().chain(shape.first()).copied().collect();
        lines::solid(self.painter, &ring, Stroke::new(4.0, self.palette.halo));
        lines::dashed(self.painter, &ring, Stroke::new(1.5, self.palette.sketch));
    }

    /// A lot that would be chosen.
    pub fn taken(&self, lot: &Outline) {
        outline(self.painter, &self.view, lot, Stroke::new(3.0, self.palette.selection));
    }
}
