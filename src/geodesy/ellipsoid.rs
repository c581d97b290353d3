//! The ellipsoid of WGS 84, which VN-2000 uses too, and the way between it and the straight axes
//! through the middle of the earth.

use super::angle::{Angle, length};
use geo::Point;

/// Half the equator's diameter, metres.
pub(super) const EQUATOR_RADIUS_M: f64 = 6_378_137.0;
/// Flattening.
pub(super) const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// Third flattening, the small number all series run in.
pub(super) const THIRD_FLATTENING: f64 = FLATTENING / (2.0 - FLATTENING);
/// First eccentricity, squared.
pub(super) const ECCENTRICITY_2: f64 = FLATTENING * (2.0 - FLATTENING);
/// Second eccentricity, squared.
const SECOND_ECCENTRICITY_2: f64 = ECCENTRICITY_2 / (1.0 - ECCENTRICITY_2);
/// Half the axis through the poles, metres.
const POLE_RADIUS_M: f64 = EQUATOR_RADIUS_M * (1.0 - FLATTENING);

/// A position on the ellipsoid.
#[derive(Clone, Copy, Debug)]
pub(super) struct Geographic {
    /// Longitude, east positive.
    pub(super) lon: Angle,
    /// Latitude, north positive.
    pub(super) lat: Angle,
}

impl Geographic {
    /// What comes out where there is no position.
    pub(super) const NOWHERE: Self = Self { lon: Angle::NONE, lat: Angle::NONE };

    /// From longitude (`x`) and latitude (`y`) in degrees; nowhere beyond the poles.
    pub(super) fn from_degrees(lon_lat: Point) -> Self {
        if lon_lat.y().abs() > 90.0 {
            return Self::NOWHERE;
        }
        Self { lon: Angle::from_degrees(lon_lat.x()), lat: Angle::from_degrees(lon_lat.y()) }
    }

    /// Longitude (`x`) and latitude (`y`) in degrees; `NaN` where it is nowhere on the earth.
    pub(super) fn degrees(self) -> Point {
        let (lon, lat) = (self.lon.radians, self.lat.radians);
        if lon.is_finite() && lat.is_finite() {
            Point::new(lon.to_degrees(), lat.to_degrees())
        } else {
            nowhere()
        }
    }

    /// Metres along the axes through the middle of the earth, height nought.
    pub(super) fn to_axes(self) -> [f64; 3] {
        let Self { lon, lat } = self;
        let normal = EQUATOR_RADIUS_M / (1.0 - ECCENTRICITY_2 * lat.sine * lat.sine).sqrt();
        let from_axis = normal * lat.cosine;
        [from_axis * lon.cosine, from_axis * lon.sine, normal * (1.0 - ECCENTRICITY_2) * lat.sine]
    }

    /// The position under or over a place less than a kilometre from this one, its height left out.
    ///
    /// Bowring's formula (1976); one step is exact to 10⁻¹² rad within kilometres of the ellipsoid.
    pub(super) fn moved_to(self, [x, y, z]: [f64; 3]) -> Self {
        let from_axis = length(x, y);
        let from_middle = length(from_axis, z);
        let tangent = (1.0 - FLATTENING) * z / from_axis
            * (1.0 + SECOND_ECCENTRICITY_2 * POLE_RADIUS_M / from_middle);
        let cosine_2 = 1.0 / (1.0 + tangent * tangent);
        let cosine_3 = cosine_2 * cosine_2.sqrt();
        let sine_3 = tangent * tangent * tangent * cosine_3;
        let north = z + SECOND_ECCENTRICITY_2 * POLE_RADIUS_M * sine_3;
        let outward = from_axis - ECCENTRICITY_2 * EQUATOR_RADIUS_M * cosine_3;
        Self { lon: self.lon.turned_to(y, x), lat: self.lat.turned_to(north, outward) }
    }
}

/// What comes out where there is no position.
pub(super) fn nowhere() -> Point {
    Point::new(f64::NAN, f64::NAN)
}
