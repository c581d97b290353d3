//! The tiles of one file of the office's own, as far as they are read.

use super::facts::{Content, Facts};
use super::file::OwnTile;
use super::read::{Opened, OwnAnswer, OwnRead};
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::map::ground::base::OwnMap;
use crate::map::ground::recent::Recent;
use crate::map::ground::tile_grid::parent;
use egui::{Context, Pos2, Rect, pos2};
use std::sync::Arc;
use walkers::sources::Attribution;
use walkers::{TileId, TilePiece, Tiles};

/// More than this many tiles are not kept: a quarter of a megabyte each.
const KEPT_TILES: usize = 250;
/// So many are read at a time; then it is seen what is wanted by now.
const READ_AT_ONCE: usize = 6;

/// Whether somebody reads the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Idle,
    Waiting,
    /// It cannot be read; nobody tries again.
    Failed,
}

/// The tiles of one file, as far as they are read.
pub struct OwnTiles {
    map: Arc<OwnMap>,
    home: Grid,
    file: Opened,
    facts: Option<Facts>,
    /// By theme and place; nothing where the file has no such tile.
    kept: Recent<(bool, TileId), Option<OwnTile>>,
    dark: bool,
    /// What this frame would show and has not.
    wanted: Vec<TileId>,
    reading: Reading,
    has_told: bool,
}

impl OwnTiles {
    /// Of a file nobody has opened yet.
    pub fn new(map: Arc<OwnMap>, home: Grid) -> Self {
        Self {
            map,
            home,
            file: Opened::default(),
            facts: None,
            kept: Recent::new(KEPT_TILES),
            dark: false,
            wanted: Vec::new(),
            reading: Reading::Idle,
            has_told: false,
        }
    }

    /// Whether they are of this file.
    pub fn is_of(&self, map: &OwnMap) -> bool {
        self.map.path == map.path
    }

    /// What the file is known to be, once it has been opened.
    pub const fn facts(&self) -> Option<&Facts> {
        self.facts.as_ref()
    }

    /// A frame begins in this theme.
    pub fn begin(&mut self, dark: bool) {
        self.dark =
            dark && self.facts.as_ref().is_some_and(|facts| facts.content != Content::Pictures);
        self.wanted.clear();
    }

    /// What is to be read off the window's thread, if there is something and nobody does it yet.
    pub fn next_read(&mut self, ctx: &Context) -> Option<OwnRead> {
        if self.reading != Reading::Idle || self.facts.is_some() && self.wanted.is_empty() {
            return None;
        }
        self.reading = Reading::Waiting;
        // The shallow ones stand in for many; those in the middle come first as it is.
        self.wanted.sort_by_key(|id| id.zoom);
        self.wanted.truncate(READ_AT_ONCE);
        let tiles = std::mem::take(&mut self.wanted);
        let Self { map, home, file, dark, .. } = self;
        Some(OwnRead {
            map: Arc::clone(map),
            home: *home,
            file: Arc::clone(file),
            dark: *dark,
            tiles,
            ctx: ctx.clone(),
        })
    }

    /// Takes what was read; answers what there is to say of it.
    pub fn take(&mut self, answer: OwnAnswer) -> Option<Message> {
        if !Arc::ptr_eq(&answer.file, &self.file) {
            return None;
        }
        self.reading = Reading::Idle;
        match answer.facts {
            Ok(facts) => self.facts = Some(facts),
            Err(why) => {
                self.reading = Reading::Failed;
                return Some(why);
            }
        }
        for (id, tile) in answer.tiles {
            self.kept.put((answer.dark, id), tile, 1);
        }
        let says = answer.broken_tile.filter(|_| !self.has_told);
        self.has_told |= says.is_some();
        says
    }

    /// The tile, or the nearest one above it that the file has and that has been read.
    pub fn best(&mut self, mut id: TileId) -> Option<(TileId, OwnTile)> {
        let Self { facts: Some(facts), kept, wanted, dark, .. } = self else { return None };
        while id.zoom > facts.zooms.1 {
            id = parent(id)?;
        }
        let mut is_asked = false;
        while facts.reaches(id) {
            match kept.get(&(*dark, id)) {
                Some(Some(tile)) => return Some((id, tile)),
                Some(None) => {}
                None if is_asked => {}
                None => {
                    is_asked = true;
                    if !wanted.contains(&id) {
                        wanted.push(id);
                    }
                }
            }
            id = parent(id)?;
        }
        None
    }
}

impl Tiles for OwnTiles {
    fn at(&mut self, id: TileId) -> Option<TilePiece> {
        match self.best(id)? {
            (found, OwnTile::Picture(tile)) => Some(TilePiece::new(tile, part(found, id))),
            (_, OwnTile::Shapes(_)) => None,
        }
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}

/// Which part of the tile `found` the tile `shown` below it is.
fn part(found: TileId, shown: TileId) -> Rect {
    let depth = shown.zoom - found.zoom;
    let side = 1.0 / (1_u32 << depth) as f32;
    let within = |shown: u32, found: u32| (shown - (found << depth)) as f32 * side;
    let corner: Pos2 = pos2(within(shown.x, found.x), within(shown.y, found.y));
    Rect::from_min_size(corner, egui::Vec2::splat(side))
}
