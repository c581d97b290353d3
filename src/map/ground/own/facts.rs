//! What is known of a base map before any of it is drawn.

use super::credit::plain;
use super::trouble::OwnTrouble;
use crate::i18n::Message;
use crate::map::ground::tile_grid::extent_of;
use crate::map::view::SURROUNDINGS;
use crate::views::scene::world_of_lon_lat;
use geo::{Intersects, Point, Rect};
use serde_json::Value;
use walkers::TileId;

/// The deepest tiles anybody asks for: a hand's breadth each.
pub const DEEPEST_ZOOM: u8 = 22;

/// What is known of a base map.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What it calls itself.
    pub name: Option<String>,
    /// Whom it says it is owed to.
    pub attribution: Option<String>,
    /// Where it lies on the world's plane (0–1).
    pub extent: Rect,
    /// Its shallowest and its deepest tiles.
    pub zooms: (u8, u8),
    /// How its tiles are written.
    pub content: Content,
    /// What a person should know of how it was understood.
    pub remark: Option<Message>,
}

/// How tiles are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// As pictures.
    Pictures,
    /// As shapes, in the layers of this scheme.
    Shapes(Scheme),
}

/// Whose names the layers of shapes have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Those of Protomaps, as the map that comes with the program.
    Protomaps,
    /// Those of `OpenMapTiles`.
    OpenMapTiles,
    /// Anybody's.
    Own,
}

impl Facts {
    /// Whether a tile can have anything of it.
    pub fn reaches(&self, id: TileId) -> bool {
        (self.zooms.0..=self.zooms.1).contains(&id.zoom) && extent_of(id).intersects(&self.extent)
    }

    /// The part of the world between two corners in degrees, where the map can ever show it.
    pub fn extent_between(west_south: Point, east_north: Point) -> Result<Rect, OwnTrouble> {
        let limit = 85.051_128;
        let on_map = |at: Point| {
            let at = Point::new(at.x().clamp(-180.0, 180.0), at.y().clamp(-limit, limit));
            world_of_lon_lat(at)
        };
        let (one, other) = (on_map(west_south), on_map(east_north));
        if ![one.x(), one.y(), other.x(), other.y()].iter().all(|number| number.is_finite()) {
            return Err(OwnTrouble::Elsewhere);
        }
        let extent = Rect::new(one.0, other.0);
        let [west, south, east, north] = SURROUNDINGS;
        let near = Rect::new(on_map((west, south).into()).0, on_map((east, north).into()).0);
        if extent.intersects(&near) { Ok(extent) } else { Err(OwnTrouble::Elsewhere) }
    }

    /// A text of a file's description of itself, without its markup; nothing where it is empty.
    pub fn text(described: &Value, key: &str) -> Option<String> {
        described.get(key)?.as_str().map(plain).filter(|text| !text.is_empty())
    }
}

impl Scheme {
    /// The scheme of a file's description of itself, by the layers it lists.
    pub fn of(described: &Value) -> Self {
        let layers = described.get("vector_layers").and_then(Value::as_array);
        let has = |name: &str| {
            layers
                .into_iter()
                .flatten()
                .any(|layer| layer.get("id").and_then(Value::as_str).is_some_and(|id| id == name))
        };
        if has("earth") || has("roads") && has("places") {
            Self::Protomaps
        } else if has("transportation") || has("water_name") || has("landcover") {
            Self::OpenMapTiles
        } else {
            Self::Own
        }
    }
}
