//! A projected grid and the way between it and WGS 84.

use super::measure;
use super::zones::{ZONES, Zone};
use crate::units::Area;
use geo::{MapCoords, MultiPolygon, Point};
use proj4rs::Proj;
use std::fmt;
use std::sync::Arc;

/// A projected VN-2000 grid. Cheap to clone.
///
/// ```
/// # use lapday::geodesy::Grid;
/// let grid = Grid::from_epsg(9214)?;
/// let tu_ha = grid.from_wgs84((107.461_771, 16.532_299).into());
/// assert_eq!((tu_ha.x().round(), tu_ha.y().round()), (549_093.0, 1_828_534.0));
/// # Ok::<(), lapday::geodesy::UnknownGrid>(())
/// ```
#[derive(Clone)]
pub struct Grid {
    zone: &'static Zone,
    projections: Arc<Projections>,
}

/// The two ends of a transformation, parsed once.
struct Projections {
    grid: Proj,
    wgs84: Proj,
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
        let projections = Projections {
            grid: projection(&zone.proj_string()),
            wgs84: projection("+proj=longlat +datum=WGS84 +no_defs"),
        };
        Ok(Self { zone, projections: Arc::new(projections) })
    }

    /// The codes of all grids there are, by central meridian.
    pub fn codes() -> impl Iterator<Item = u32> {
        ZONES.iter().map(|zone| zone.epsg)
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

    /// Its definition as WKT 1, for a `GeoPackage`'s table of reference systems.
    pub fn definition(&self) -> String {
        self.zone.wkt()
    }

    /// Longitude (`x`) and latitude (`y`) on WGS 84, in degrees; `NaN` where there is none.
    pub fn to_wgs84(&self, on_grid: Point) -> Point {
        let Projections { grid, wgs84 } = &*self.projections;
        let lon_lat = transform(grid, wgs84, on_grid);
        Point::new(lon_lat.x().to_degrees(), lon_lat.y().to_degrees())
    }

    /// Easting (`x`) and northing (`y`) in metres from degrees on WGS 84; `NaN` where there is none.
    pub fn from_wgs84(&self, lon_lat: Point) -> Point {
        let Projections { grid, wgs84 } = &*self.projections;
        transform(wgs84, grid, Point::new(lon_lat.x().to_radians(), lon_lat.y().to_radians()))
    }

    /// The same corners on WGS 84.
    pub fn wgs84_rings(&self, on_grid: &MultiPolygon) -> MultiPolygon {
        on_grid.map_coords(|corner| self.to_wgs84(corner.into()).into())
    }

    /// Area on the WGS 84 ellipsoid, edges being geodesics. The check of the plane area, not a
    /// substitute: a decision states the plane area.
    pub fn geodesic_area(&self, on_grid: &MultiPolygon) -> Area {
        measure::geodesic_area(&self.wgs84_rings(on_grid))
    }
}

impl fmt::Debug for Grid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Grid(EPSG:{})", self.zone.epsg)
    }
}

impl PartialEq for Grid {
    fn eq(&self, other: &Self) -> bool {
        self.zone == other.zone
    }
}

fn projection(definition: &str) -> Proj {
    Proj::from_proj_string(definition).expect("a test parses the definition of every grid")
}

fn transform(from: &Proj, to: &Proj, position: Point) -> Point {
    let nowhere = Point::new(f64::NAN, f64::NAN);
    // Height stays 0 on both sides, as the register's two-dimensional transformation has it.
    let mut place = (position.x(), position.y(), 0.0);
    match proj4rs::transform::transform(from, to, &mut place) {
        Ok(()) if place.0.is_finite() && place.1.is_finite() => Point::new(place.0, place.1),
        Ok(()) | Err(_) => nowhere,
    }
}
