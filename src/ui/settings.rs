//! What one person likes, kept beside the plan files and never in them.

use super::remembered::Remembered;
use crate::i18n::Language;
use crate::map::{BaseMap, OnlineSource, OwnMap};
use crate::whole;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// By day.
    #[default]
    Light,
    /// By night.
    Dark,
}

/// How high the tables below the map are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TablesHeight {
    /// In points, where they do not fill the window.
    pub points: f32,
    /// Whether they fill the window.
    pub fills: bool,
}

impl Default for TablesHeight {
    fn default() -> Self {
        Self { points: 264.0, fills: false }
    }
}

/// The settings of this computer's user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the window.
    pub language: Language,
    /// Theme.
    pub theme: Theme,
    /// Interface scale, 1 is 100 %.
    pub scale: f32,
    /// How high the tables are.
    pub tables: TablesHeight,
    /// What is under the plan.
    pub base_map: BaseMap,
    /// Files of the office's own that can be under the plan.
    pub own_maps: Vec<Arc<OwnMap>>,
    /// Where the online base map is from, and whom its server may write to.
    pub online_map: OnlineSource,
    /// What was said of the forms of files.
    pub remembered: Remembered,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            scale: 1.0,
            tables: TablesHeight::default(),
            base_map: BaseMap::default(),
            own_maps: Vec::new(),
            online_map: OnlineSource::default(),
            remembered: Remembered::default(),
        }
    }
}

impl Settings {
    /// Where they are kept, if the system has such a place.
    pub fn path() -> Option<PathBuf> {
        Some(dirs::config_dir()?.join("lapday").join("settings.json"))
    }

    /// Reads them. A file that is missing or cannot be read means the defaults: nothing in it is worth stopping for.
    pub fn load(path: &Path) -> Self {
        let Ok(text) = std::fs::read_to_string(path) else { return Self::default() };
        let settings: Self = serde_json::from_str(&text).unwrap_or_else(|error| {
            tracing::warn!("settings are not readable, using the defaults: {error}");
            Self::default()
        });
        Self { scale: Self::sane_scale(settings.scale), ..settings }
    }

    /// A scale at which the window can still be used, whatever stands in the file.
    pub fn sane_scale(scale: f32) -> f32 {
        if scale.is_finite() { scale.clamp(0.8, 2.0) } else { 1.0 }
    }

    /// Writes them.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        whole::write(path, serde_json::to_string_pretty(self)?.as_bytes())
    }
}
