//! A tile of a drawn map, ready for the graphics card.

use super::tile_grid::rect_of;
use crate::map::view::View;
use egui::emath::TSTransform;
use std::sync::Arc;
use walkers::{Canvas, Drawables, Style, Text, Tile, TileId};

/// Drawn tiles are made for this size, in screen points.
pub const DRAWN_POINTS: u32 = 512;

/// A tile in a style: fills, lines and names.
pub struct DrawnTile {
    drawables: Drawables,
    texts: Vec<Text>,
}

impl DrawnTile {
    /// Draws what stands in a vector tile; nothing where it is none.
    pub fn of(bytes: &[u8], style: &Style, zoom: u8) -> Option<Self> {
        match Tile::from_mvt(bytes, style, zoom, DRAWN_POINTS).ok()? {
            Tile::Vector { drawables, texts } => {
                let drawables = Drawables::new(Arc::unwrap_or_clone(drawables));
                Some(Self { drawables, texts })
            }
            Tile::Raster(_) => None,
        }
    }

    /// Puts the part of the tile `own` that lies in the tile `shown` on the map; its names are
    /// handed on.
    pub fn put(
        &self,
        canvas: &mut Canvas,
        view: &View,
        own: TileId,
        shown: TileId,
        names: &mut Vec<Text>,
    ) {
        let rect = rect_of(view, own);
        let scaling = rect.width() / DRAWN_POINTS as f32;
        let placing = TSTransform { scaling, translation: rect.min.to_vec2() };
        let clip = rect_of(view, shown);
        let drawables = self.drawables.clone();
        canvas.add_drawables(drawables.with_transform(placing).with_clip_rect(clip));
        let placed = self
            .texts
            .iter()
            .map(|text| Text { position: placing * text.position, ..text.clone() });
        names.extend(placed.filter(|text| clip.contains(text.position)));
    }
}
