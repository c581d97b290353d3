//! The shape being measured as it is seen: legs with their lengths, land, angle, handles.

use super::brush::Brush;
use super::strokes::Strokes;
use super::tags::Tags;
use crate::domain::Point;
use crate::map::palette::Palette;
use crate::map::sketch::Sketch;
use crate::views::measurement::{MeasureKind, Measurement};
use crate::views::scene::Scene;
use egui::{FontFamily, FontId};

const WIDTH: f32 = 2.2;
/// Legs beyond this many bear no text.
const MOST_LEGS: usize = 80;

impl Brush<'_> {
    /// Paints the shape being measured, with the corners that would be set next.
    pub fn sketch(
        &self,
        sketch: &Sketch,
        next: &[Point],
        measurement: Option<&Measurement>,
        scene: &Scene,
    ) {
        let corners = sketch.with_next(next);
        let Some(strokes) = Strokes::on_grid(sketch.kind, &corners, scene, &self.view) else {
            return;
        };
        let flawed = measurement.is_some_and(|it| it.flaw.is_some());
        let colour = if flawed { self.palette.warning } else { self.palette.sketch };
        let closing = usize::from(sketch.kind == MeasureKind::Area && corners.len() >= 3);
        let open = if sketch.ended { 0 } else { corners.len() - sketch.corners.len() + closing };
        strokes.paint(self.painter, colour, self.palette.halo, WIDTH, open);
        strokes.handles(self.painter, colour, self.palette.panel, sketch.corners.len());
        if let Some(measurement) = measurement {
            self.tags(&strokes, measurement);
        }
    }

    fn tags(&self, strokes: &Strokes, measurement: &Measurement) {
        let Palette { panel, line, text, .. } = *self.palette;
        let mut tags = Tags::new(self.painter, panel, line, self.covered);
        let numerals = self.texts.numerals();
        let bold = || FontId::new(12.5, self.palette.bold.clone());
        if let Some(angle) = measurement.angle {
            tags.on(strokes.label_position(), &numerals.degrees(angle.between), bold(), text);
        }
        if let Some(land) = measurement.land {
            let hectares = numerals.number(land.plane.as_hectares(), 4);
            tags.on(strokes.label_position(), &format!("{hectares} ha"), bold(), text);
        }
        let sides = strokes.sides();
        for (side, leg) in sides.into_iter().zip(&measurement.legs).take(MOST_LEGS) {
            let metres = numerals.metres(leg.grid_m);
            tags.beside(side, &metres, FontId::new(11.5, FontFamily::Proportional), text);
        }
    }
}
