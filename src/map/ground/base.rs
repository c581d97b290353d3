//! What lies under the plan: the built-in map of Huế, `OpenStreetMap`, or nothing.

use serde::{Deserialize, Serialize};
use walkers::TileId;
use walkers::sources::{Attribution, TileSource};

/// Who made the built-in map.
const OFFLINE_SOURCES: &str =
    "GSHHG 2.3.7 (LGPL) · Natural Earth · © GeoNames (CC BY 4.0) · vietnamadminunits (MIT)";
const ONLINE_SOURCES: &str = "© OpenStreetMap contributors";

/// What lies under the plan.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BaseMap {
    /// The built-in map of Huế.
    #[default]
    Offline,
    /// The world's free map, over the network.
    OpenStreetMap,
    /// Nothing.
    None,
}

impl BaseMap {
    /// Whom to name beside the map.
    pub const fn attribution(self) -> &'static str {
        match self {
            Self::Offline => OFFLINE_SOURCES,
            Self::OpenStreetMap => ONLINE_SOURCES,
            Self::None => "",
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
