//! A zone as it would be laid out, over the plan: each piece in the colour of its use, with its code,
//! and the middles of the streets, which can be taken hold of.
//!
//! Projected once for each draft.

use super::fills::triangles;
use super::lines;
use crate::domain::{LandUse, Point, UseDetail};
use crate::geodesy::Grid;
use crate::map::palette::{Palette, opaque, text_on};
use crate::map::view::View;
use crate::operations::LaidOut;
use crate::views::scene::{label_point, world_of_lon_lat};
use egui::{Align2, FontId, Mesh, Painter, Pos2, Shape, Stroke, vec2};
use geo::{BoundingRect, Coord, MapCoords, MultiPolygon, Rect};
use std::sync::Arc;

/// A piece at least so wide and so high on the screen bears its code.
const CODE_FROM: [f32; 2] = [40.0, 16.0];

/// A draft on the map's plane.
#[derive(Debug)]
pub struct Drafted {
    laid: Arc<LaidOut>,
    pieces: Vec<Piece>,
    /// The middles of each street.
    streets: Vec<Vec<[Coord; 2]>>,
}

#[derive(Debug)]
struct Piece {
    code: String,
    land_use: LandUse,
    /// Whether it is a strip, as roads and belts are.
    is_strip: bool,
    rings: Vec<Vec<Coord>>,
    /// Corners of triangles, three by three.
    fill: Vec<Coord>,
    middle: Option<Coord>,
    extent: Option<Rect>,
}

impl PartialEq for Drafted {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Drafted {
    /// Projects a draft.
    pub fn new(grid: &Grid, laid: Arc<LaidOut>) -> Self {
        let on_map = |at: Coord| world_of_lon_lat(grid.to_wgs84(Point::from(at))).0;
        let pieces = laid.pieces.iter().map(|piece| {
            let land = piece.land.map_coords(on_map);
            let rings = std::iter::once(land.exterior()).chain(land.interiors());
            Piece {
                code: piece.code.clone(),
                land_use: piece.land_use,
                is_strip: piece.land_use == LandUse::Road
                    || piece.use_detail == Some(UseDetail::IsolationBelt),
                rings: rings.map(|ring| ring.0.clone()).collect(),
                fill: triangles(&land),
                extent: land.bounding_rect(),
                middle: label_point(&MultiPolygon(vec![land])).map(|at| at.0),
            }
        });
        let pieces = pieces.collect();
        let streets = laid.streets.iter().map(|street| {
            street.middles.iter().map(|middle| [middle.start, middle.end].map(on_map)).collect()
        });
        let streets = streets.collect();
        Self { laid, pieces, streets }
    }

    /// The draft.
    pub fn laid(&self) -> &LaidOut {
        &self.laid
    }

    /// The street at a point of the screen, no farther off than so many points.
    pub fn street_at(&self, view: &View, at: Pos2, reach: f32) -> Option<usize> {
        let far = |middles: &Vec<[Coord; 2]>| {
            let ends = middles.iter().map(|ends| ends.map(|end| view.on_screen(end)));
            ends.map(|[from, to]| lines::distance(at, from, to)).fold(f32::INFINITY, f32::min)
        };
        let near = self.streets.iter().map(far).enumerate().filter(|(_, far)| *far <= reach);
        near.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(place, _)| place)
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, view: &View, palette: &Palette) {
        for piece in &self.pieces {
            piece.paint(painter, view, palette);
        }
        let stroke = Stroke::new(1.5, palette.accent);
        for [from, to] in self.streets.iter().flatten() {
            lines::dashed(painter, &[view.on_screen(*from), view.on_screen(*to)], stroke);
        }
        for piece in &self.pieces {
            piece.write(painter, view, palette);
        }
    }

    /// Paints the middle of a street so that it is seen to be held.
    pub fn paint_held(&self, place: usize, painter: &Painter, view: &View, palette: &Palette) {
        for [from, to] in self.streets.get(place).into_iter().flatten() {
            let ends = [view.on_screen(*from), view.on_screen(*to)];
            lines::solid(painter, &ends, Stroke::new(5.0, palette.halo));
            lines::solid(painter, &ends, Stroke::new(3.0, palette.sketch));
        }
    }
}

impl Piece {
    fn paint(&self, painter: &Painter, view: &View, palette: &Palette) {
        let colour = opaque(self.land_use.colour().on(palette.is_night));
        let mut mesh = Mesh::default();
        for corner in &self.fill {
            mesh.indices.push(mesh.vertices.len() as u32);
            mesh.colored_vertex(view.on_screen(*corner), colour);
        }
        if !mesh.is_empty() {
            painter.add(Shape::mesh(mesh));
        }
        for ring in &self.rings {
            let corners: Vec<Pos2> = ring.iter().map(|corner| view.on_screen(*corner)).collect();
            lines::solid(painter, &corners, Stroke::new(1.2, palette.lot_line));
        }
    }

    /// The code, where there is room for it. Strips are known by their colour.
    fn write(&self, painter: &Painter, view: &View, palette: &Palette) {
        let (Some(extent), Some(middle)) = (self.extent, self.middle) else { return };
        let size = view.rect_on_screen(extent).size();
        let has_room = size.x >= CODE_FROM[0] && size.y >= CODE_FROM[1];
        if !has_room || self.is_strip {
            return;
        }
        let ink = text_on(opaque(self.land_use.colour().on(palette.is_night)));
        let at = view.on_screen(middle) + vec2(0.0, 0.5);
        let font = FontId::new(11.5, palette.bold.clone());
        painter.text(at, Align2::CENTER_CENTER, &self.code, font, ink);
    }
}
