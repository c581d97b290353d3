//! Gauss–Krüger's transverse Mercator projection by Krüger's series.
//!
//! Sixth order in the third flattening, after C. F. F. Karney, "Transverse Mercator with an
//! accuracy of a few nanometers", J. Geodesy 85 (2011) 475–485, equations 35 and 36. Sines and
//! hyperbolic sines of doubled angles are had by algebra: only five transcendental functions a
//! point, which is why 200 000 lots are converted while one looks.

use super::ellipsoid::{EQUATOR_RADIUS_M, Geographic, THIRD_FLATTENING as N};
use geo::Point;

const FALSE_EASTING_M: f64 = 500_000.0;

const N2: f64 = N * N;
const N3: f64 = N2 * N;
const N4: f64 = N3 * N;
const N5: f64 = N4 * N;
const N6: f64 = N5 * N;

/// Radius of the circle as long as a meridian, metres.
const RECTIFYING_RADIUS_M: f64 =
    EQUATOR_RADIUS_M / (1.0 + N) * (1.0 + N2 / 4.0 + N4 / 64.0 + N6 / 256.0);

/// α₁…α₆: sphere to plane.
const TO_PLANE: [f64; 6] = [
    N / 2.0 - 2.0 / 3.0 * N2 + 5.0 / 16.0 * N3 + 41.0 / 180.0 * N4 - 127.0 / 288.0 * N5
        + 7_891.0 / 37_800.0 * N6,
    13.0 / 48.0 * N2 - 3.0 / 5.0 * N3 + 557.0 / 1_440.0 * N4 + 281.0 / 630.0 * N5
        - 1_983_433.0 / 1_935_360.0 * N6,
    61.0 / 240.0 * N3 - 103.0 / 140.0 * N4 + 15_061.0 / 26_880.0 * N5 + 167_603.0 / 181_440.0 * N6,
    49_561.0 / 161_280.0 * N4 - 179.0 / 168.0 * N5 + 6_601_661.0 / 7_257_600.0 * N6,
    34_729.0 / 80_640.0 * N5 - 3_418_889.0 / 1_995_840.0 * N6,
    212_378_941.0 / 319_334_400.0 * N6,
];

/// −β₁…−β₆: plane to sphere.
const FROM_PLANE: [f64; 6] = [
    -(N / 2.0 - 2.0 / 3.0 * N2 + 37.0 / 96.0 * N3 - N4 / 360.0 - 81.0 / 512.0 * N5
        + 96_199.0 / 604_800.0 * N6),
    -(N2 / 48.0 + N3 / 15.0 - 437.0 / 1_440.0 * N4 + 46.0 / 105.0 * N5
        - 1_118_711.0 / 3_870_720.0 * N6),
    -(17.0 / 480.0 * N3 - 37.0 / 840.0 * N4 - 209.0 / 4_480.0 * N5 + 5_569.0 / 90_720.0 * N6),
    -(4_397.0 / 161_280.0 * N4 - 11.0 / 504.0 * N5 - 830_251.0 / 7_257_600.0 * N6),
    -(4_583.0 / 161_280.0 * N5 - 108_847.0 / 3_991_680.0 * N6),
    -(20_648_693.0 / 638_668_800.0 * N6),
];

/// Latitude to conformal latitude.
const TO_CONFORMAL: [f64; 6] = [
    -2.0 * N + 2.0 / 3.0 * N2 + 4.0 / 3.0 * N3 - 82.0 / 45.0 * N4
        + 32.0 / 45.0 * N5
        + 4_642.0 / 4_725.0 * N6,
    5.0 / 3.0 * N2 - 16.0 / 15.0 * N3 - 13.0 / 9.0 * N4 + 904.0 / 315.0 * N5 - 1_522.0 / 945.0 * N6,
    -26.0 / 15.0 * N3 + 34.0 / 21.0 * N4 + 8.0 / 5.0 * N5 - 12_686.0 / 2_835.0 * N6,
    1_237.0 / 630.0 * N4 - 12.0 / 5.0 * N5 - 24_832.0 / 14_175.0 * N6,
    -734.0 / 315.0 * N5 + 109_598.0 / 31_185.0 * N6,
    444_337.0 / 155_925.0 * N6,
];

/// Conformal latitude to latitude.
const FROM_CONFORMAL: [f64; 6] = [
    2.0 * N - 2.0 / 3.0 * N2 - 2.0 * N3 + 116.0 / 45.0 * N4 + 26.0 / 45.0 * N5
        - 2_854.0 / 675.0 * N6,
    7.0 / 3.0 * N2 - 8.0 / 5.0 * N3 - 227.0 / 45.0 * N4
        + 2_704.0 / 315.0 * N5
        + 2_323.0 / 945.0 * N6,
    56.0 / 15.0 * N3 - 136.0 / 35.0 * N4 - 1_262.0 / 105.0 * N5 + 73_814.0 / 2_835.0 * N6,
    4_279.0 / 630.0 * N4 - 332.0 / 35.0 * N5 - 399_572.0 / 14_175.0 * N6,
    4_174.0 / 315.0 * N5 - 144_838.0 / 6_237.0 * N6,
    601_676.0 / 22_275.0 * N6,
];

/// A transverse Mercator projection: false easting 500 km, false northing 0, from the equator.
#[derive(Clone, Copy, Debug)]
pub(super) struct TransverseMercator {
    /// Central meridian, degrees east.
    pub(super) central_meridian: f64,
    /// Scale on the central meridian.
    pub(super) scale: f64,
}

/// A doubled angle by its sine and cosine, circular or hyperbolic.
#[derive(Clone, Copy)]
struct Doubled {
    sine: f64,
    cosine: f64,
}

impl TransverseMercator {
    /// Easting (`x`) and northing (`y`), metres.
    pub(super) fn project(&self, position: Geographic) -> Point {
        let (sin_lon, cos_lon) = (position.lon - self.central_meridian.to_radians()).sin_cos();
        let (sine, cosine) = conformal_latitude(position.lat).sin_cos();
        let along = sine.hypot(cosine * cos_lon);
        let (sin_north, cos_north) = (sine / along, cosine * cos_lon / along);
        let (sinh_east, cosh_east) = (cosine * sin_lon / along, along.recip());
        let (north, east) = complex_sine_series(
            &TO_PLANE,
            doubled_circular(sin_north, cos_north),
            doubled_hyperbolic(sinh_east, cosh_east),
        );
        let radius = self.scale * RECTIFYING_RADIUS_M;
        Point::new(
            FALSE_EASTING_M + radius * (sinh_east.asinh() + east),
            radius * (sine.atan2(cosine * cos_lon) + north),
        )
    }

    /// The position with this easting (`x`) and northing (`y`).
    pub(super) fn unproject(&self, on_grid: Point) -> Geographic {
        let radius = self.scale * RECTIFYING_RADIUS_M;
        let north = on_grid.y() / radius;
        let east = (on_grid.x() - FALSE_EASTING_M) / radius;
        let (sine, cosine) = (2.0 * north).sin_cos();
        let growth = (2.0 * east).exp();
        let hyperbolic = Doubled {
            sine: (growth - growth.recip()) / 2.0,
            cosine: f64::midpoint(growth, growth.recip()),
        };
        let (north_off, east_off) =
            complex_sine_series(&FROM_PLANE, Doubled { sine, cosine }, hyperbolic);
        let (sin_north, cos_north) = (north + north_off).sin_cos();
        let sinh_east = (east + east_off).sinh();
        let lon = sinh_east.atan2(cos_north);
        let from_axis = sinh_east.hypot(cos_north);
        Geographic {
            lon: lon + self.central_meridian.to_radians(),
            lat: latitude(sin_north, from_axis),
        }
    }
}

fn conformal_latitude(latitude: f64) -> f64 {
    let (sine, cosine) = (2.0 * latitude).sin_cos();
    latitude + sine_series(&TO_CONFORMAL, Doubled { sine, cosine })
}

/// The latitude whose conformal latitude has this tangent, given as `sine` over `cosine`.
fn latitude(sine: f64, cosine: f64) -> f64 {
    let length = sine.hypot(cosine);
    let doubled = doubled_circular(sine / length, cosine / length);
    (sine / cosine).atan() + sine_series(&FROM_CONFORMAL, doubled)
}

fn doubled_circular(sine: f64, cosine: f64) -> Doubled {
    Doubled { sine: 2.0 * sine * cosine, cosine: cosine * cosine - sine * sine }
}

fn doubled_hyperbolic(sine: f64, cosine: f64) -> Doubled {
    Doubled { sine: 2.0 * sine * cosine, cosine: cosine * cosine + sine * sine }
}

/// Σ cₖ sin 2kx by Clenshaw's rule.
fn sine_series(coefficients: &[f64; 6], doubled: Doubled) -> f64 {
    let factor = 2.0 * doubled.cosine;
    let (mut last, mut before) = (0.0, 0.0);
    for coefficient in coefficients.iter().rev() {
        (last, before) = (coefficient + factor * last - before, last);
    }
    last * doubled.sine
}

/// Real and imaginary part of Σ cₖ sin 2k(x + iy) by Clenshaw's rule.
fn complex_sine_series(
    coefficients: &[f64; 6],
    circular: Doubled,
    hyperbolic: Doubled,
) -> (f64, f64) {
    let factor =
        (2.0 * circular.cosine * hyperbolic.cosine, -2.0 * circular.sine * hyperbolic.sine);
    let (mut last, mut before) = ((0.0, 0.0), (0.0, 0.0));
    for coefficient in coefficients.iter().rev() {
        let next = (
            coefficient + factor.0 * last.0 - factor.1 * last.1 - before.0,
            factor.0 * last.1 + factor.1 * last.0 - before.1,
        );
        (last, before) = (next, last);
    }
    let sine = (circular.sine * hyperbolic.cosine, circular.cosine * hyperbolic.sine);
    (sine.0 * last.0 - sine.1 * last.1, sine.0 * last.1 + sine.1 * last.0)
}
