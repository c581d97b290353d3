//! `PMTiles` 3: one file of tiles with an index that is read piece by piece.
//!
//! The crate that reads the built-in map believes what an index says of its own size; this one
//! believes no file.

use super::facts::{Content, DEEPEST_ZOOM, Facts, Scheme};
use super::packed::{MOST_BYTES, unpacked};
use super::trouble::OwnTrouble;
use crate::map::ground::recent::Recent;
use pmtiles::TileCoord;
use serde_json::Value;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use walkers::TileId;

const HEADER_BYTES: usize = 127;
/// Entries of the index kept, besides its first piece.
const KEPT_ENTRIES: usize = 500_000;
/// So deep an index may lead on.
const DEEPEST_INDEX: u8 = 4;

/// A piece of the index: entries in the order of their tiles.
type Index = Arc<Vec<Entry>>;

#[derive(Clone, Copy, Default)]
struct Entry {
    tile: u64,
    offset: u64,
    bytes: u64,
    /// So many tiles in a row look like this; none where the entry leads to another index.
    run: u64,
}

/// An archive, opened.
pub struct Archive {
    file: File,
    size: u64,
    root: Index,
    leaves: Recent<u64, Index>,
    leaves_at: u64,
    tiles_at: u64,
}

impl Archive {
    /// Opens one.
    pub fn open(path: &Path) -> Result<(Self, Facts), OwnTrouble> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut header = [0; HEADER_BYTES];
        file.read_exact(&mut header)?;
        if !header.starts_with(b"PMTiles\x03") {
            return Err(OwnTrouble::broken("not PMTiles 3"));
        }
        let number = |at: usize| u64::from_le_bytes(eight(&header[at..]));
        let mut archive = Self {
            file,
            size,
            root: Index::default(),
            leaves: Recent::new(KEPT_ENTRIES),
            leaves_at: number(40),
            tiles_at: number(56),
        };
        archive.root = archive.index(number(8), number(16))?;
        let described = archive.read(number(24), number(32)).and_then(unpacked).unwrap_or_default();
        let described = serde_json::from_slice(&described).unwrap_or(Value::Null);
        let facts = facts_of(&header, &described)?;
        Ok((archive, facts))
    }

    /// A tile as it is written; nothing where there is none.
    pub fn tile(&mut self, id: TileId) -> Result<Option<Vec<u8>>, OwnTrouble> {
        let Ok(place) = TileCoord::new(id.zoom, id.x, id.y) else { return Ok(None) };
        let number = pmtiles::TileId::from(place).value();
        let mut index = Arc::clone(&self.root);
        for _ in 0..=DEEPEST_INDEX {
            let before = index.partition_point(|entry| entry.tile <= number);
            let Some(entry) = before.checked_sub(1).map(|at| index[at]) else { return Ok(None) };
            if entry.run > 0 {
                if number - entry.tile >= entry.run {
                    return Ok(None);
                }
                let at = self.tiles_at.saturating_add(entry.offset);
                return self.read(at, entry.bytes).and_then(unpacked).map(Some);
            }
            index = self.leaf(self.leaves_at.saturating_add(entry.offset), entry.bytes)?;
        }
        Err(OwnTrouble::broken("the index leads nowhere"))
    }

    fn leaf(&mut self, at: u64, bytes: u64) -> Result<Index, OwnTrouble> {
        if let Some(index) = self.leaves.get(&at) {
            return Ok(index);
        }
        let index = self.index(at, bytes)?;
        self.leaves.put(at, Arc::clone(&index), index.len());
        Ok(index)
    }

    fn index(&mut self, at: u64, bytes: u64) -> Result<Index, OwnTrouble> {
        let bytes = self.read(at, bytes).and_then(unpacked)?;
        entries(&bytes).map(Arc::new).ok_or_else(|| OwnTrouble::broken("a broken index"))
    }

    fn read(&mut self, at: u64, bytes: u64) -> Result<Vec<u8>, OwnTrouble> {
        if bytes > MOST_BYTES {
            return Err(OwnTrouble::TooLarge);
        }
        if at.checked_add(bytes).is_none_or(|end| end > self.size) {
            return Err(OwnTrouble::broken("cut off"));
        }
        let mut read = vec![0; bytes as usize];
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_exact(&mut read)?;
        Ok(read)
    }
}

fn facts_of(header: &[u8; HEADER_BYTES], described: &Value) -> Result<Facts, OwnTrouble> {
    for packing in [header[97], header[98]] {
        if packing > 2 {
            return Err(OwnTrouble::Tiles(if packing == 3 { "Brotli" } else { "Zstandard" }));
        }
    }
    let content = match header[99] {
        2 | 3 => Content::Pictures,
        4 => return Err(OwnTrouble::Tiles("WebP")),
        5 => return Err(OwnTrouble::Tiles("AVIF")),
        6 => return Err(OwnTrouble::Tiles("MLT")),
        _ => Content::Shapes(Scheme::of(described)),
    };
    let degrees = |at: usize| {
        let [a, b, c, d, ..] = eight(&header[at..]);
        f64::from(i32::from_le_bytes([a, b, c, d])) / 1e7
    };
    let corner = |at: usize| (degrees(at), degrees(at + 4)).into();
    Ok(Facts {
        name: Facts::text(described, "name"),
        attribution: Facts::text(described, "attribution"),
        extent: Facts::extent_between(corner(102), corner(110))?,
        zooms: (header[100], header[101].min(DEEPEST_ZOOM)),
        content,
        remark: None,
    })
}

/// The first eight bytes, noughts where there are fewer.
fn eight(bytes: &[u8]) -> [u8; 8] {
    let mut eight = [0; 8];
    let count = bytes.len().min(8);
    eight[..count].copy_from_slice(&bytes[..count]);
    eight
}

/// The entries of an unpacked index: all tiles, then all runs, sizes and places.
fn entries(bytes: &[u8]) -> Option<Vec<Entry>> {
    let mut numbers = Varints(bytes);
    let count = numbers.next()?;
    // Each entry takes four bytes at least.
    if count > bytes.len() as u64 / 4 {
        return None;
    }
    let mut entries = vec![Entry::default(); count as usize];
    let mut tile = 0_u64;
    for entry in &mut entries {
        tile = tile.checked_add(numbers.next()?)?;
        entry.tile = tile;
    }
    for entry in &mut entries {
        entry.run = numbers.next()?;
    }
    for entry in &mut entries {
        entry.bytes = numbers.next()?;
    }
    let mut end = 0_u64;
    for entry in &mut entries {
        // Nought is: where the one before ends.
        entry.offset = numbers.next()?.checked_sub(1).unwrap_or(end);
        end = entry.offset.checked_add(entry.bytes)?;
    }
    Some(entries)
}

/// Numbers of seven bits a byte, the lowest first.
struct Varints<'a>(&'a [u8]);

impl Iterator for Varints<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (first, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(first & 0x7f) << shift;
            if first & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}
