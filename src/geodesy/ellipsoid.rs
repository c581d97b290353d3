//! Ellipsoids, and the way between positions on one and the straight axes through its middle.
//!
//! WGS 84 and VN-2000 use the same; Hà Nội 1972 has Krassowsky's.

use super::angle::{Angle, length};
use geo::Point;

/// An ellipsoid of revolution, with what its formulas ask for.
#[derive(Debug)]
pub(super) struct Ellipsoid {
    /// Half the equator's diameter, metres.
    pub(super) equator_radius_m: f64,
    flattening: f64,
    /// First eccentricity, squared.
    pub(super) eccentricity_2: f64,
    /// Second eccentricity, squared.
    second_eccentricity_2: f64,
    /// Half the axis through the poles, metres.
    pole_radius_m: f64,
}

/// That of WGS 84, EPSG:7030.
pub(super) const WGS84: Ellipsoid = Ellipsoid::new(6_378_137.0, 298.257_223_563);
/// Krassowsky's of 1940, EPSG:7024.
pub(super) const KRASSOWSKY: Ellipsoid = Ellipsoid::new(6_378_245.0, 298.3);

impl Ellipsoid {
    const fn new(equator_radius_m: f64, inverse_flattening: f64) -> Self {
        let flattening = 1.0 / inverse_flattening;
        let eccentricity_2 = flattening * (2.0 - flattening);
        Self {
            equator_radius_m,
            flattening,
            eccentricity_2,
            second_eccentricity_2: eccentricity_2 / (1.0 - eccentricity_2),
            pole_radius_m: equator_radius_m * (1.0 - flattening),
        }
    }

    /// Third flattening, the small number all series run in.
    pub(super) const fn third_flattening(&self) -> f64 {
        self.flattening / (2.0 - self.flattening)
    }
}

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

    /// Metres along the axes through the middle of the ellipsoid, height nought.
    pub(super) fn to_axes(self, on: &Ellipsoid) -> [f64; 3] {
        let Self { lon, lat } = self;
        let eccentricity_2 = on.eccentricity_2;
        let normal = on.equator_radius_m / (1.0 - eccentricity_2 * lat.sine * lat.sine).sqrt();
        let from_axis = normal * lat.cosine;
        [from_axis * lon.cosine, from_axis * lon.sine, normal * (1.0 - eccentricity_2) * lat.sine]
    }

    /// The position on an ellipsoid under or over a place less than a kilometre from this one, its
    /// height left out.
    ///
    /// Bowring's formula (1976); one step is exact to 10⁻¹² rad within kilometres of the ellipsoid.
    pub(super) fn moved_to(self, [x, y, z]: [f64; 3], on: &Ellipsoid) -> Self {
        let from_axis = length(x, y);
        let from_middle = length(from_axis, z);
        let tangent = (1.0 - on.flattening) * z / from_axis
            * (1.0 + on.second_eccentricity_2 * on.pole_radius_m / from_middle);
        let cosine_2 = 1.0 / (1.0 + tangent * tangent);
        let cosine_3 = cosine_2 * cosine_2.sqrt();
        let sine_3 = tangent * tangent * tangent * cosine_3;
        let north = z + on.second_eccentricity_2 * on.pole_radius_m * sine_3;
        let outward = from_axis - on.eccentricity_2 * on.equator_radius_m * cosine_3;
        Self { lon: self.lon.turned_to(y, x), lat: self.lat.turned_to(north, outward) }
    }
}

/// What comes out where there is no position.
pub(super) fn nowhere() -> Point {
    Point::new(f64::NAN, f64::NAN)
}
