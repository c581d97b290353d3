//! The map that comes with the program.
//!
//! It is read from the program itself and decoded within the frame (a tile takes about a
//! millisecond and is kept), so that a picture of the window is the same every time.

use super::drawn::{DRAWN_POINTS, DrawnTile};
use super::recent::Recent;
use super::tile_grid::{parent, tiles_in};
use crate::map::view::View;
use bytes::Bytes;
use jiff::civil::{Date, date};
use pmtiles::{AsyncBackend, AsyncPmTilesReader, BackendResponse, PmtResult, TileCoord};
use std::sync::Arc;
use walkers::{Layer, Projector, Style, Text, TileId};

static ARCHIVE: &[u8] = include_bytes!("../../../maps/huong-tra.pmtiles");
const STYLE_LIGHT: &str = include_str!("../../../maps/style-light.json");
const STYLE_DARK: &str = include_str!("../../../maps/style-dark.json");

const DEEPEST_ZOOM: u8 = 15;
/// More than this many tiles are not kept.
const KEPT_TILES: usize = 300;

/// The wards and communes the map names are those of this day on.
const WARDS_FROM: Date = date(2025, 7, 1);

struct Embedded(Bytes);

impl AsyncBackend for Embedded {
    async fn read(&self, offset: usize, length: usize) -> PmtResult<BackendResponse> {
        let start = offset.min(self.0.len());
        let end = offset.saturating_add(length).min(self.0.len());
        Ok(BackendResponse::new(self.0.slice(start..end)))
    }
}

/// The built-in map.
pub struct OfflineTiles {
    reader: AsyncPmTilesReader<Embedded>,
    light: Style,
    dark: Style,
    /// Nothing where the archive has no such tile.
    kept: Recent<(bool, TileId), Option<Arc<DrawnTile>>>,
}

impl OfflineTiles {
    pub fn new() -> Self {
        let archive = Embedded(Bytes::from_static(ARCHIVE));
        let reader = pollster::block_on(AsyncPmTilesReader::try_from_source(archive))
            .expect("the built-in map is a PMTiles archive; a test reads it");
        let style = |source| serde_json::from_str(source).expect("the built-in styles parse");
        let (light, dark) = (style(STYLE_LIGHT), style(STYLE_DARK));
        Self { reader, light, dark, kept: Recent::new(KEPT_TILES) }
    }

    /// The tile, or the nearest one above it that the archive has.
    fn best(&mut self, mut id: TileId, dark: bool) -> Option<(TileId, Arc<DrawnTile>)> {
        loop {
            if let Some(tile) = self.tile(id, dark) {
                return Some((id, tile));
            }
            id = parent(id)?;
        }
    }

    fn tile(&mut self, id: TileId, dark: bool) -> Option<Arc<DrawnTile>> {
        if let Some(tile) = self.kept.get(&(dark, id)) {
            return tile;
        }
        let tile = self.decode(id, dark).map(Arc::new);
        self.kept.put((dark, id), tile.clone(), 1);
        tile
    }

    fn decode(&self, id: TileId, dark: bool) -> Option<DrawnTile> {
        let place = TileCoord::new(id.zoom, id.x, id.y).ok()?;
        let bytes = pollster::block_on(self.reader.get_tile_decompressed(place)).ok()??;
        DrawnTile::of(&bytes, if dark { &self.dark } else { &self.light }, id.zoom)
    }
}

/// They are named with their rank; towns and villages are not.
fn is_ward(name: &str) -> bool {
    ["Phường ", "Xã "].iter().any(|rank| name.starts_with(rank))
}

/// The built-in map in one frame. Its names are handed on, to be placed together with the plan's.
pub struct OfflineLayer<'a> {
    pub tiles: &'a mut OfflineTiles,
    pub dark: bool,
    /// The day whose names are shown.
    pub on: Date,
    pub names: &'a mut Vec<Text>,
}

impl Layer for OfflineLayer<'_> {
    fn draw(&mut self, canvas: &mut walkers::Canvas, projector: &Projector) {
        let view = View::of(projector);
        for id in tiles_in(&view, DRAWN_POINTS, DEEPEST_ZOOM) {
            let Some((found, tile)) = self.tiles.best(id, self.dark) else { continue };
            tile.put(canvas, &view, found, id, self.names);
        }
        if self.on < WARDS_FROM {
            self.names.retain(|name| !is_ward(&name.text));
        }
    }
}
