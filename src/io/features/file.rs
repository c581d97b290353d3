//! Which reader reads a file of features.

use super::archive::Archive;
use super::layer::FeatureFile;
use super::{
    closed, drawing, geojson, geopackage, gpx, kml, photo, qgis, shapefile, tables, written,
};
use crate::io::sheet::{TABLE_ENDINGS, tables_from_file};
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::path::Path;

/// How the names of maps and drawings end that are read here.
pub const MAP_ENDINGS: &[&str] = &[
    "dwg", "dxf", "shp", "zip", "geojson", "json", "geojsonl", "ndjson", "kml", "kmz", "gpkg",
    "gpx", "jpg", "jpeg", "tif", "tiff", "heic",
];

/// Reads the features of a map, of a drawing or of a table of corners, in the order of the file.
pub fn features_from_file(path: &Path) -> Result<FeatureFile, IoTrouble> {
    features_for(path, &Waiting::patient())
}

/// The same for whoever waits: once that is given up, nothing of the file is handed on.
pub fn features_for(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let file = read(path, waiting);
    if waiting.is_given_up() { Err(IoTrouble::new(path, IoObstacle::GivenUp)) } else { file }
}

fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    IoTrouble::metadata(path)?;
    closed::refuse(path)?;
    let other = |kind| IoTrouble::new(path, IoObstacle::OtherMap(kind));
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "geojson" | "json" | "geojsonl" | "ndjson" => geojson::read(path, waiting),
        "gpkg" => geopackage::read(path, waiting),
        "dwg" | "dxf" => drawing::read(path, waiting),
        "kml" => kml::read(path, waiting),
        "gpx" => gpx::read(path, waiting),
        "zip" | "kmz" => packed(path, waiting),
        "fgb" => Err(other("FlatGeobuf")),
        "gml" => Err(other("GML")),
        "topojson" => Err(other("TopoJSON")),
        ending if qgis::ENDINGS.contains(&ending) => Err(qgis::refusal(path, waiting)),
        ending if photo::ENDINGS.contains(&ending) => photo::read(path, waiting),
        ending if shapefile::ENDINGS.contains(&ending) => shapefile::read(path, waiting),
        _ => {
            let sheets = tables_from_file(path, written::worth)?;
            let layers = sheets
                .iter()
                .map(|sheet| written::read(sheet).unwrap_or_else(|| tables::read(sheet)));
            Ok(FeatureFile { layers: layers.collect(), ..FeatureFile::default() })
        }
    }
}

/// The shapefiles packed in a file, or its map of Google Earth.
fn packed(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let mut archive = Archive::open(path, waiting)?;
    let file = shapefile::read_packed(&mut archive, waiting).map_err(trouble)?;
    if !file.layers.is_empty() {
        return Ok(file);
    }
    if archive.members().iter().any(|member| member.ending == "gdbtable") {
        return Err(trouble(IoObstacle::OtherMap("File Geodatabase (.gdb)")));
    }
    let map = kml::read_packed(&mut archive, path, waiting).map_err(trouble)?;
    map.ok_or_else(|| trouble(IoObstacle::NothingPacked))
}

/// Whether a file is a map by its name, and no table.
pub fn is_map(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| !TABLE_ENDINGS.contains(&ending.as_str()))
}

/// Whether a file is a photo by its name.
pub fn is_photo(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| photo::ENDINGS.contains(&ending.as_str()))
}

/// Whether a file is of a handheld receiver by its name.
pub fn is_track(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gpx"))
}

/// Whether a table holds shapes written as text.
pub fn is_table_of_shapes(path: &Path) -> bool {
    let tables = tables_from_file(path, written::worth);
    tables.is_ok_and(|sheets| sheets.iter().any(|sheet| written::worth(sheet) > 0))
}

/// Whether a file is a drawing by its name.
pub fn is_drawing(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ["dwg", "dxf"].contains(&ending.as_str()))
}
