//! Features of other people's files: what they say and what they cover, a layer a table.
//!
//! What is no polygon is handed on as such, never left out: a row of the file is a row of the answer.

mod archive;
mod closed;
mod coordinates;
mod drawing;
mod feature;
mod file;
mod geojson;
mod geopackage;
mod gpx;
mod ground;
mod kml;
mod layer;
mod photo;
mod plain_words;
mod properties;
mod qgis;
mod shapefile;
mod tables;
mod tree;
mod written;

pub(super) use archive::Archive;
pub use feature::{DeclaredCrs, Feature, Shape};
pub use file::{
    MAP_ENDINGS, features_for, features_from_file, is_drawing, is_map, is_photo,
    is_table_of_shapes, is_track,
};
pub(super) use geopackage::{open_package, package_layers};
pub use ground::{OnGround, Placing, layer_diagnosis, layer_diagnosis_on, on_ground, placing};
pub use layer::{FeatureFile, Layer, LeftOut};
