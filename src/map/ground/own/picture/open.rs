//! A picture opened: its sizes found, its place read, its colours understood.

use super::colours::Colours;
use super::image::{At, Images, Level, Pieces, told};
use super::lattice::{Lattice, TILE_PIXELS};
use super::lent::Lent;
use super::place::Place;
use super::sampling::Sizes;
use crate::caught::guarded;
use crate::geodesy::Grid;
use crate::map::ground::own::facts::{Content, DEEPEST_ZOOM, Facts};
use crate::map::ground::own::trouble::OwnTrouble;
use crate::views::scene::lon_lat_of_world;
use egui::ColorImage;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiff::decoder::{Decoder, Limits};
use tiff::tags::{IfdPointer, Tag};
use walkers::TileId;

/// No file has more images that matter.
const MOST_IMAGES: usize = 32;
/// Bits of what an image is for: a smaller size; a mask.
const IS_SMALLER: u32 = 1;
const IS_MASK: u32 = 4;

/// A picture that knows where it lies.
pub struct Picture {
    place: Place,
    sizes: Sizes,
    pieces: Pieces,
}

impl Picture {
    /// Opens one; `home` is the grid of the plan, for those that name no system.
    ///
    /// A file of smaller sizes beside it that nobody can read is left alone: the picture is whole
    /// without it.
    pub fn open(path: &Path, home: Grid) -> Result<(Self, Facts), OwnTrouble> {
        let Some(beside) = sizes_beside(path) else { return Self::opened(path, home, None) };
        match guarded(|| Self::opened(path, home, Some(&beside))) {
            Ok(Ok(opened)) => return Ok(opened),
            Ok(Err(why)) => tracing::warn!("not used: {}: {why:?}", beside.display()),
            Err(panic) => tracing::warn!("not used: {}: {}", beside.display(), panic.message),
        }
        Self::opened(path, home, None)
    }

    fn opened(path: &Path, home: Grid, beside: Option<&Path>) -> Result<(Self, Facts), OwnTrouble> {
        let mut decoder = decoder_of(path)?;
        let colours = Colours::of(&mut decoder)?;
        let first = Level::of(&mut decoder, (0, 0))?;
        let (place, remark) = Place::of(&mut decoder, path, home, first.size)?;
        let extent = place.extent(first.size)?;
        let mut found = Found::of(first);
        let at = found.look(&mut decoder, 0)?;
        let mut files = vec![Images::new(decoder, at, colours)];
        if let Some(beside) = beside {
            let smaller = smaller(beside, &files[0], &mut found)?;
            files.push(smaller);
        }
        let has_range = files[0].has_range();
        let levels = found.levels();
        let mut pieces = Pieces::new(files);
        let smallest = &levels[levels.len() - 1];
        if has_range {
            pieces.find_range(smallest)?;
        }
        // What cannot be unpacked is told now and not when it is looked at.
        pieces.pixel(smallest, 0, 0)?;
        let picture = Self { place, sizes: Sizes::new(levels), pieces };
        let facts = Facts {
            name: None,
            attribution: None,
            extent,
            zooms: (0, picture.deepest(extent.center())),
            content: Content::Pictures,
            remark,
        };
        Ok((picture, facts))
    }

    /// The picture on a tile; nothing where it does not reach.
    pub fn tile(
        &mut self,
        id: TileId,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Option<ColorImage>, OwnTrouble> {
        let Some(lattice) = Lattice::of(id, &self.place) else { return Ok(None) };
        self.sizes.tile(&mut self.pieces, &lattice, goes_on)
    }

    /// The first tiles that are as fine as the picture.
    fn deepest(&self, middle: geo::Coord) -> u8 {
        let on_picture = |world: geo::Coord| self.place.on_picture(lon_lat_of_world(world.into()));
        let is_fine = |zoom: &u8| {
            let pixel = 1.0 / (TILE_PIXELS as f64 * f64::from(1_u32 << *zoom));
            let aside = on_picture(middle + geo::coord! { x: pixel, y: 0.0 }) - on_picture(middle);
            aside.x.hypot(aside.y) <= 1.0
        };
        (0..=DEEPEST_ZOOM).find(is_fine).unwrap_or(DEEPEST_ZOOM)
    }
}

fn decoder_of(path: &Path) -> Result<Decoder<Lent>, OwnTrouble> {
    let open = |lent: Lent| Decoder::new(lent).map(|decoder| decoder.with_limits(limits()));
    let mut lent = Lent::new(File::open(path)?);
    let directories = directories(&mut open(Lent::new(File::open(path)?)).map_err(told)?);
    lent.as_grey(&directories)?;
    std::io::Seek::rewind(&mut lent)?;
    open(lent).map_err(told)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = 128 * 1024 * 1024;
    limits.intermediate_buffer_size = 64 * 1024 * 1024;
    limits.ifd_value_size = 16 * 1024 * 1024;
    limits
}

fn directories(decoder: &mut Decoder<Lent>) -> Vec<IfdPointer> {
    let mut directories: Vec<_> = decoder.ifd_pointer().into_iter().collect();
    while decoder.more_images() && directories.len() < MOST_IMAGES && decoder.next_image().is_ok() {
        directories.extend(decoder.ifd_pointer());
    }
    directories
}

/// The file of smaller sizes beside a picture, as GDAL writes them.
fn sizes_beside(path: &Path) -> Option<PathBuf> {
    let mut name = path.as_os_str().to_owned();
    name.push(".ovr");
    Some(PathBuf::from(name)).filter(|beside| beside.is_file())
}

/// The smaller sizes of a picture in a file of their own.
fn smaller(beside: &Path, picture: &Images, found: &mut Found) -> Result<Images, OwnTrouble> {
    let mut decoder = decoder_of(beside)?;
    let colours = Colours::of(&mut decoder)?;
    found.take(&mut decoder, (1, 0))?;
    let at = found.look(&mut decoder, 1)?;
    Ok(Images::new(decoder, at, picture.as_smaller(colours)))
}

/// The images of a picture: its sizes, and what says of them what is to be seen.
struct Found {
    levels: Vec<Level>,
    masks: Vec<Level>,
}

impl Found {
    fn of(first: Level) -> Self {
        Self { levels: vec![first], masks: Vec::new() }
    }

    /// Takes what else is in a file; answers where its decoder stands after that.
    fn look(&mut self, decoder: &mut Decoder<Lent>, file: usize) -> Result<usize, OwnTrouble> {
        let mut at = 0;
        while decoder.more_images() && at < MOST_IMAGES && decoder.next_image().is_ok() {
            at += 1;
            self.take(decoder, (file, at))?;
        }
        Ok(at)
    }

    /// Takes the image the decoder stands at. What is neither a size nor a mask is left out.
    fn take(&mut self, decoder: &mut Decoder<Lent>, at: At) -> Result<(), OwnTrouble> {
        let kind: Option<u32> = decoder.find_tag_unsigned(Tag::NewSubfileType).map_err(told)?;
        let kind = kind.unwrap_or_default();
        let is_mask = kind & IS_MASK != 0;
        // A file of its own need not say that it is smaller.
        if !is_mask && kind & IS_SMALLER == 0 && at.0 == 0 {
            return Ok(());
        }
        let mut level = Level::of(decoder, at)?;
        level.is_mask = is_mask;
        let first = self.levels[0].size;
        let ratio = f64::from(first.0) / f64::from(first.1);
        let (wide, high) = (f64::from(level.size.0), f64::from(level.size.1));
        // A pixel more or less is the rounding.
        if (wide - high * ratio).abs() <= 1.0 + ratio && level.size.0 <= first.0 {
            let of = if is_mask { &mut self.masks } else { &mut self.levels };
            of.push(level);
        }
        Ok(())
    }

    /// The sizes of the picture, the largest first, each with the smallest mask that is as fine.
    fn levels(mut self) -> Vec<Level> {
        let by_size = |level: &Level| std::cmp::Reverse(level.size.0);
        self.levels.sort_by_key(by_size);
        self.masks.sort_by_key(by_size);
        let masks: Vec<Arc<Level>> = self.masks.into_iter().map(Arc::new).collect();
        for level in &mut self.levels {
            let fine = masks.iter().rfind(|mask| mask.size.0 >= level.size.0);
            level.mask = fine.or_else(|| masks.first()).cloned();
        }
        self.levels
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::scene::world_of_lon_lat;
    use egui::Color32;
    use geo::Point;

    const RED: [u8; 3] = [200, 30, 30];
    const GREEN: [u8; 3] = [30, 160, 60];
    const BLUE: [u8; 3] = [30, 60, 200];
    const YELLOW: [u8; 3] = [230, 210, 40];
    const BLACK: [u8; 3] = [0; 3];
    /// What JPEG and 256 colours may cost.
    const NEAR: u8 = 14;

    fn opened(name: &str) -> (Picture, Facts) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ground");
        Picture::open(&folder.join(name), Grid::hue()).unwrap()
    }

    /// What the picture shows at a place of the pattern, counted in its pixels of ten metres.
    fn seen((picture, facts): &mut (Picture, Facts), column: f64, row: f64, zoom: u8) -> Color32 {
        let on_grid = Point::new(549_000.0 + column * 10.0, 1_829_000.0 - row * 10.0);
        let world = world_of_lon_lat(Grid::hue().to_wgs84(on_grid)) * f64::from(1_u32 << zoom);
        let id = TileId { x: world.x() as u32, y: world.y() as u32, zoom };
        assert!(facts.zooms.1 >= 14, "{facts:?}");
        let Some(tile) = picture.tile(id, &|| true).unwrap() else { return Color32::TRANSPARENT };
        let pixel = |share: f64| (share.fract() * TILE_PIXELS as f64) as usize;
        tile[(pixel(world.x()), pixel(world.y()))]
    }

    fn is_near(seen: Color32, meant: [u8; 3]) -> bool {
        let [red, green, blue, opaque] = seen.to_array();
        let off = [red.abs_diff(meant[0]), green.abs_diff(meant[1]), blue.abs_diff(meant[2])];
        opaque == u8::MAX && off.into_iter().all(|off| off <= NEAR)
    }

    #[test]
    fn every_system_and_packing_shows_the_pattern_where_it_lies() {
        let far_from_edges = [
            (24.0, 16.0, RED),
            (70.0, 16.0, GREEN),
            (24.0, 50.0, BLUE),
            (70.0, 50.0, YELLOW),
            (44.0, 28.0, BLACK),
        ];
        // A pixel and a half inside an edge between two colours.
        let at_edges = [
            (46.5, 15.0, RED),
            (49.5, 15.0, GREEN),
            (70.0, 30.5, GREEN),
            (70.0, 33.5, YELLOW),
            (2.0, 62.0, BLUE),
            (94.0, 62.0, YELLOW),
            (41.5, 25.5, BLACK),
        ];
        for name in ["vn2000.tif", "utm.tif", "wgs84.tif", "web.tif", "palette.tif", "beside.tif"] {
            let mut picture = opened(name);
            let deepest = picture.1.zooms.1;
            // At zoom 14 a pixel of the tile is one of the pattern, and edges are mixed.
            for (zoom, places) in [(14, &far_from_edges[..]), (deepest, &at_edges[..])] {
                for &(column, row, meant) in places {
                    let seen = seen(&mut picture, column, row, zoom);
                    assert!(is_near(seen, meant), "{name} at {zoom}: {column}, {row}: {seen:?}");
                }
                for (column, row) in [(-3.0, 20.0), (99.0, 20.0), (50.0, -3.0), (50.0, 67.0)] {
                    let seen = seen(&mut picture, column, row, zoom);
                    assert_eq!(seen.a(), 0, "{name} at {zoom}: {column}, {row}: {seen:?}");
                }
            }
        }
    }

    #[test]
    fn what_has_more_than_eight_bits_reaches_from_black_to_white() {
        for name in ["grey16.tif", "float.tif"] {
            let mut picture = opened(name);
            for (column, row, grey) in [(24.0, 16.0, 216), (24.0, 50.0, 0), (70.0, 50.0, 255)] {
                let seen = seen(&mut picture, column, row, 15);
                assert!(is_near(seen, [grey; 3]), "{name}: {column}, {row}: {seen:?}");
            }
        }
    }

    #[test]
    fn a_smaller_size_in_a_file_beside_the_picture_is_shown_from_afar() {
        let mut picture = opened("sized.tif");
        let opposite = |colour: [u8; 3]| colour.map(|part| 255 - part);
        for (column, row, meant) in [(24.0, 16.0, RED), (70.0, 50.0, YELLOW)] {
            let near = seen(&mut picture, column, row, 16);
            assert!(is_near(near, meant), "{column}, {row}: {near:?}");
            let far = seen(&mut picture, column, row, 11);
            assert!(is_near(far, opposite(meant)), "{column}, {row}: {far:?}");
        }
    }

    #[test]
    fn what_a_mask_hides_is_hidden_from_afar_too() {
        let mut picture = opened("mask.tif");
        for zoom in [16, 12] {
            let hidden = seen(&mut picture, 44.0, 28.0, zoom);
            assert!(hidden.a() < 64, "at {zoom}: {hidden:?}");
            let shown = seen(&mut picture, 24.0, 16.0, zoom);
            assert!(is_near(shown, RED), "at {zoom}: {shown:?}");
        }
    }

    #[test]
    fn a_picture_that_names_no_system_is_taken_in_that_of_the_plan_and_that_is_said() {
        assert!(opened("beside.tif").1.remark.is_some());
        assert!(opened("vn2000.tif").1.remark.is_none());
    }

    #[test]
    fn far_away_the_picture_is_still_there_out_of_its_smaller_sizes() {
        for name in ["vn2000.tif", "web.tif"] {
            let mut picture = opened(name);
            let seen = seen(&mut picture, 48.0, 32.0, 10);
            assert!(seen.a() > 0, "{name}: {seen:?}");
        }
    }
}
