//! Features of other people's files, to be measured: what they are called and what land they cover.
//!
//! What is no polygon is handed on as such, never left out: a row of the file is a row of the answer.

mod geojson;
mod geopackage;
mod tables;
mod wkb;

use super::corners::{Choice, CornerTable, read_corners};
use super::sheet::{Sheet, sheets_from_file};
use super::trouble::IoTrouble;
use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use geo::MultiPolygon;
use std::path::Path;

/// Something in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// What the file calls it.
    pub name: Option<String>,
    /// The system of its numbers as the file says.
    pub crs: DeclaredCrs,
    /// What it covers.
    pub shape: Shape,
    /// What may be otherwise than it was read.
    pub doubts: Vec<Message>,
}

/// The reference system a file says its numbers are in.
#[derive(Clone, Debug, PartialEq)]
pub enum DeclaredCrs {
    /// It says nothing; the numbers are degrees or metres by their size.
    Unsaid,
    /// One this program knows.
    Known(Crs),
    /// One it does not know, by the file's name for it.
    Unknown(String),
}

/// What a feature covers, easting or longitude as `x`.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Land.
    Rings(MultiPolygon),
    /// A point, a line, nothing: it has no area, and this is why.
    NoLand(Message),
}

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

/// The only table of corners in a workbook, or why there is not exactly one.
pub fn corners_from_sheets(
    sheets: &[Sheet],
    choice_of: impl Fn(&Sheet) -> Result<Choice, Message>,
) -> Result<CornerTable, Message> {
    let mut tables = Vec::new();
    for sheet in sheets {
        tables.push((sheet, read_corners(sheet, &choice_of(sheet)?)));
    }
    let full: Vec<&str> = tables
        .iter()
        .filter(|(_, table)| !table.rings.is_empty())
        .map(|(sheet, _)| sheet.name.as_str())
        .collect();
    if full.len() > 1 {
        return Err(Message::new("io-several-tables").with("sheets", full.join(", ")));
    }
    let first_full = tables.iter().position(|(_, table)| !table.rings.is_empty()).unwrap_or(0);
    let table = tables.into_iter().nth(first_full).map(|(_, table)| table);
    table.ok_or_else(|| Message::new("io-no-coordinates"))
}

/// Columns a feature's name may stand in, the likeliest first.
const NAME_COLUMNS: &[&str] = &["name", "ten", "code", "ma", "label", "ten goi", "ma lo", "id"];

/// How likely a column is the name, 0 being the likeliest.
fn name_rank(column: &str) -> Option<usize> {
    let folded = fold(column);
    NAME_COLUMNS.iter().position(|name| *name == folded)
}

/// The system in `EPSG:9214`, `urn:ogc:def:crs:EPSG::9214`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
fn declared(name: &str) -> DeclaredCrs {
    let last = name.rsplit(':').next().unwrap_or_default();
    if last.eq_ignore_ascii_case("CRS84") {
        return DeclaredCrs::Known(Crs::Wgs84);
    }
    let known = last.parse().ok().and_then(|epsg| Crs::from_epsg(epsg).ok());
    known.map_or_else(|| DeclaredCrs::Unknown(name.to_owned()), DeclaredCrs::Known)
}

/// A shape that bounds no land, by what the formats call its sort.
fn no_polygon(sort: &str) -> Shape {
    let kind = Message::new(match sort {
        "Point" => "io-shape-point",
        "MultiPoint" => "io-shape-points",
        "LineString" => "io-shape-line",
        "MultiLineString" => "io-shape-lines",
        _ => "io-shape-mixture",
    });
    Shape::NoLand(Message::new("io-feature-no-polygon").with("kind", kind))
}
