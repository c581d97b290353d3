//! Areas and lengths that do not care which way round a ring was drawn.

use crate::units::Area;
use geo::{Euclidean, GeodesicArea, Length, LineString, MultiPolygon, Polygon};

/// Length of all edges on the grid plane in metres, holes included.
pub fn perimeter_m(on_grid: &MultiPolygon) -> f64 {
    on_grid
        .iter()
        .flat_map(|polygon| polygon.interiors().iter().chain([polygon.exterior()]))
        .map(|ring| Euclidean.length(ring))
        .sum()
}

/// Area on the ellipsoid of rings in degrees.
pub(super) fn geodesic_area(lon_lat: &MultiPolygon) -> Area {
    lon_lat.iter().map(polygon_area).sum()
}

fn polygon_area(polygon: &Polygon) -> Area {
    let holes: Area = polygon.interiors().iter().map(ring_area).sum();
    ring_area(polygon.exterior()) - holes
}

/// `geo` takes a clockwise ring for the rest of the world; the sign taken away, it is the same land.
fn ring_area(ring: &LineString) -> Area {
    let polygon = Polygon::new(ring.clone(), Vec::new());
    Area::square_metres(polygon.geodesic_area_signed().abs())
}
