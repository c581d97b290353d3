//! Places as scripts read them: `GeoJSON` in WGS 84.

use crate::domain::{Figure, Point};
use crate::geodesy::Grid;
use geo::MapCoords;
use serde_json::{Value, json};

/// A place on a grid, as `GeoJSON`.
pub(super) fn geojson_of(figure: &Figure, grid: &Grid) -> Value {
    let lon_lat = figure.geometry().map_coords(|at| grid.to_wgs84(Point::from(at)).0);
    json!(geojson::Geometry::new(geojson::GeometryValue::from(&lon_lat)))
}
