//! A base map of the office's own in one frame.

use super::facts::{Content, Facts};
use super::file::OwnTile;
use super::tiles::OwnTiles;
use crate::map::ground::drawn::DRAWN_POINTS;
use crate::map::ground::shipped::OfflineLayer;
use crate::map::ground::tile_grid::{rect_of, tiles_in};
use crate::map::view::View;
use walkers::{Canvas, Layer, Projector};

/// A base map of the office's own in one frame, over the built-in one. Names it writes itself stand
/// in for those of the map below.
pub struct OwnLayer<'a> {
    pub below: OfflineLayer<'a>,
    pub tiles: &'a mut OwnTiles,
}

impl Layer for OwnLayer<'_> {
    fn draw(&mut self, canvas: &mut Canvas, projector: &Projector) {
        self.below.draw(canvas, projector);
        self.tiles.begin(self.below.dark);
        let Some(&Facts { content, zooms, .. }) = self.tiles.facts() else { return };
        match content {
            Content::Pictures => Layer::draw(&mut self.tiles, canvas, projector),
            Content::Shapes(_) => self.shapes(canvas, &View::of(projector), zooms.1),
        }
    }
}

impl OwnLayer<'_> {
    fn shapes(&mut self, canvas: &mut Canvas, view: &View, deepest: u8) {
        let mut written = Vec::new();
        for id in tiles_in(view, DRAWN_POINTS, deepest) {
            if let Some((found, OwnTile::Shapes(tile))) = self.tiles.best(id) {
                let rect = rect_of(view, id);
                self.below.names.retain(|name| !rect.contains(name.position));
                tile.put(canvas, view, found, id, &mut written);
            }
        }
        self.below.names.append(&mut written);
    }
}
