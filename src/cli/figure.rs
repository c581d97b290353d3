//! Places as scripts read them: `GeoJSON` in WGS 84.

use crate::domain::{Figure, Point};
use crate::geodesy::Grid;
use geo::{Geometry, MapCoords};
use serde_json::{Value, json};

/// A place on a grid, as `GeoJSON`.
pub(super) fn geojson_of(figure: Figure, grid: &Grid) -> Value {
    let lon_lat = drawn(figure).map_coords(|at| grid.to_wgs84(Point::from(at)).0);
    json!(geojson::Geometry::new(geojson::GeometryValue::from(&lon_lat)))
}

fn drawn(figure: Figure) -> Geometry {
    match figure {
        Figure::Point(at) => Geometry::Point(at),
        Figure::Line(way) => Geometry::LineString(way),
        Figure::Area(area) => Geometry::MultiPolygon(area.rings().clone()),
        Figure::Parts(parts) => {
            Geometry::GeometryCollection(parts.into_iter().map(drawn).collect())
        }
    }
}
