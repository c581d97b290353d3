//! The coefficients of Krüger's series, on whichever ellipsoid.
//!
//! Sixth order in the third flattening, after C. F. F. Karney, "Transverse Mercator with an
//! accuracy of a few nanometers", J. Geodesy 85 (2011) 475–485, equations 12, 35 and 36.

use super::ellipsoid::Ellipsoid;

/// The sixth is less than 4 nm and left out.
pub(super) const HARMONICS: usize = 5;

/// What the series of an ellipsoid run with.
#[derive(Debug)]
pub(super) struct Series {
    /// Radius of the circle as long as a meridian, metres.
    pub(super) rectifying_radius_m: f64,
    /// α₁…α₅: sphere to plane.
    pub(super) to_plane: [f64; HARMONICS],
    /// −β₁…−β₅: plane to sphere.
    pub(super) from_plane: [f64; HARMONICS],
    /// Latitude to conformal latitude.
    pub(super) to_conformal: [f64; HARMONICS],
    /// Conformal latitude to latitude.
    pub(super) from_conformal: [f64; HARMONICS],
}

impl Series {
    pub(super) const fn of(ellipsoid: &Ellipsoid) -> Self {
        let n = powers(ellipsoid.third_flattening());
        let [_, n1, n2, _, n4, _, n6] = n;
        let radius_m = ellipsoid.equator_radius_m;
        Self {
            rectifying_radius_m: radius_m / (1.0 + n1) * (1.0 + n2 / 4.0 + n4 / 64.0 + n6 / 256.0),
            to_plane: to_plane(n),
            from_plane: from_plane(n),
            to_conformal: to_conformal(n),
            from_conformal: from_conformal(n),
        }
    }
}

/// n⁰ to n⁶.
const fn powers(n: f64) -> [f64; 7] {
    let n2 = n * n;
    let n3 = n2 * n;
    let n4 = n3 * n;
    let n5 = n4 * n;
    [1.0, n, n2, n3, n4, n5, n5 * n]
}

const fn to_plane([_, n1, n2, n3, n4, n5, n6]: [f64; 7]) -> [f64; HARMONICS] {
    [
        n1 / 2.0 - 2.0 / 3.0 * n2 + 5.0 / 16.0 * n3 + 41.0 / 180.0 * n4 - 127.0 / 288.0 * n5
            + 7_891.0 / 37_800.0 * n6,
        13.0 / 48.0 * n2 - 3.0 / 5.0 * n3 + 557.0 / 1_440.0 * n4 + 281.0 / 630.0 * n5
            - 1_983_433.0 / 1_935_360.0 * n6,
        61.0 / 240.0 * n3 - 103.0 / 140.0 * n4
            + 15_061.0 / 26_880.0 * n5
            + 167_603.0 / 181_440.0 * n6,
        49_561.0 / 161_280.0 * n4 - 179.0 / 168.0 * n5 + 6_601_661.0 / 7_257_600.0 * n6,
        34_729.0 / 80_640.0 * n5 - 3_418_889.0 / 1_995_840.0 * n6,
    ]
}

const fn from_plane([_, n1, n2, n3, n4, n5, n6]: [f64; 7]) -> [f64; HARMONICS] {
    [
        -(n1 / 2.0 - 2.0 / 3.0 * n2 + 37.0 / 96.0 * n3 - n4 / 360.0 - 81.0 / 512.0 * n5
            + 96_199.0 / 604_800.0 * n6),
        -(n2 / 48.0 + n3 / 15.0 - 437.0 / 1_440.0 * n4 + 46.0 / 105.0 * n5
            - 1_118_711.0 / 3_870_720.0 * n6),
        -(17.0 / 480.0 * n3 - 37.0 / 840.0 * n4 - 209.0 / 4_480.0 * n5 + 5_569.0 / 90_720.0 * n6),
        -(4_397.0 / 161_280.0 * n4 - 11.0 / 504.0 * n5 - 830_251.0 / 7_257_600.0 * n6),
        -(4_583.0 / 161_280.0 * n5 - 108_847.0 / 3_991_680.0 * n6),
    ]
}

const fn to_conformal([_, n1, n2, n3, n4, n5, n6]: [f64; 7]) -> [f64; HARMONICS] {
    [
        -2.0 * n1 + 2.0 / 3.0 * n2 + 4.0 / 3.0 * n3 - 82.0 / 45.0 * n4
            + 32.0 / 45.0 * n5
            + 4_642.0 / 4_725.0 * n6,
        5.0 / 3.0 * n2 - 16.0 / 15.0 * n3 - 13.0 / 9.0 * n4 + 904.0 / 315.0 * n5
            - 1_522.0 / 945.0 * n6,
        -26.0 / 15.0 * n3 + 34.0 / 21.0 * n4 + 8.0 / 5.0 * n5 - 12_686.0 / 2_835.0 * n6,
        1_237.0 / 630.0 * n4 - 12.0 / 5.0 * n5 - 24_832.0 / 14_175.0 * n6,
        -734.0 / 315.0 * n5 + 109_598.0 / 31_185.0 * n6,
    ]
}

const fn from_conformal([_, n1, n2, n3, n4, n5, n6]: [f64; 7]) -> [f64; HARMONICS] {
    [
        2.0 * n1 - 2.0 / 3.0 * n2 - 2.0 * n3 + 116.0 / 45.0 * n4 + 26.0 / 45.0 * n5
            - 2_854.0 / 675.0 * n6,
        7.0 / 3.0 * n2 - 8.0 / 5.0 * n3 - 227.0 / 45.0 * n4
            + 2_704.0 / 315.0 * n5
            + 2_323.0 / 945.0 * n6,
        56.0 / 15.0 * n3 - 136.0 / 35.0 * n4 - 1_262.0 / 105.0 * n5 + 73_814.0 / 2_835.0 * n6,
        4_279.0 / 630.0 * n4 - 332.0 / 35.0 * n5 - 399_572.0 / 14_175.0 * n6,
        4_174.0 / 315.0 * n5 - 144_838.0 / 6_237.0 * n6,
    ]
}
