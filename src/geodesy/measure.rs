//! Areas and lengths of a boundary: the one way this program measures.
//!
//! None of them cares which way round a ring was drawn. A ring that crosses itself has no area
//! anyone could mean: ask `operations::flaws` first.

use super::grid::Grid;
use super::short_sides::length_and_area;
use crate::units::Area;
use geo::{
    Area as _, Coord, Distance, Euclidean, Geodesic, GeodesicArea, Length, LineString,
    MultiPolygon, Point, Polygon,
};

/// A boundary, measured on the plane of its grid and on the ellipsoid.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// Area on the plane of the grid: the official figure.
    pub plane: Area,
    /// Area on the WGS 84 ellipsoid, sides being geodesics: the check.
    pub geodesic: Area,
    /// Length of all sides on the plane, holes included, metres.
    pub perimeter_m: f64,
    /// Length of all sides on the ellipsoid, holes included, metres.
    pub geodesic_perimeter_m: f64,
}

impl Grid {
    /// Measures rings on this grid.
    ///
    /// The plane area is Gauss's formula (holes taken out); the area on the ellipsoid is that of
    /// `GeographicLib` (C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43–55)
    /// on the corners carried to WGS 84. Sides below 3 km are summed by the same integral's series,
    /// ten times faster and to 0.0001 m² the same.
    ///
    /// # Assumptions
    ///
    /// No ring crosses itself or another. Where a corner is not on the earth, the figures of the
    /// ellipsoid are `NaN`.
    pub fn measure(&self, rings: &MultiPolygon) -> Measured {
        let on_ellipsoid = self.wgs84_rings(rings);
        let (geodesic_perimeter_m, geodesic) = on_ellipsoid
            .into_iter()
            .map(polygon_on_ellipsoid)
            .fold((0.0, Area::ZERO), |(length, area), (more_length, more_area)| {
                (length + more_length, area + more_area)
            });
        Measured {
            plane: Area::square_metres(rings.unsigned_area()),
            geodesic,
            perimeter_m: rings_of(rings).map(|ring| Euclidean.length(ring)).sum(),
            geodesic_perimeter_m,
        }
    }

    /// Length of the geodesic between two positions on this grid, metres.
    pub fn geodesic_m(&self, from: Point, to: Point) -> f64 {
        Geodesic.distance(self.to_wgs84(from), self.to_wgs84(to))
    }
}

/// Standard deviation of the plane area, where each corner's position has the standard deviation
/// `accuracy_m` and no corner's error hangs together with another's.
///
/// `m_P² = m²⁄8 · Σ D²(i−1, i+1)` over the corners of all rings, D being the distance between a
/// corner's two neighbours, m the standard deviation of a position (√2 times that of a coordinate).
///
/// ```
/// # use lapday::geodesy::area_deviation;
/// let square = geo::wkt!(MULTIPOLYGON(((0.0 0.0,100.0 0.0,100.0 100.0,0.0 100.0,0.0 0.0))));
/// // D² is 2 · 100² at each of four corners: m_P = m · 100 m.
/// assert!((area_deviation(&square, 0.1).as_square_metres() - 10.0).abs() < 1e-9);
/// ```
pub fn area_deviation(rings: &MultiPolygon, accuracy_m: f64) -> Area {
    let squares: f64 = rings_of(rings).map(neighbour_distances_squared).sum();
    Area::square_metres(accuracy_m * (squares / 8.0).sqrt())
}

fn rings_of(rings: &MultiPolygon) -> impl Iterator<Item = &LineString> {
    rings.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

fn neighbour_distances_squared(ring: &LineString) -> f64 {
    let corners = ring.0.split_last().map_or(&[][..], |(_, open)| open);
    let count = corners.len();
    (0..count)
        .map(|corner| {
            let Coord { x, y } =
                corners[(corner + 1) % count] - corners[(corner + count - 1) % count];
            x * x + y * y
        })
        .sum()
}

/// Length of all rings in metres, and the area, of a polygon in degrees.
fn polygon_on_ellipsoid(polygon: Polygon) -> (f64, Area) {
    let (exterior, holes) = polygon.into_inner();
    holes
        .into_iter()
        .map(ring_on_ellipsoid)
        .fold(ring_on_ellipsoid(exterior), |(length, area), (hole_length, hole)| {
            (length + hole_length, area - hole)
        })
}

/// `geo` takes a clockwise ring for the rest of the world; the sign taken away, it is the same land.
fn ring_on_ellipsoid(ring: LineString) -> (f64, Area) {
    let (length, area) = length_and_area(&ring)
        .unwrap_or_else(|| Polygon::new(ring, Vec::new()).geodesic_perimeter_area_signed());
    (length, Area::square_metres(area.abs()))
}
