//! Hà Nội 1972, which old maps and papers are drawn in.
//!
//! Its way to VN-2000 goes over WGS 84 by EPSG:1544, the only one the register has. That was measured
//! about Vũng Tàu and holds to 5 m there; elsewhere nobody has published how far off it is.

use super::datum::EPSG_1544;
use super::ellipsoid::{Geographic, nowhere};
use super::transverse_mercator::TransverseMercator;
use geo::Point;
use strum::VariantArray;

/// Standard deviation of a position carried from Hà Nội 1972 to VN-2000 about Vũng Tàu, metres
/// (EPSG:1544).
pub const HANOI_ACCURACY_M: f64 = 5.0;

/// Eastings below this have no zone number before them, metres.
const ONE_ZONE_M: f64 = 1e6;

/// A grid of Hà Nội 1972: Gauss–Krüger on Krassowsky's ellipsoid, scale 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum HanoiGrid {
    /// Zone 18 of 6°, round 105° (EPSG:2044).
    Zone18,
    /// Zone 19 of 6°, round 111° (EPSG:2045).
    Zone19,
    /// Round 106° (EPSG:2093).
    Round106,
}

impl HanoiGrid {
    /// The grid with this EPSG code.
    pub(super) fn from_epsg(epsg: u32) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|grid| grid.epsg() == epsg)
    }

    /// Its EPSG code.
    pub const fn epsg(self) -> u32 {
        match self {
            Self::Zone18 => 2044,
            Self::Zone19 => 2045,
            Self::Round106 => 2093,
        }
    }

    /// Its name in the EPSG register.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zone18 => "Hanoi 1972 / Gauss-Kruger zone 18",
            Self::Zone19 => "Hanoi 1972 / Gauss-Kruger zone 19",
            Self::Round106 => "Hanoi 1972 / GK 106 NE",
        }
    }

    /// Degrees east.
    pub const fn central_meridian(self) -> f64 {
        match self {
            Self::Zone18 => 105.0,
            Self::Zone19 => 111.0,
            Self::Round106 => 106.0,
        }
    }

    /// The number before its eastings, in millions of metres.
    pub const fn zone(self) -> Option<u32> {
        match self {
            Self::Zone18 => Some(18),
            Self::Zone19 => Some(19),
            Self::Round106 => None,
        }
    }

    fn projection(self) -> TransverseMercator {
        TransverseMercator::gauss_kruger(self.central_meridian(), self.zone().unwrap_or_default())
    }

    /// Degrees on WGS 84. Paper often leaves the zone's number out of the easting: it is put there.
    pub(super) fn to_wgs84(self, on_grid: Point) -> Point {
        let is_short = (0.0..ONE_ZONE_M).contains(&on_grid.x());
        let zone = if is_short { self.zone().unwrap_or_default() } else { 0 };
        let whole = on_grid + Point::new(f64::from(zone) * ONE_ZONE_M, 0.0);
        EPSG_1544.to_wgs84(self.projection().unproject(whole)).degrees()
    }

    /// Metres, with the zone's number before the easting.
    pub(super) fn of_wgs84(self, lon_lat: Point) -> Point {
        let hanoi = EPSG_1544.of_wgs84(Geographic::from_degrees(lon_lat));
        let on_grid = self.projection().project(hanoi);
        if on_grid.x().is_finite() && on_grid.y().is_finite() { on_grid } else { nowhere() }
    }
}
