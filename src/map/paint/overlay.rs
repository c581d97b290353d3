//! What is shown over the plan and is not of it: a preview, numbered corners, a position gone to.
//!
//! Whoever shows it fills in an [`Overlay`] on the plan's grid; it is projected once and kept as
//! long as it stays the same, so that 100 000 corners of a table can be looked at.

use super::drafted::Drafted;
use super::fills::{fill, triangles};
use super::lines;
use super::numbers::{self, NumberedCorner, PlacedNumber};
use super::proposed::Proposed;
use crate::domain::Point;
use crate::geodesy::Grid;
use crate::map::palette::Palette;
use crate::map::view::View;
use crate::operations;
use crate::views::scene::Scene;
use egui::{Color32, Painter, Pos2, Stroke, vec2};
use geo::{Coord, MapCoords, Polygon};
use std::sync::Arc;

/// A preview with more corners than this is shown without its fill: finding it would hold up the map.
const MOST_FILLED: usize = 20_000;

/// What is shown over the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// A boundary that is not kept yet.
    pub preview: Option<Preview>,
    /// Corners with their numbers.
    pub corners: Vec<NumberedCorner>,
    /// A position that was gone to, on the plan's grid.
    pub marker: Option<Point>,
    /// A zone as it would be laid out.
    pub drafted: Option<Arc<Drafted>>,
    /// What a file would bring.
    pub proposed: Option<Arc<Proposed>>,
    /// The one of these that is looked at.
    pub framed: Option<usize>,
    /// Whether those nobody asked for are shown.
    pub shows_lost: bool,
}

/// A boundary that is not kept yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Its rings on the plan's grid; an open one is drawn closed.
    pub rings: Vec<Vec<Point>>,
    /// Whether something is wrong with it.
    pub flawed: bool,
}

/// An overlay on the map's plane.
#[derive(Default)]
pub struct OverlayPaint {
    made_of: Overlay,
    /// The grid it was projected from.
    grid: Option<Grid>,
    rings: Vec<Vec<Coord>>,
    /// Corners of triangles, three by three.
    fill: Vec<Coord>,
    /// In the order of the overlay; nothing for a position not on this earth.
    corners: Vec<Option<Coord>>,
    marker: Option<Coord>,
}

impl OverlayPaint {
    /// Projects the overlay where it is not the one of before.
    pub fn refresh(&mut self, overlay: &Overlay, scene: &Scene) {
        let grid = Some(*scene.grid());
        if self.made_of == *overlay && self.grid == grid {
            return;
        }
        let on_map = |at: Point| scene.on_map(at).map(Coord::from);
        let rings = overlay.preview.iter().flat_map(|preview| &preview.rings);
        self.rings = rings
            .map(|ring| ring.iter().filter_map(|corner| on_map(*corner)).collect())
            .filter(|ring: &Vec<Coord>| !ring.is_empty())
            .collect();
        self.fill = overlay.preview.as_ref().map(|it| fill_of(it, scene)).unwrap_or_default();
        self.corners = overlay.corners.iter().map(|corner| on_map(corner.at)).collect();
        self.marker = overlay.marker.and_then(on_map);
        self.grid = grid;
        self.made_of = overlay.clone();
    }

    /// Finds room for the numbers of the corners, so that no other label takes it.
    pub fn place_numbers(
        &self,
        painter: &Painter,
        view: &View,
        palette: &Palette,
        covered: &[egui::Rect],
    ) -> Vec<PlacedNumber> {
        if self.corners.is_empty() {
            return Vec::new();
        }
        numbers::place(painter, view.rect, palette, covered, &self.corners_on_screen(view))
    }

    /// Paints all of it.
    pub fn paint(
        &self,
        painter: &Painter,
        view: &View,
        palette: &Palette,
        numbers: &[PlacedNumber],
    ) {
        if let Some(proposed) = &self.made_of.proposed {
            let shown = (self.made_of.framed, self.made_of.shows_lost);
            proposed.paint(painter, view, palette, shown);
        }
        if let Some(drafted) = &self.made_of.drafted {
            drafted.paint(painter, view, palette);
        }
        let flawed = self.made_of.preview.as_ref().is_some_and(|preview| preview.flawed);
        let colour = if flawed { palette.warning } else { palette.sketch };
        self.paint_preview(painter, view, colour, palette);
        numbers::paint(painter, palette, colour, &self.corners_on_screen(view), numbers);
        if let Some(at) = self.marker {
            pin(painter, view.on_screen(at), palette);
        }
    }

    /// Which of what a file would bring is at a point of the screen.
    pub fn proposed_at(&self, view: &View, at: Pos2) -> Option<usize> {
        let proposed = self.made_of.proposed.as_ref()?;
        proposed.at(view.in_world(at), view.scale, self.made_of.shows_lost)
    }

    fn corners_on_screen(&self, view: &View) -> Vec<(NumberedCorner, Pos2)> {
        let corners = self.made_of.corners.iter().zip(&self.corners);
        corners.filter_map(|(corner, at)| Some((*corner, view.on_screen((*at)?)))).collect()
    }

    fn paint_preview(&self, painter: &Painter, view: &View, colour: Color32, palette: &Palette) {
        fill(painter, self.fill.iter().map(|corner| view.on_screen(*corner)), colour);
        for ring in &self.rings {
            let corners: Vec<Pos2> =
                ring.iter().chain(ring.first()).map(|corner| view.on_screen(*corner)).collect();
            lines::solid(painter, &corners, Stroke::new(4.0, palette.halo));
            lines::dashed(painter, &corners, Stroke::new(2.0, colour));
        }
    }
}

/// The land a preview covers, holes left out.
fn fill_of(preview: &Preview, scene: &Scene) -> Vec<Coord> {
    let corners: usize = preview.rings.iter().map(Vec::len).sum();
    if corners > MOST_FILLED {
        return Vec::new();
    }
    let on_map = |part: &Polygon| {
        part.try_map_coords(|corner| scene.on_map(corner.into()).map(Coord::from).ok_or(())).ok()
    };
    let parts = operations::boundary_from_rings(preview.rings.clone());
    parts.iter().filter_map(on_map).flat_map(|part| triangles(&part)).collect()
}

/// Cross hairs with a hole in the middle, so that what was gone to is seen.
fn pin(painter: &Painter, at: Pos2, palette: &Palette) {
    for (width, colour) in [(4.5, palette.halo), (2.0, palette.sketch)] {
        let stroke = Stroke::new(width, colour);
        painter.circle_stroke(at, 9.0, stroke);
        for way in [vec2(1.0, 0.0), vec2(0.0, 1.0), vec2(-1.0, 0.0), vec2(0.0, -1.0)] {
            painter.line_segment([at + way * 4.0, at + way * 16.0], stroke);
        }
    }
}
