//! The reference systems other people's numbers come in.

use super::angle::Angle;
use super::datum::{EPSG_1544, EPSG_6960};
use super::ellipsoid::{Geographic, WGS84, nowhere};
use super::grid::Grid;
use super::hanoi::{HANOI_ACCURACY_M, HanoiGrid};
use super::transverse_mercator::TransverseMercator;
use super::zones::UTM;
use geo::Point;

/// A reference system of positions: metres on a grid, or degrees.
///
/// ```
/// # use lapday::geodesy::Crs;
/// let web = Crs::from_epsg(3857)?;
/// let tu_ha = web.from_wgs84((107.461_771, 16.532_299).into());
/// assert_eq!((tu_ha.x().round(), tu_ha.y().round()), (11_962_590.0, 1_866_449.0));
/// # Ok::<(), lapday::geodesy::UnknownCrs>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Crs {
    /// A projected VN-2000 grid, metres.
    Grid(Grid),
    /// UTM on WGS 84, metres (EPSG:32648, EPSG:32649): what handheld receivers and drones write.
    Utm(UtmZone),
    /// WGS 84, degrees (EPSG:4326).
    Wgs84,
    /// VN-2000, degrees (EPSG:4756).
    Vn2000,
    /// A grid of Hà Nội 1972, metres (EPSG:2044, 2045, 2093).
    Hanoi(HanoiGrid),
    /// Hà Nội 1972, degrees (EPSG:4147).
    Hanoi1972,
    /// The plane of online maps, metres (EPSG:3857). Its areas mean nothing: +9.4 % in Hương Trà.
    WebMercator,
}

/// A zone of UTM that Vietnam lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UtmZone {
    /// 48, round 105°.
    West,
    /// 49, round 111°.
    East,
}

impl UtmZone {
    /// 48 or 49.
    pub const fn number(self) -> u32 {
        match self {
            Self::West => 48,
            Self::East => 49,
        }
    }

    /// Degrees east.
    pub const fn central_meridian(self) -> f64 {
        match self {
            Self::West => 105.0,
            Self::East => 111.0,
        }
    }

    fn projection(self) -> TransverseMercator {
        TransverseMercator::new(self.central_meridian(), UTM)
    }
}

/// A code that is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "EPSG:{0} is not a reference system this program knows: use 4326 (WGS 84), 4756 (VN-2000 \
     degrees), 3857 (Web Mercator), 32648 or 32649 (UTM on WGS 84), 2044, 2045, 2093 or 4147 \
     (Hanoi 1972) or a VN-2000 grid, 9214 for Huế"
)]
pub struct UnknownCrs(pub u32);

impl Crs {
    /// All there are: the grids of VN-2000, degrees, UTM on WGS 84, Hà Nội 1972, the plane of online maps.
    pub fn all() -> impl Iterator<Item = Self> {
        let grids = Grid::all().map(Self::Grid);
        let hanoi = <HanoiGrid as strum::VariantArray>::VARIANTS.iter().copied().map(Self::Hanoi);
        let degrees = [Self::Wgs84, Self::Vn2000, Self::Hanoi1972];
        let utm = [UtmZone::West, UtmZone::East].map(Self::Utm);
        grids.chain(degrees).chain(utm).chain(hanoi).chain([Self::WebMercator])
    }

    /// The system with this EPSG code.
    pub fn from_epsg(epsg: u32) -> Result<Self, UnknownCrs> {
        match epsg {
            4326 => Ok(Self::Wgs84),
            4756 => Ok(Self::Vn2000),
            4147 => Ok(Self::Hanoi1972),
            3857 => Ok(Self::WebMercator),
            32648 => Ok(Self::Utm(UtmZone::West)),
            32649 => Ok(Self::Utm(UtmZone::East)),
            _ => match HanoiGrid::from_epsg(epsg) {
                Some(grid) => Ok(Self::Hanoi(grid)),
                None => Grid::from_epsg(epsg).map(Self::Grid).map_err(|_| UnknownCrs(epsg)),
            },
        }
    }

    /// Its EPSG code.
    pub const fn epsg(&self) -> u32 {
        match self {
            Self::Grid(grid) => grid.epsg(),
            Self::Utm(zone) => 32_600 + zone.number(),
            Self::Wgs84 => 4326,
            Self::Vn2000 => 4756,
            Self::Hanoi(grid) => grid.epsg(),
            Self::Hanoi1972 => 4147,
            Self::WebMercator => 3857,
        }
    }

    /// Its name in the EPSG register.
    pub fn name(&self) -> String {
        match self {
            Self::Grid(grid) => grid.name(),
            Self::Utm(zone) => format!("WGS 84 / UTM zone {}N", zone.number()),
            Self::Wgs84 => "WGS 84".to_owned(),
            Self::Vn2000 => "VN-2000".to_owned(),
            Self::Hanoi(grid) => grid.name().to_owned(),
            Self::Hanoi1972 => "Hanoi 1972".to_owned(),
            Self::WebMercator => "WGS 84 / Pseudo-Mercator".to_owned(),
        }
    }

    /// Whether its numbers are degrees, longitude being `x`.
    pub const fn is_in_degrees(&self) -> bool {
        match self {
            Self::Wgs84 | Self::Vn2000 | Self::Hanoi1972 => true,
            Self::Grid(_) | Self::Utm(_) | Self::Hanoi(_) | Self::WebMercator => false,
        }
    }

    /// Standard deviation of a position carried from it to VN-2000, metres, where it is more than
    /// what anybody measures: Hà Nội 1972.
    pub const fn shift_accuracy_m(&self) -> Option<f64> {
        match self {
            Self::Hanoi(_) | Self::Hanoi1972 => Some(HANOI_ACCURACY_M),
            Self::Grid(_) | Self::Utm(_) | Self::Wgs84 | Self::Vn2000 | Self::WebMercator => None,
        }
    }

    /// Longitude (`x`) and latitude (`y`) on WGS 84 in degrees, from easting or longitude (`x`) and
    /// northing or latitude (`y`); `NaN` where there is none.
    pub fn to_wgs84(&self, at: Point) -> Point {
        match self {
            Self::Grid(grid) => grid.to_wgs84(at),
            Self::Utm(zone) => zone.projection().unproject(at).degrees(),
            Self::Wgs84 => at,
            Self::Vn2000 => EPSG_6960.to_wgs84(Geographic::from_degrees(at)).degrees(),
            Self::Hanoi(grid) => grid.to_wgs84(at),
            Self::Hanoi1972 => EPSG_1544.to_wgs84(Geographic::from_degrees(at)).degrees(),
            Self::WebMercator => {
                let lat = Angle::from_sides((at.y() / WGS84.equator_radius_m).sinh(), 1.0);
                Geographic { lon: Angle::new(at.x() / WGS84.equator_radius_m), lat }.degrees()
            }
        }
    }

    /// The other way round.
    pub fn from_wgs84(&self, lon_lat: Point) -> Point {
        match self {
            Self::Grid(grid) => grid.from_wgs84(lon_lat),
            Self::Utm(zone) => zone.projection().project(Geographic::from_degrees(lon_lat)),
            Self::Wgs84 => lon_lat,
            Self::Vn2000 => EPSG_6960.of_wgs84(Geographic::from_degrees(lon_lat)).degrees(),
            Self::Hanoi(grid) => grid.of_wgs84(lon_lat),
            Self::Hanoi1972 => EPSG_1544.of_wgs84(Geographic::from_degrees(lon_lat)).degrees(),
            Self::WebMercator => on_web_mercator(lon_lat),
        }
    }

    /// The position on a plan's grid. Numbers of that grid stay as they are to the last digit, and
    /// those of another VN-2000 grid do not go through WGS 84.
    pub fn on_grid(&self, at: Point, home: &Grid) -> Point {
        match self {
            Self::Grid(grid) => home.of_grid(grid, at),
            Self::Vn2000 => home.of_vn2000(Geographic::from_degrees(at)),
            Self::Utm(_) | Self::Wgs84 | Self::Hanoi(_) | Self::Hanoi1972 | Self::WebMercator => {
                home.from_wgs84(self.to_wgs84(at))
            }
        }
    }
}

fn on_web_mercator(lon_lat: Point) -> Point {
    let Geographic { lon, lat } = Geographic::from_degrees(lon_lat);
    let north = (lat.sine / lat.cosine).asinh();
    let plane = Point::new(WGS84.equator_radius_m * lon.radians, WGS84.equator_radius_m * north);
    if plane.x().is_finite() && plane.y().is_finite() { plane } else { nowhere() }
}
