//! Which reader reads a file of features.

use super::layer::FeatureFile;
use super::{closed, drawing, geojson, geopackage, tables};
use crate::io::sheet::sheets_from_file;
use crate::io::trouble::IoTrouble;
use std::path::Path;

/// Reads the features of a `GeoJSON`, a `GeoPackage`, a drawing or a table of corners, in the order of
/// the file.
pub fn features_from_file(path: &Path) -> Result<FeatureFile, IoTrouble> {
    IoTrouble::metadata(path)?;
    closed::refuse(path)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "geojson" | "json" | "geojsonl" | "ndjson" => geojson::read(path),
        "gpkg" => geopackage::read(path),
        "dwg" | "dxf" => drawing::read(path),
        _ => Ok(FeatureFile {
            layers: tables::read(&sheets_from_file(path)?),
            ..FeatureFile::default()
        }),
    }
}
