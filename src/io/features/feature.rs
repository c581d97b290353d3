//! A feature, and what every format says of one in words of its own.

use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use crate::wkb::Geometry;
use geo::MultiPolygon;

/// Something in a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feature<'a> {
    /// What the file calls it.
    pub name: Option<&'a str>,
    /// The system of its numbers as the file says.
    pub crs: &'a DeclaredCrs,
    /// What it covers.
    pub shape: &'a Shape,
}

/// What a row of a layer covers, without a corner where nothing is drawn; or why it cannot be read.
pub type Shape = Result<Geometry, Message>;

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

impl Feature<'_> {
    /// The land it covers, or why it covers none.
    pub fn land(&self) -> Result<MultiPolygon, Message> {
        land(self.shape.as_ref().map_err(Message::clone)?)
    }
}

/// Columns a feature's name may stand in, the likeliest first.
const NAME_COLUMNS: &[&str] =
    &["name", "ten", "code", "ma", "label", "ten goi", "ma lo", "id", "text", "handle"];

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

/// Several shapes as one: areas beside each other are one land.
pub(super) fn gathered(members: Vec<Geometry>) -> Geometry {
    let mut parts: Vec<Geometry> = members.into_iter().flat_map(single).collect();
    parts.retain(|part| !part.is_empty());
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let is_land = |part: &Geometry| matches!(part, Geometry::Rings(_));
    if !parts.is_empty() && parts.iter().all(is_land) {
        Geometry::Rings(MultiPolygon(parts.iter().flat_map(polygons).collect()))
    } else {
        Geometry::Parts(parts)
    }
}

fn single(member: Geometry) -> Vec<Geometry> {
    match member {
        Geometry::Parts(parts) => parts,
        Geometry::Point(_) | Geometry::Line(_) | Geometry::Rings(_) => vec![member],
    }
}

/// The shape of a row nothing is drawn for.
pub(super) const UNDRAWN: Shape = Ok(Geometry::Parts(Vec::new()));

/// That a shape cannot be read.
pub(super) fn broken(why: &dyn std::fmt::Display) -> Message {
    tracing::warn!("broken feature: {why}");
    Message::new("io-feature-broken")
}

/// The areas of a geometry, whatever else is in it; what it is where it has none.
fn land(geometry: &Geometry) -> Result<MultiPolygon, Message> {
    let rings = MultiPolygon(polygons(geometry));
    if !rings.0.is_empty() {
        return Ok(rings);
    }
    if geometry.is_empty() {
        return Err(Message::new("io-feature-without-geometry"));
    }
    let kind = Message::new(match geometry {
        Geometry::Rings(_) => "io-shape-mixture",
        Geometry::Point(_) => "io-shape-point",
        Geometry::Line(_) => "io-shape-line",
        Geometry::Parts(parts) => {
            let are_all = |is: fn(&Geometry) -> bool| parts.iter().all(is);
            if are_all(|part| matches!(part, Geometry::Point(_))) {
                "io-shape-points"
            } else if are_all(|part| matches!(part, Geometry::Line(_))) {
                "io-shape-lines"
            } else {
                "io-shape-mixture"
            }
        }
    });
    Err(Message::new("io-feature-no-polygon").with("kind", kind))
}

fn polygons(geometry: &Geometry) -> Vec<geo::Polygon> {
    match geometry {
        Geometry::Point(_) | Geometry::Line(_) => Vec::new(),
        Geometry::Rings(rings) => {
            rings.iter().filter(|ring| !ring.exterior().0.is_empty()).cloned().collect()
        }
        Geometry::Parts(parts) => parts.iter().flat_map(polygons).collect(),
    }
}
