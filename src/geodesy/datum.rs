//! From VN-2000 to WGS 84: the seven parameters of QĐ 05/2007/QĐ-BTNMT, and the ways they are
//! used wrongly.
//!
//! EPSG:6960 reads the decision as a coordinate frame rotation. Most published recipes put its
//! rotations into a position vector formula without turning their signs, which costs 0.65 m in
//! Hương Trà.

use super::ellipsoid::Geographic;

/// Seven parameters between two sets of axes through the middle of the earth.
#[derive(Debug)]
pub(super) struct Shift {
    translation_m: [f64; 3],
    /// Coordinate frame rotations, radians.
    rotation: [f64; 3],
    /// How much longer, as a factor.
    scale: f64,
}

const TRANSLATION_M: [f64; 3] = [-191.904_414_29, -39.303_182_79, -111.450_328_35];
const ROTATION_SECONDS: [f64; 3] = [-0.009_288_36, 0.019_754_79, -0.004_273_72];
const SCALE: f64 = 1.0 + 0.252_906_278e-6;
const SECOND: f64 = std::f64::consts::PI / 180.0 / 3600.0;
const ROTATION: [f64; 3] = turned(SECOND);

const fn turned(second: f64) -> [f64; 3] {
    let [x, y, z] = ROTATION_SECONDS;
    [x * second, y * second, z * second]
}

/// EPSG:6960, the right one.
pub(super) const EPSG_6960: Shift =
    Shift { translation_m: TRANSLATION_M, rotation: ROTATION, scale: SCALE };

/// The rotations with the signs they have in the decision, in a position vector formula.
pub(super) const ROTATIONS_REVERSED: Shift =
    Shift { translation_m: TRANSLATION_M, rotation: turned(-SECOND), scale: SCALE };

/// The translations alone.
pub(super) const THREE_PARAMETERS: Shift =
    Shift { translation_m: TRANSLATION_M, rotation: [0.0; 3], scale: 1.0 };

impl Shift {
    /// VN-2000 to WGS 84; the height between the two ellipsoids is left out, as the register's
    /// two-dimensional transformation has it.
    pub(super) fn to_wgs84(&self, vn2000: Geographic) -> Geographic {
        let [x, y, z] = vn2000.to_axes();
        let Self { translation_m, rotation: [rx, ry, rz], scale } = self;
        vn2000.moved_to([
            translation_m[0] + scale * (x + rz * y - ry * z),
            translation_m[1] + scale * (y - rz * x + rx * z),
            translation_m[2] + scale * (z + ry * x - rx * y),
        ])
    }

    /// WGS 84 to VN-2000; the height is left out again, so there and back is off by up to 2 mm in
    /// the far north.
    pub(super) fn to_vn2000(&self, wgs84: Geographic) -> Geographic {
        let Self { translation_m, rotation: [rx, ry, rz], scale } = self;
        let axes = wgs84.to_axes();
        let [x, y, z] = [0, 1, 2].map(|axis| (axes[axis] - translation_m[axis]) / scale);
        wgs84.moved_to([x - rz * y + ry * z, y + rz * x - rx * z, z - ry * x + rx * y])
    }
}
