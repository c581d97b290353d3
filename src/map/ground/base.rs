//! What lies under the plan: the built-in map of Huế, `OpenStreetMap`, a file of the office's own,
//! or nothing.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use walkers::TileId;
use walkers::sources::{Attribution, TileSource};

/// Who made the built-in map.
const OFFLINE_SOURCES: &str =
    "GSHHG 2.3.7 (LGPL) · Natural Earth · © GeoNames (CC BY 4.0) · vietnamadminunits (MIT)";
const ONLINE_SOURCES: &str = "© OpenStreetMap contributors";

/// What lies under the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BaseMap {
    /// The built-in map of Huế.
    #[default]
    Offline,
    /// The world's free map, over the network.
    OpenStreetMap,
    /// A file of the office's own; the built-in map where it does not reach.
    Own(Arc<OwnMap>),
    /// Nothing.
    None,
}

/// A file of the office's own that can lie under the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMap {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in the list of base maps.
    pub name: String,
    /// Whom it is owed to, as the file says; its name where the file says nothing.
    pub attribution: String,
}

impl BaseMap {
    /// Whom to name beside the map.
    pub fn attribution(&self) -> Cow<'static, str> {
        match self {
            Self::Offline => OFFLINE_SOURCES.into(),
            Self::OpenStreetMap => ONLINE_SOURCES.into(),
            Self::Own(map) => format!("{} · {OFFLINE_SOURCES}", map.attribution).into(),
            Self::None => "".into(),
        }
    }
}

/// Where online tiles are from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OnlineSource {
    /// Address of a tile, with `{z}`, `{x}` and `{y}`.
    pub address: String,
    /// Whom the server's people can write to; tile servers turn away programs that do not say who they are.
    pub contact: String,
}

impl Default for OnlineSource {
    fn default() -> Self {
        Self {
            address: "https://tile.openstreetmap.org/{z}/{x}/{y}.png".to_owned(),
            contact: String::new(),
        }
    }
}

impl TileSource for OnlineSource {
    fn tile_url(&self, tile: TileId) -> String {
        self.address
            .replace("{z}", &tile.zoom.to_string())
            .replace("{x}", &tile.x.to_string())
            .replace("{y}", &tile.y.to_string())
    }

    fn attribution(&self) -> Attribution {
        Attribution {
            text: ONLINE_SOURCES,
            url: "https://www.openstreetmap.org/copyright",
            logo_light: None,
            logo_dark: None,
        }
    }
}
