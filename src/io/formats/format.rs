//! The kinds of file a map is written as.

use super::plan_layer::PlanLayer;
use super::trouble::{Part, WriteTrouble};
use super::{drawing, geojson, geopackage, kml, shapefile};
use crate::i18n::{Message, Texts};
use std::path::Path;

/// What layers are written as.
#[derive(Clone, Debug, Default)]
pub struct LayerFiles {
    /// The file asked for, then those that go with it under the same name.
    pub parts: Vec<Part>,
    /// What is not in them, a sentence each.
    pub left_out: Vec<Message>,
}

/// A kind of file.
pub struct LayerFormat {
    /// How its names end.
    pub ending: &'static str,
    /// The key of what it is called.
    pub text: &'static str,
    write: fn(&[PlanLayer], &Texts) -> Result<LayerFiles, WriteTrouble>,
}

/// All of them.
pub const LAYER_FORMATS: &[LayerFormat] = &[
    LayerFormat {
        ending: "geojson",
        text: "io-format-geojson",
        write: |layers, _| Ok(whole("geojson", geojson::write(layers)?)),
    },
    LayerFormat {
        ending: "kml",
        text: "io-format-kml",
        write: |layers, texts| Ok(whole("kml", kml::kml(layers, texts)?)),
    },
    LayerFormat {
        ending: "kmz",
        text: "io-format-kmz",
        write: |layers, texts| Ok(whole("kmz", kml::kmz(layers, texts)?)),
    },
    LayerFormat {
        ending: "gpkg",
        text: "io-format-gpkg",
        write: |layers, texts| Ok(whole("gpkg", geopackage::write(layers, texts)?)),
    },
    LayerFormat {
        ending: "dxf",
        text: "io-format-dxf",
        write: |layers, _| Ok(whole("dxf", drawing::dxf(layers)?)),
    },
    LayerFormat {
        ending: "shp",
        text: "io-format-shp",
        write: |layers, _| {
            let (parts, left_out) = shapefile::one(layers)?;
            Ok(LayerFiles { parts, left_out })
        },
    },
    LayerFormat {
        ending: "zip",
        text: "io-format-zip",
        write: |layers, _| {
            let (bytes, left_out) = shapefile::zip(layers)?;
            Ok(LayerFiles { left_out, ..whole("zip", bytes) })
        },
    },
];

fn whole(ending: &'static str, bytes: Vec<u8>) -> LayerFiles {
    LayerFiles { parts: vec![(ending, bytes)], left_out: Vec::new() }
}

/// The format of a file whose name ends so.
pub fn layer_format(path: &Path) -> Option<&'static LayerFormat> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    LAYER_FORMATS.iter().find(|format| format.ending == ending)
}

impl LayerFormat {
    /// The layers in this format.
    pub fn write(&self, layers: &[PlanLayer], texts: &Texts) -> Result<LayerFiles, Message> {
        (self.write)(layers, texts).map_err(|trouble| match trouble {
            WriteTrouble::Said(why) => why,
            WriteTrouble::Format(why) => {
                tracing::warn!("no .{}: {why}", self.ending);
                Message::new("io-layers-unwritten").with("ending", self.ending)
            }
        })
    }
}
