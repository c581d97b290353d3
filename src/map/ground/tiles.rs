//! The tiles of the base map.
//!
//! The built-in map is read from the program itself and decoded within the frame (a tile takes
//! about a millisecond and is kept), so that a picture of the window is the same every time.

use super::base::OnlineSource;
use crate::map::view::View;
use bytes::Bytes;
use egui::emath::TSTransform;
use egui::{Rect, Vec2};
use pmtiles::{AsyncBackend, AsyncPmTilesReader, BackendResponse, PmtResult, TileCoord};
use std::collections::HashMap;
use std::sync::Arc;
use walkers::{Drawables, HttpOptions, HttpTiles, Layer, Projector, Style, Text, Tile, TileId};

static ARCHIVE: &[u8] = include_bytes!("../../../maps/huong-tra.pmtiles");
const STYLE_LIGHT: &str = include_str!("../../../maps/style-light.json");
const STYLE_DARK: &str = include_str!("../../../maps/style-dark.json");

/// Tiles are drawn for this size, in screen points.
const TILE_POINTS: u32 = 512;
const DEEPEST_ZOOM: u8 = 15;
/// More than this many tiles are not kept.
const KEPT_TILES: usize = 300;

/// Online tiles, kept on disk between runs.
pub fn online_tiles(ctx: &egui::Context, source: &OnlineSource) -> HttpTiles {
    let program = concat!("Lapday/", env!("CARGO_PKG_VERSION"));
    let user_agent = format!("{program} (desktop GIS for industrial clusters; {})", source.contact);
    let options = HttpOptions {
        cache: dirs::cache_dir().map(|folder| folder.join("lapday").join("tiles")),
        // A contact with letters no header may hold is left out.
        user_agent: walkers::HeaderValue::from_str(&user_agent)
            .ok()
            .or(Some(walkers::HeaderValue::from_static(program))),
        ..HttpOptions::default()
    };
    choose_ciphers();
    HttpTiles::with_options(source.clone(), options, ctx.clone())
}

/// The program is built with the ciphers of `ring` alone, and has to say so before it asks for a tile.
fn choose_ciphers() {
    // It is no error to have chosen before: the choice is the same for every window.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

struct Embedded(Bytes);

impl AsyncBackend for Embedded {
    async fn read(&self, offset: usize, length: usize) -> PmtResult<BackendResponse> {
        let start = offset.min(self.0.len());
        let end = offset.saturating_add(length).min(self.0.len());
        Ok(BackendResponse::new(self.0.slice(start..end)))
    }
}

/// A decoded tile.
struct BaseTile {
    drawables: Drawables,
    texts: Vec<Text>,
}

struct Kept {
    /// Nothing where the archive has no such tile.
    tile: Option<Arc<BaseTile>>,
    last_used: u64,
}

/// The built-in map.
pub struct OfflineTiles {
    reader: AsyncPmTilesReader<Embedded>,
    light: Style,
    dark: Style,
    kept: HashMap<(bool, TileId), Kept>,
    clock: u64,
}

impl OfflineTiles {
    pub fn new() -> Self {
        let archive = Embedded(Bytes::from_static(ARCHIVE));
        let reader = pollster::block_on(AsyncPmTilesReader::try_from_source(archive))
            .expect("the built-in map is a PMTiles archive; a test reads it");
        let style = |source| serde_json::from_str(source).expect("the built-in styles parse");
        let (light, dark) = (style(STYLE_LIGHT), style(STYLE_DARK));
        Self { reader, light, dark, kept: HashMap::new(), clock: 0 }
    }

    /// The tile, or the nearest one above it that the archive has.
    fn best(&mut self, mut id: TileId, dark: bool) -> Option<(TileId, Arc<BaseTile>)> {
        loop {
            if let Some(tile) = self.tile(id, dark) {
                return Some((id, tile));
            }
            id = TileId { x: id.x / 2, y: id.y / 2, zoom: id.zoom.checked_sub(1)? };
        }
    }

    fn tile(&mut self, id: TileId, dark: bool) -> Option<Arc<BaseTile>> {
        self.clock += 1;
        if let Some(kept) = self.kept.get_mut(&(dark, id)) {
            kept.last_used = self.clock;
            return kept.tile.clone();
        }
        let tile = self.decode(id, dark).map(Arc::new);
        if self.kept.len() >= KEPT_TILES {
            self.forget_oldest();
        }
        self.kept.insert((dark, id), Kept { tile: tile.clone(), last_used: self.clock });
        tile
    }

    fn decode(&self, id: TileId, dark: bool) -> Option<BaseTile> {
        let place = TileCoord::new(id.zoom, id.x, id.y).ok()?;
        let bytes = pollster::block_on(self.reader.get_tile_decompressed(place)).ok()??;
        let style = if dark { &self.dark } else { &self.light };
        match Tile::from_mvt(&bytes, style, id.zoom, TILE_POINTS).ok()? {
            Tile::Vector { drawables, texts } => {
                let drawables = Drawables::new(Arc::unwrap_or_clone(drawables));
                Some(BaseTile { drawables, texts })
            }
            Tile::Raster(_) => None,
        }
    }

    fn forget_oldest(&mut self) {
        let mut ages: Vec<u64> = self.kept.values().map(|kept| kept.last_used).collect();
        ages.sort_unstable();
        let middle = ages[ages.len() / 2];
        self.kept.retain(|_, kept| kept.last_used > middle);
    }
}

/// The built-in map in one frame. Its names are handed on, to be placed together with the plan's.
pub struct OfflineLayer<'a> {
    pub tiles: &'a mut OfflineTiles,
    pub dark: bool,
    pub names: &'a mut Vec<Text>,
}

impl Layer for OfflineLayer<'_> {
    fn draw(&mut self, canvas: &mut walkers::Canvas, projector: &Projector) {
        let view = View::of(projector);
        for id in tiles_in(&view) {
            let Some((found, tile)) = self.tiles.best(id, self.dark) else { continue };
            let placing = placing(&view, found);
            let drawables = tile.drawables.clone();
            let clip = rect_of(&view, id);
            canvas.add_drawables(drawables.with_transform(placing).with_clip_rect(clip));
            let names = tile
                .texts
                .iter()
                .map(|text| Text { position: placing * text.position, ..text.clone() });
            self.names.extend(names.filter(|text| clip.contains(text.position)));
        }
    }
}

fn tiles_in(view: &View) -> Vec<TileId> {
    let zoom = (view.zoom().round() - 1.0).clamp(0.0, f64::from(DEEPEST_ZOOM)) as u8;
    let count = f64::from(1_u32 << zoom);
    let index = |share: f64| (share * count).clamp(0.0, count - 1.0) as u32;
    let (from, to) = (view.in_world(view.rect.min), view.in_world(view.rect.max));
    let (left, right) = (index(from.x), index(to.x));
    (index(from.y)..=index(to.y))
        .flat_map(|y| (left..=right).map(move |x| TileId { x, y, zoom }))
        .collect()
}

fn rect_of(view: &View, id: TileId) -> Rect {
    let count = f64::from(1_u32 << id.zoom);
    let corner = geo::coord! { x: f64::from(id.x), y: f64::from(id.y) } / count;
    let side = (view.scale / count) as f32;
    Rect::from_min_size(view.on_screen(corner), Vec2::splat(side))
}

fn placing(view: &View, id: TileId) -> TSTransform {
    let rect = rect_of(view, id);
    TSTransform { scaling: rect.width() / TILE_POINTS as f32, translation: rect.min.to_vec2() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_of_online_tiles_finds_its_ciphers() {
        let _client = online_tiles(&egui::Context::default(), &OnlineSource::default());
        assert!(rustls::crypto::CryptoProvider::get_default().is_some());
    }
}
