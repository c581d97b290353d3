//! A projected grid and the way between it and WGS 84.

use super::datum::EPSG_6960;
use super::ellipsoid::{Geographic, nowhere};
use super::transverse_mercator::TransverseMercator;
use super::zones::{ZONES, Zone};
use geo::{Coord, LineString, MultiPolygon, Point, Polygon};
use std::fmt;

/// A projected VN-2000 grid.
///
/// ```
/// # use lapday::geodesy::Grid;
/// let grid = Grid::from_epsg(9214)?;
/// let tu_ha = grid.from_wgs84((107.461_771, 16.532_299).into());
/// assert_eq!((tu_ha.x().round(), tu_ha.y().round()), (549_093.0, 1_828_534.0));
/// # Ok::<(), lapday::geodesy::UnknownGrid>(())
/// ```
#[derive(Clone, Copy)]
pub struct Grid {
    zone: &'static Zone,
    projection: TransverseMercator,
}

/// A code that is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "EPSG:{0} is not a grid this program knows: use a VN-2000 one, 9214 for Huế, \
     or else 5896-5899, 9205-9218, 3405 or 3406"
)]
pub struct UnknownGrid(pub u32);

impl Grid {
    /// The grid with this EPSG code.
    pub fn from_epsg(epsg: u32) -> Result<Self, UnknownGrid> {
        let zone = ZONES.iter().find(|zone| zone.epsg == epsg).ok_or(UnknownGrid(epsg))?;
        Ok(Self::of_zone(zone))
    }

    /// The grid of Huế, central meridian 107°00′: where the program is at home.
    pub fn hue() -> Self {
        Self::from_epsg(9214).expect("the grid of Huế is one of ours")
    }

    /// All grids there are, the 3° zones by central meridian, then the two of UTM.
    pub fn all() -> impl Iterator<Item = Self> {
        ZONES.iter().map(Self::of_zone)
    }

    /// The codes of all grids there are, in the same order.
    pub fn codes() -> impl Iterator<Item = u32> {
        ZONES.iter().map(|zone| zone.epsg)
    }

    fn of_zone(zone: &'static Zone) -> Self {
        let projection = TransverseMercator::new(zone.central_meridian, zone.scale);
        Self { zone, projection }
    }

    /// Its EPSG code.
    pub const fn epsg(&self) -> u32 {
        self.zone.epsg
    }

    /// Its name in the EPSG register: "VN-2000 / TM-3 107-00".
    pub fn name(&self) -> String {
        self.zone.name.to_owned()
    }

    /// Its central meridian in degrees east.
    pub const fn central_meridian(&self) -> f64 {
        self.zone.central_meridian
    }

    /// Its scale on the central meridian.
    pub(super) const fn scale(&self) -> f64 {
        self.zone.scale
    }

    /// Its central meridian as decisions write it: "107°00′".
    ///
    /// ```
    /// # use lapday::geodesy::Grid;
    /// assert_eq!(Grid::from_epsg(5899)?.meridian(), "107°45′");
    /// # Ok::<(), lapday::geodesy::UnknownGrid>(())
    /// ```
    pub fn meridian(&self) -> String {
        let minutes = (self.zone.central_meridian * 60.0).round();
        format!("{:.0}°{:02.0}′", (minutes / 60.0).floor(), minutes.rem_euclid(60.0))
    }

    /// Whether it is one of the 3° zones of the land registry (k 0.9999); else UTM (k 0.9996).
    pub fn is_three_degree(&self) -> bool {
        self.zone.is_three_degree()
    }

    /// How far from its meridian it is used, metres.
    pub fn reach_m(&self) -> f64 {
        if self.is_three_degree() { 230_000.0 } else { 350_000.0 }
    }

    /// Its definition as WKT 1, for a `GeoPackage`'s table of reference systems.
    pub fn definition(&self) -> String {
        self.zone.wkt()
    }

    /// Longitude (`x`) and latitude (`y`) on WGS 84, in degrees; `NaN` where there is none.
    pub fn to_wgs84(&self, on_grid: Point) -> Point {
        EPSG_6960.to_wgs84(self.projection.unproject(on_grid)).degrees()
    }

    /// Easting (`x`) and northing (`y`) in metres from degrees on WGS 84; `NaN` where there is none.
    pub fn from_wgs84(&self, lon_lat: Point) -> Point {
        self.of_vn2000(EPSG_6960.of_wgs84(Geographic::from_degrees(lon_lat)))
    }

    /// How positions are laid on its plane.
    pub(super) const fn projection(&self) -> &TransverseMercator {
        &self.projection
    }

    /// A position of another grid on this one; no datum lies between, so nothing is lost.
    pub(super) fn of_grid(&self, other: &Self, on_other: Point) -> Point {
        if self == other {
            return on_other;
        }
        self.of_vn2000(other.projection.unproject(on_other))
    }

    /// A position of VN-2000 on this grid.
    pub(super) fn of_vn2000(&self, vn2000: Geographic) -> Point {
        let on_grid = self.projection.project(vn2000);
        if on_grid.x().is_finite() && on_grid.y().is_finite() { on_grid } else { nowhere() }
    }

    /// The same corners on WGS 84.
    pub fn wgs84_rings(&self, on_grid: &MultiPolygon) -> MultiPolygon {
        let carried = |corner: &Coord| -> Coord { self.to_wgs84((*corner).into()).into() };
        let ring = |ring: &LineString| {
            let mut corners = Vec::with_capacity(ring.0.len());
            // A polygon closes its rings itself.
            corners.extend(ring.0.iter().take(ring.0.len().saturating_sub(1)).map(carried));
            LineString(corners)
        };
        let polygon = |polygon: &Polygon| {
            Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect())
        };
        on_grid.iter().map(polygon).collect()
    }
}

impl PartialEq for Grid {
    fn eq(&self, other: &Self) -> bool {
        self.zone == other.zone
    }
}

impl Eq for Grid {}

impl fmt::Debug for Grid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Grid(EPSG:{})", self.zone.epsg)
    }
}
