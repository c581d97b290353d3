//! A feature, and what every format says of one in words of its own.

use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use geo::MultiPolygon;

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

/// Columns a feature's name may stand in, the likeliest first.
const NAME_COLUMNS: &[&str] = &["name", "ten", "code", "ma", "label", "ten goi", "ma lo", "id"];

/// How likely a column is the name, 0 being the likeliest.
pub(super) fn name_rank(column: &str) -> Option<usize> {
    let folded = fold(column);
    NAME_COLUMNS.iter().position(|name| *name == folded)
}

/// The system in `EPSG:9214`, `urn:ogc:def:crs:EPSG::9214`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
pub(super) fn declared(name: &str) -> DeclaredCrs {
    let last = name.rsplit(':').next().unwrap_or_default();
    if last.eq_ignore_ascii_case("CRS84") {
        return DeclaredCrs::Known(Crs::Wgs84);
    }
    let known = last.parse().ok().and_then(|epsg| Crs::from_epsg(epsg).ok());
    known.map_or_else(|| DeclaredCrs::Unknown(name.to_owned()), DeclaredCrs::Known)
}

/// A shape that bounds no land, by what the formats call its sort.
pub(super) fn no_polygon(sort: &str) -> Shape {
    let kind = Message::new(match sort {
        "Point" => "io-shape-point",
        "MultiPoint" => "io-shape-points",
        "LineString" => "io-shape-line",
        "MultiLineString" => "io-shape-lines",
        _ => "io-shape-mixture",
    });
    Shape::NoLand(Message::new("io-feature-no-polygon").with("kind", kind))
}
