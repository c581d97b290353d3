//! Gauss–Krüger's transverse Mercator projection by Krüger's series.
//!
//! Sines and hyperbolic sines of doubled angles are had by algebra, which is why 200 000 lots are
//! converted while one looks.

use super::angle::{Angle, Doubled, length};
use super::ellipsoid::{Geographic, KRASSOWSKY, WGS84, nowhere};
use super::kruger::{HARMONICS, Series};
use geo::Point;
use std::f64::consts::FRAC_PI_2;

/// Cosine of 45°: farther from its meridian nobody uses a grid, and the series is no longer exact.
const LEAST_COSINE: f64 = std::f64::consts::FRAC_1_SQRT_2;
/// That distance on the equator, in earth radii.
const FARTHEST_EAST: f64 = 0.882;

const FALSE_EASTING_M: f64 = 500_000.0;
const ON_WGS84: &Series = &Series::of(&WGS84);
const ON_KRASSOWSKY: &Series = &Series::of(&KRASSOWSKY);

/// A transverse Mercator projection: false northing 0, from the equator.
#[derive(Clone, Copy, Debug)]
pub(super) struct TransverseMercator {
    central_meridian: Angle,
    /// Radius of the circle as long as a meridian, scaled, metres.
    radius_m: f64,
    false_easting_m: f64,
    series: &'static Series,
}

impl TransverseMercator {
    /// On the ellipsoid of WGS 84, false easting 500 km, with its central meridian in degrees east
    /// and the scale on it.
    pub(super) fn new(central_meridian: f64, scale: f64) -> Self {
        Self {
            central_meridian: Angle::from_degrees(central_meridian),
            radius_m: scale * ON_WGS84.rectifying_radius_m,
            false_easting_m: FALSE_EASTING_M,
            series: ON_WGS84,
        }
    }

    /// Gauss–Krüger's on Krassowsky's ellipsoid, scale 1, with the zone's number in millions of
    /// metres before its eastings.
    pub(super) fn gauss_kruger(central_meridian: f64, zone: u32) -> Self {
        Self {
            central_meridian: Angle::from_degrees(central_meridian),
            radius_m: ON_KRASSOWSKY.rectifying_radius_m,
            false_easting_m: FALSE_EASTING_M + f64::from(zone) * 1e6,
            series: ON_KRASSOWSKY,
        }
    }

    /// Easting (`x`) and northing (`y`), metres; `NaN` more than 45° from the meridian.
    pub(super) fn project(&self, position: Geographic) -> Point {
        let lon = position.lon.minus(self.central_meridian);
        if lon.cosine < LEAST_COSINE {
            return nowhere();
        }
        let lat =
            position.lat.turned(sine_series(&self.series.to_conformal, position.lat.doubled()));
        let north = Angle::from_sides(lat.sine, lat.cosine * lon.cosine);
        let tanh_east = lat.cosine * lon.sine;
        let (north_off, east_off) = complex_sine_series(
            &self.series.to_plane,
            north.doubled(),
            doubled_hyperbolic(tanh_east),
        );
        Point::new(
            self.false_easting_m + self.radius_m * (tanh_east.atanh() + east_off),
            self.radius_m * (north.radians + north_off),
        )
    }

    /// The position with this easting (`x`) and northing (`y`); nowhere beyond the poles and 45° from
    /// the meridian.
    pub(super) fn unproject(&self, on_grid: Point) -> Geographic {
        let north = on_grid.y() / self.radius_m;
        let east = (on_grid.x() - self.false_easting_m) / self.radius_m;
        if north.abs() > FRAC_PI_2 || east.abs() > FARTHEST_EAST {
            return Geographic::NOWHERE;
        }
        let (north, east) = (Angle::new(north), Hyperbolic::new(east));
        let (north_off, east_off) =
            complex_sine_series(&self.series.from_plane, north.doubled(), east.doubled());
        let north = north.turned(north_off);
        let sinh_east = east.sine_moved(east_off);
        let lon = Angle::from_sides(sinh_east, north.cosine);
        let conformal = Angle::from_sides(north.sine, length(sinh_east, north.cosine));
        Geographic {
            lon: lon.plus(self.central_meridian),
            lat: conformal.turned(sine_series(&self.series.from_conformal, conformal.doubled())),
        }
    }
}

/// Hyperbolic sine and cosine.
#[derive(Clone, Copy)]
struct Hyperbolic {
    sine: f64,
    cosine: f64,
}

impl Hyperbolic {
    fn new(of: f64) -> Self {
        let growth = of.exp();
        let decay = growth.recip();
        Self { sine: 0.5 * (growth - decay), cosine: f64::midpoint(growth, decay) }
    }

    fn doubled(self) -> Doubled {
        let Self { sine, cosine } = self;
        Doubled { sine: 2.0 * sine * cosine, cosine: cosine * cosine + sine * sine }
    }

    /// The hyperbolic sine of a number less than a hundredth away.
    fn sine_moved(self, by: f64) -> f64 {
        let square = by * by;
        let sine = by * (1.0 + square * (1.0 / 6.0 + square * (1.0 / 120.0)));
        let cosine = 1.0 + square * (0.5 + square * (1.0 / 24.0));
        self.sine * cosine + self.cosine * sine
    }
}

/// From the hyperbolic tangent of the single number.
fn doubled_hyperbolic(tanh: f64) -> Doubled {
    let square = tanh * tanh;
    let share = (1.0 - square).recip();
    Doubled { sine: 2.0 * tanh * share, cosine: (1.0 + square) * share }
}

/// Σ cₖ sin 2kx by Clenshaw's rule.
fn sine_series(coefficients: &[f64; HARMONICS], doubled: Doubled) -> f64 {
    let factor = 2.0 * doubled.cosine;
    let (mut last, mut before) = (0.0, 0.0);
    for coefficient in coefficients.iter().rev() {
        (last, before) = ((coefficient - before) + factor * last, last);
    }
    last * doubled.sine
}

/// Real and imaginary part of Σ cₖ sin 2k(x + iy) by Clenshaw's rule.
fn complex_sine_series(
    coefficients: &[f64; HARMONICS],
    circular: Doubled,
    hyperbolic: Doubled,
) -> (f64, f64) {
    let factor =
        (2.0 * circular.cosine * hyperbolic.cosine, -2.0 * circular.sine * hyperbolic.sine);
    let (mut last, mut before) = ((0.0, 0.0), (0.0, 0.0));
    for coefficient in coefficients.iter().rev() {
        let next = (
            (coefficient - before.0) + (factor.0 * last.0 - factor.1 * last.1),
            (factor.0 * last.1 + factor.1 * last.0) - before.1,
        );
        (last, before) = (next, last);
    }
    let sine = (circular.sine * hyperbolic.cosine, circular.cosine * hyperbolic.sine);
    (sine.0 * last.0 - sine.1 * last.1, sine.0 * last.1 + sine.1 * last.0)
}
