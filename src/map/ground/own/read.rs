//! What is read off the window's thread: the file is opened when first needed, tiles after that.

use super::facts::Facts;
use super::file::{OwnFile, OwnTile};
use super::trouble::OwnTrouble;
use crate::caught::guarded;
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::map::ground::base::OwnMap;
use crate::views::scene::lon_lat_of_world;
use egui::Context;
use geo::{Coord, Rect};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use walkers::TileId;

/// A name in a menu is no longer.
const MOST_LETTERS: usize = 60;

/// A file that is opened once and for all who read it.
pub type Opened = Arc<Mutex<Option<OwnFile>>>;

/// What is to be read.
pub struct OwnRead {
    pub(super) map: Arc<OwnMap>,
    pub(super) home: Grid,
    pub(super) file: Opened,
    pub(super) dark: bool,
    pub(super) tiles: Vec<TileId>,
    pub(super) ctx: Context,
}

/// What was read.
pub struct OwnAnswer {
    pub(super) file: Opened,
    pub(super) dark: bool,
    /// Nothing where the file has no such tile, or one that cannot be read.
    pub(super) tiles: Vec<(TileId, Option<OwnTile>)>,
    pub(super) facts: Result<Facts, Message>,
    pub(super) broken_tile: Option<Message>,
}

impl OwnRead {
    /// Of which file.
    pub fn name(&self) -> &str {
        &self.map.name
    }

    /// Reads as long as it goes on.
    pub fn run(self, goes_on: &dyn Fn() -> bool) -> OwnAnswer {
        let Self { map, home, file, dark, tiles, ctx } = self;
        let mut answer = OwnAnswer {
            file: Arc::clone(&file),
            dark,
            tiles: Vec::new(),
            facts: Err(OwnTrouble::broken("not opened").message(&map.path)),
            broken_tile: None,
        };
        // A panic while it was held has been caught, and what is inside is only read.
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        if file.is_none() {
            match caught(|| OwnFile::open(&map.path, home)) {
                Ok(opened) => *file = Some(opened),
                Err(why) => {
                    answer.facts = Err(why.message(&map.path));
                    return answer;
                }
            }
        }
        let Some(file) = file.as_mut() else { return answer };
        answer.facts = Ok(file.facts().clone());
        for id in tiles {
            if !goes_on() {
                break;
            }
            let read = caught(|| file.tile(id, dark, &ctx, goes_on)).unwrap_or_else(|why| {
                answer.broken_tile = Some(why.message(&map.path));
                None
            });
            // What was given up half way is not what the file has.
            if goes_on() {
                answer.tiles.push((id, read));
            }
        }
        answer
    }
}

/// A file looked at before it becomes a base map.
#[derive(Debug)]
pub struct OwnLook {
    /// What it will be called, and whom it is owed to.
    pub map: OwnMap,
    /// Where it lies: west, south, east and north on WGS 84.
    pub extent: Rect,
    /// What a person should know of how it was understood.
    pub remark: Option<Message>,
}

impl OwnLook {
    /// Looks at a file; `home` is the grid of the plan, for pictures that name no system. Not for
    /// the window's thread.
    pub fn at(path: &Path, home: Grid) -> Result<Self, Message> {
        let looked = caught(|| {
            let mut file = OwnFile::open(path, home)?;
            // What cannot be shown is told now.
            file.tile(middle_of(file.facts()), false, &Context::default(), &|| true)?;
            Ok(file)
        });
        let looked = looked.map_err(|why| why.message(path))?;
        let Facts { name, attribution, extent, remark, .. } = looked.facts().clone();
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let map = OwnMap {
            path: path.to_owned(),
            name: name.unwrap_or(stem).chars().take(MOST_LETTERS).collect(),
            attribution: attribution.unwrap_or(file_name),
        };
        let corner = |at: Coord| lon_lat_of_world(at.into()).0;
        let extent = Rect::new(corner(extent.min()), corner(extent.max()));
        Ok(Self { map, extent, remark })
    }
}

/// The deepest tile in the middle.
fn middle_of(facts: &Facts) -> TileId {
    let middle = facts.extent.center();
    let zoom = facts.zooms.1;
    let count = f64::from(1_u32 << zoom);
    let index = |share: f64| (share * count).clamp(0.0, count - 1.0) as u32;
    TileId { x: index(middle.x), y: index(middle.y), zoom }
}

/// What a reader falls over is a broken file.
fn caught<T>(read: impl FnOnce() -> Result<T, OwnTrouble>) -> Result<T, OwnTrouble> {
    guarded(read).unwrap_or_else(|panic| Err(OwnTrouble::broken(panic.message)))
}
