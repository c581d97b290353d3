//! A file of the office's own, opened: tiles come out of it, whatever it is.

use super::archive::Archive;
use super::database::Database;
use super::facts::{Content, Facts};
use super::packed::is_bearable;
use super::picture::Picture;
use super::styles::Styles;
use super::trouble::OwnTrouble;
use crate::geodesy::Grid;
use crate::map::ground::drawn::DrawnTile;
use egui::{ColorImage, Context, TextureOptions};
use std::path::Path;
use std::sync::Arc;
use walkers::{Tile, TileId};

/// A file of the office's own, opened.
pub struct OwnFile {
    source: Source,
    facts: Facts,
    styles: Option<Styles>,
}

enum Source {
    Archive(Archive),
    Database(Database),
    Picture(Box<Picture>),
}

/// A tile that can be put on the map.
#[derive(Clone)]
pub enum OwnTile {
    /// On the graphics card.
    Picture(Tile),
    /// Shapes in the style of the window.
    Shapes(Arc<DrawnTile>),
}

/// What a name can end in.
pub const ENDINGS: &[&str] = &["pmtiles", "mbtiles", "tif", "tiff"];

impl OwnFile {
    /// Opens a file by what its name ends in; `home` is the grid of the plan, for pictures that
    /// name no system.
    pub fn open(path: &Path, home: Grid) -> Result<Self, OwnTrouble> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let (source, facts) = match ending.to_lowercase().as_str() {
            "pmtiles" => {
                let (archive, facts) = Archive::open(path)?;
                (Source::Archive(archive), facts)
            }
            "mbtiles" => {
                let (database, facts) = Database::open(path)?;
                (Source::Database(database), facts)
            }
            "tif" | "tiff" => {
                let (picture, facts) = Picture::open(path, home)?;
                (Source::Picture(Box::new(picture)), facts)
            }
            _ => return Err(OwnTrouble::UnknownKind),
        };
        let styles = match facts.content {
            Content::Pictures => None,
            Content::Shapes(scheme) => Some(Styles::of(scheme)),
        };
        Ok(Self { source, facts, styles })
    }

    /// What is known of it.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// A tile, ready for the map; nothing where the file has none. `goes_on` is asked now and then
    /// whether it is still wanted.
    pub fn tile(
        &mut self,
        id: TileId,
        dark: bool,
        ctx: &Context,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Option<OwnTile>, OwnTrouble> {
        let bytes = match &mut self.source {
            Source::Archive(archive) => archive.tile(id)?,
            Source::Database(database) => database.tile(id)?,
            Source::Picture(picture) => {
                let pixels = picture.tile(id, goes_on)?;
                return Ok(pixels.map(|pixels| OwnTile::Picture(on_card(pixels, ctx))));
            }
        };
        let Some(bytes) = bytes.filter(|bytes| !bytes.is_empty()) else { return Ok(None) };
        match &self.styles {
            Some(styles) => {
                let drawn = DrawnTile::of(&bytes, styles.get(dark), id.zoom);
                let drawn = drawn.ok_or_else(|| OwnTrouble::broken("no vector tile"))?;
                Ok(Some(OwnTile::Shapes(Arc::new(drawn))))
            }
            None if is_bearable(&bytes) => {
                let tile = Tile::new(&bytes, &walkers::Style::default(), id.zoom, 256, ctx);
                Ok(Some(OwnTile::Picture(tile.map_err(OwnTrouble::broken)?)))
            }
            None => Err(OwnTrouble::broken("a picture too large or of no known kind")),
        }
    }
}

fn on_card(pixels: ColorImage, ctx: &Context) -> Tile {
    Tile::Raster(ctx.load_texture("own-base-map", pixels, TextureOptions::default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn fixture(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ground").join(name)
    }

    #[test]
    fn archives_give_the_tiles_they_have_and_say_whose_they_are() {
        let cases = [
            ("pictures.mbtiles", "Ảnh chụp", Some("© Sở X"), (52_331, 29_715, 16)),
            ("pictures.pmtiles", "Ảnh bay", Some("Sở Y"), (52_331, 29_715, 16)),
            ("shapes.mbtiles", "Bản vẽ", None, (817, 464, 10)),
        ];
        for (name, called, owed, (x, y, zoom)) in cases {
            let mut file = OwnFile::open(&fixture(name), Grid::hue()).unwrap();
            let facts = file.facts().clone();
            assert_eq!(facts.name.as_deref(), Some(called));
            assert_eq!(facts.attribution.as_deref(), owed);
            let mut tile = |x| {
                let id = TileId { x, y, zoom };
                file.tile(id, true, &Context::default(), &|| true).unwrap()
            };
            let is_picture = facts.content == Content::Pictures;
            assert_eq!(matches!(tile(x), Some(OwnTile::Picture(_))), is_picture, "{name}");
            assert_eq!(matches!(tile(x), Some(OwnTile::Shapes(_))), !is_picture, "{name}");
            assert!(tile(x + 20).is_none(), "{name}");
        }
    }

    #[test]
    fn what_is_no_base_map_is_refused() {
        let refused = |name: &str| OwnFile::open(&fixture(name), Grid::hue()).err();
        assert!(matches!(refused("pattern.py"), Some(OwnTrouble::UnknownKind)));
        assert!(matches!(refused("none.tif"), Some(OwnTrouble::Missing)));
        assert!(matches!(refused("none.mbtiles"), Some(OwnTrouble::Missing)));
    }
}
