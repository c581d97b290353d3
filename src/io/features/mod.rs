//! Features of other people's files, to be measured: what they are called and what land they cover.
//!
//! What is no polygon is handed on as such, never left out: a row of the file is a row of the answer.

mod feature;
mod file;
mod geojson;
mod geopackage;
mod tables;

pub use feature::{DeclaredCrs, Feature, Shape};
pub use file::features_from_file;
