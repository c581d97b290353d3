//! Gauss–Krüger's transverse Mercator projection by Krüger's series.
//!
//! Sixth order in the third flattening, after C. F. F. Karney, "Transverse Mercator with an
//! accuracy of a few nanometers", J. Geodesy 85 (2011) 475–485, equations 35 and 36. Sines and
//! hyperbolic sines of doubled angles are had by algebra, which is why 200 000 lots are converted
//! while one looks.

use super::angle::{Angle, Doubled, length};
use super::ellipsoid::{EQUATOR_RADIUS_M, Geographic, THIRD_FLATTENING as N, nowhere};
use geo::Point;
use std::f64::consts::FRAC_PI_2;

/// The sixth is less than 4 nm and left out.
const HARMONICS: usize = 5;

/// Cosine of 45°: farther from its meridian nobody uses a grid, and the series is no longer exact.
const LEAST_COSINE: f64 = std::f64::consts::FRAC_1_SQRT_2;
/// That distance on the equator, in earth radii.
const FARTHEST_EAST: f64 = 0.882;

const FALSE_EASTING_M: f64 = 500_000.0;

const N2: f64 = N * N;
const N3: f64 = N2 * N;
const N4: f64 = N3 * N;
const N5: f64 = N4 * N;
const N6: f64 = N5 * N;

/// Radius of the circle as long as a meridian, metres.
const RECTIFYING_RADIUS_M: f64 =
    EQUATOR_RADIUS_M / (1.0 + N) * (1.0 + N2 / 4.0 + N4 / 64.0 + N6 / 256.0);

/// α₁…α₅: sphere to plane.
const TO_PLANE: [f64; HARMONICS] = [
    N / 2.0 - 2.0 / 3.0 * N2 + 5.0 / 16.0 * N3 + 41.0 / 180.0 * N4 - 127.0 / 288.0 * N5
        + 7_891.0 / 37_800.0 * N6,
    13.0 / 48.0 * N2 - 3.0 / 5.0 * N3 + 557.0 / 1_440.0 * N4 + 281.0 / 630.0 * N5
        - 1_983_433.0 / 1_935_360.0 * N6,
    61.0 / 240.0 * N3 - 103.0 / 140.0 * N4 + 15_061.0 / 26_880.0 * N5 + 167_603.0 / 181_440.0 * N6,
    49_561.0 / 161_280.0 * N4 - 179.0 / 168.0 * N5 + 6_601_661.0 / 7_257_600.0 * N6,
    34_729.0 / 80_640.0 * N5 - 3_418_889.0 / 1_995_840.0 * N6,
];

/// −β₁…−β₅: plane to sphere.
const FROM_PLANE: [f64; HARMONICS] = [
    -(N / 2.0 - 2.0 / 3.0 * N2 + 37.0 / 96.0 * N3 - N4 / 360.0 - 81.0 / 512.0 * N5
        + 96_199.0 / 604_800.0 * N6),
    -(N2 / 48.0 + N3 / 15.0 - 437.0 / 1_440.0 * N4 + 46.0 / 105.0 * N5
        - 1_118_711.0 / 3_870_720.0 * N6),
    -(17.0 / 480.0 * N3 - 37.0 / 840.0 * N4 - 209.0 / 4_480.0 * N5 + 5_569.0 / 90_720.0 * N6),
    -(4_397.0 / 161_280.0 * N4 - 11.0 / 504.0 * N5 - 830_251.0 / 7_257_600.0 * N6),
    -(4_583.0 / 161_280.0 * N5 - 108_847.0 / 3_991_680.0 * N6),
];

/// Latitude to conformal latitude.
const TO_CONFORMAL: [f64; HARMONICS] = [
    -2.0 * N + 2.0 / 3.0 * N2 + 4.0 / 3.0 * N3 - 82.0 / 45.0 * N4
        + 32.0 / 45.0 * N5
        + 4_642.0 / 4_725.0 * N6,
    5.0 / 3.0 * N2 - 16.0 / 15.0 * N3 - 13.0 / 9.0 * N4 + 904.0 / 315.0 * N5 - 1_522.0 / 945.0 * N6,
    -26.0 / 15.0 * N3 + 34.0 / 21.0 * N4 + 8.0 / 5.0 * N5 - 12_686.0 / 2_835.0 * N6,
    1_237.0 / 630.0 * N4 - 12.0 / 5.0 * N5 - 24_832.0 / 14_175.0 * N6,
    -734.0 / 315.0 * N5 + 109_598.0 / 31_185.0 * N6,
];

/// Conformal latitude to latitude.
const FROM_CONFORMAL: [f64; HARMONICS] = [
    2.0 * N - 2.0 / 3.0 * N2 - 2.0 * N3 + 116.0 / 45.0 * N4 + 26.0 / 45.0 * N5
        - 2_854.0 / 675.0 * N6,
    7.0 / 3.0 * N2 - 8.0 / 5.0 * N3 - 227.0 / 45.0 * N4
        + 2_704.0 / 315.0 * N5
        + 2_323.0 / 945.0 * N6,
    56.0 / 15.0 * N3 - 136.0 / 35.0 * N4 - 1_262.0 / 105.0 * N5 + 73_814.0 / 2_835.0 * N6,
    4_279.0 / 630.0 * N4 - 332.0 / 35.0 * N5 - 399_572.0 / 14_175.0 * N6,
    4_174.0 / 315.0 * N5 - 144_838.0 / 6_237.0 * N6,
];

/// A transverse Mercator projection: false easting 500 km, false northing 0, from the equator.
#[derive(Clone, Copy, Debug)]
pub(super) struct TransverseMercator {
    central_meridian: Angle,
    /// Radius of the circle as long as a meridian, scaled, metres.
    radius_m: f64,
}

impl TransverseMercator {
    /// With its central meridian in degrees east and the scale on it.
    pub(super) fn new(central_meridian: f64, scale: f64) -> Self {
        Self {
            central_meridian: Angle::from_degrees(central_meridian),
            radius_m: scale * RECTIFYING_RADIUS_M,
        }
    }

    /// Easting (`x`) and northing (`y`), metres; `NaN` more than 45° from the meridian.
    pub(super) fn project(&self, position: Geographic) -> Point {
        let lon = position.lon.minus(self.central_meridian);
        if lon.cosine < LEAST_COSINE {
            return nowhere();
        }
        let lat = position.lat.turned(sine_series(&TO_CONFORMAL, position.lat.doubled()));
        let north = Angle::from_sides(lat.sine, lat.cosine * lon.cosine);
        let tanh_east = lat.cosine * lon.sine;
        let (north_off, east_off) =
            complex_sine_series(&TO_PLANE, north.doubled(), doubled_hyperbolic(tanh_east));
        Point::new(
            FALSE_EASTING_M + self.radius_m * (tanh_east.atanh() + east_off),
            self.radius_m * (north.radians + north_off),
        )
    }

    /// The position with this easting (`x`) and northing (`y`); nowhere beyond the poles and 45° from
    /// the meridian.
    pub(super) fn unproject(&self, on_grid: Point) -> Geographic {
        let north = on_grid.y() / self.radius_m;
        let east = (on_grid.x() - FALSE_EASTING_M) / self.radius_m;
        if north.abs() > FRAC_PI_2 || east.abs() > FARTHEST_EAST {
            return Geographic::NOWHERE;
        }
        let (north, east) = (Angle::new(north), Hyperbolic::new(east));
        let (north_off, east_off) =
            complex_sine_series(&FROM_PLANE, north.doubled(), east.doubled());
        let north = north.turned(north_off);
        let sinh_east = east.sine_moved(east_off);
        let lon = Angle::from_sides(sinh_east, north.cosine);
        let conformal = Angle::from_sides(north.sine, length(sinh_east, north.cosine));
        Geographic {
            lon: lon.plus(self.central_meridian),
            lat: conformal.turned(sine_series(&FROM_CONFORMAL, conformal.doubled())),
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
