//! The ellipsoid of WGS 84, which VN-2000 uses too, and the way between it and the straight axes
//! through the middle of the earth.

use geo::Point;

/// Half the equator's diameter, metres.
pub(super) const EQUATOR_RADIUS_M: f64 = 6_378_137.0;
/// Flattening.
pub(super) const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// Third flattening, the small number all series run in.
pub(super) const THIRD_FLATTENING: f64 = FLATTENING / (2.0 - FLATTENING);
/// First eccentricity, squared.
const ECCENTRICITY_2: f64 = FLATTENING * (2.0 - FLATTENING);
/// Second eccentricity, squared.
const SECOND_ECCENTRICITY_2: f64 = ECCENTRICITY_2 / (1.0 - ECCENTRICITY_2);
/// Half the axis through the poles, metres.
const POLE_RADIUS_M: f64 = EQUATOR_RADIUS_M * (1.0 - FLATTENING);

/// A position on the ellipsoid, in radians.
#[derive(Clone, Copy, Debug)]
pub(super) struct Geographic {
    /// Longitude, east positive.
    pub(super) lon: f64,
    /// Latitude, north positive.
    pub(super) lat: f64,
}

impl Geographic {
    /// From longitude (`x`) and latitude (`y`) in degrees.
    pub(super) fn from_degrees(lon_lat: Point) -> Self {
        Self { lon: lon_lat.x().to_radians(), lat: lon_lat.y().to_radians() }
    }

    /// Longitude (`x`) and latitude (`y`) in degrees; `NaN` where it is nowhere on the earth.
    pub(super) fn degrees(self) -> Point {
        let Self { lon, lat } = self;
        if lon.is_finite() && lat.is_finite() {
            Point::new(lon.to_degrees(), lat.to_degrees())
        } else {
            nowhere()
        }
    }

    /// Metres along the axes through the middle of the earth, height nought.
    pub(super) fn to_axes(self) -> [f64; 3] {
        let (sin_lat, cos_lat) = self.lat.sin_cos();
        let (sin_lon, cos_lon) = self.lon.sin_cos();
        let normal = EQUATOR_RADIUS_M / (1.0 - ECCENTRICITY_2 * sin_lat * sin_lat).sqrt();
        let from_axis = normal * cos_lat;
        [from_axis * cos_lon, from_axis * sin_lon, normal * (1.0 - ECCENTRICITY_2) * sin_lat]
    }

    /// The position under or over a place, its height left out.
    ///
    /// Bowring's formula (1976); one step is exact to 10⁻¹² rad within kilometres of the ellipsoid.
    pub(super) fn from_axes([x, y, z]: [f64; 3]) -> Self {
        let from_axis = x.hypot(y);
        let from_middle = from_axis.hypot(z);
        let tangent = (1.0 - FLATTENING) * z / from_axis
            * (1.0 + SECOND_ECCENTRICITY_2 * POLE_RADIUS_M / from_middle);
        let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
        let sine = tangent * cosine;
        let north = z + SECOND_ECCENTRICITY_2 * POLE_RADIUS_M * sine.powi(3);
        let outward = from_axis - ECCENTRICITY_2 * EQUATOR_RADIUS_M * cosine.powi(3);
        Self { lon: y.atan2(x), lat: (north / outward).atan() }
    }
}

/// What comes out where there is no position.
pub(super) fn nowhere() -> Point {
    Point::new(f64::NAN, f64::NAN)
}
