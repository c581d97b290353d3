//! `GeoJSON` (RFC 7946): WGS 84, a nanodegree being a tenth of a millimetre.

use super::cells::PlanCell;
use super::plan_layer::{PlanLayer, PlanRow};
use crate::geodesy::Grid;
use crate::wkb::Geometry;
use geo::orient::{Direction, Orient};
use geo::{Coord, MapCoords, Point};
use geojson::GeometryValue;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// Decimals of a degree.
const DECIMALS: f64 = 1e9;

#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    properties: Properties<'a>,
    geometry: Option<geojson::Geometry>,
}

/// The cells of a row by the names of their columns, in that order.
struct Properties<'a> {
    layer: &'a PlanLayer,
    row: &'a PlanRow,
    /// Whether the feature says of which layer it is.
    is_mixed: bool,
}

/// All layers in one collection; of several, each feature says of which it is.
pub(super) fn write(layers: &[PlanLayer]) -> serde_json::Result<Vec<u8>> {
    let is_mixed = layers.len() != 1;
    let rows = layers.iter().flat_map(|layer| layer.rows.iter().map(move |row| (layer, row)));
    let features = rows.map(|(layer, row)| Feature {
        r#type: "Feature",
        properties: Properties { layer, row, is_mixed },
        geometry: row
            .shape
            .as_ref()
            .map(|shape| geojson::Geometry::new(written(shape, &layer.grid))),
    });
    serde_json::to_vec(&Collection {
        r#type: "FeatureCollection",
        name: layers.first().filter(|_| !is_mixed).map(PlanLayer::name),
        features: features.collect(),
    })
}

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.is_mixed {
            map.serialize_entry("layer", self.layer.name())?;
        }
        for (column, cell) in self.layer.columns.iter().zip(&self.row.cells) {
            match cell {
                PlanCell::Nothing => map.serialize_entry(column.name, &()),
                PlanCell::Words(words) => map.serialize_entry(column.name, words),
                PlanCell::Number(number) => map.serialize_entry(column.name, number),
                PlanCell::Whole(number) => map.serialize_entry(column.name, number),
                PlanCell::Day(day) => map.serialize_entry(column.name, day),
                PlanCell::YesNo(answer) => map.serialize_entry(column.name, answer),
            }?;
        }
        map.end()
    }
}

fn written(shape: &Geometry, grid: &Grid) -> GeometryValue {
    let lon_lat = |at: Coord| {
        let at = grid.to_wgs84(at.into());
        Coord { x: rounded(at.x()), y: rounded(at.y()) }
    };
    match shape {
        Geometry::Point(at) => match at {
            Some(at) => GeometryValue::from(&Point::from(lon_lat(at.0))),
            None => GeometryValue::GeometryCollection { geometries: Vec::new() },
        },
        Geometry::Line(way) => GeometryValue::from(&way.map_coords(lon_lat)),
        Geometry::Rings(rings) => {
            let rings = rings.map_coords(lon_lat).orient(Direction::Default);
            match rings.0.as_slice() {
                [one] => GeometryValue::from(one),
                _ => GeometryValue::from(&rings),
            }
        }
        Geometry::Parts(parts) => together(parts.iter().map(|part| written(part, grid)).collect()),
    }
}

/// Several points or ways as one value; a mixture is a collection.
fn together(parts: Vec<GeometryValue>) -> GeometryValue {
    let points = parts.iter().map(|part| match part {
        GeometryValue::Point { coordinates } => Some(coordinates.clone()),
        _ => None,
    });
    if let Some(coordinates) = points.collect() {
        return GeometryValue::MultiPoint { coordinates };
    }
    let ways = parts.iter().map(|part| match part {
        GeometryValue::LineString { coordinates } => Some(coordinates.clone()),
        _ => None,
    });
    match ways.collect() {
        Some(coordinates) => GeometryValue::MultiLineString { coordinates },
        None => GeometryValue::GeometryCollection {
            geometries: parts.into_iter().map(geojson::Geometry::new).collect(),
        },
    }
}

fn rounded(degrees: f64) -> f64 {
    (degrees * DECIMALS).round() / DECIMALS
}
