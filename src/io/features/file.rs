//! Which reader reads a file of features.

use super::feature::Feature;
use super::{geojson, geopackage, tables};
use crate::io::sheet::sheets_from_file;
use crate::io::trouble::IoTrouble;
use std::path::Path;

/// Reads the features of a `GeoJSON`, a `GeoPackage` or a table of corners, in the order of the file.
pub fn features_from_file(path: &Path) -> Result<Vec<Feature>, IoTrouble> {
    IoTrouble::metadata(path)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "geojson" | "json" => geojson::read(path),
        "gpkg" => geopackage::read(path),
        _ => Ok(tables::read(&sheets_from_file(path)?)),
    }
}
