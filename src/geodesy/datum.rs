//! From VN-2000 to WGS 84: the seven parameters of QĐ 05/2007/QĐ-BTNMT, and the ways they are
//! used wrongly; and from Hà Nội 1972.
//!
//! EPSG:6960 reads the decision as a coordinate frame rotation. Most published recipes put its
//! rotations into a position vector formula without turning their signs, which costs 0.65 m in
//! Hương Trà.

use super::ellipsoid::{Ellipsoid, Geographic, KRASSOWSKY, WGS84};

/// Seven parameters between two sets of axes through the middle of the earth.
#[derive(Debug)]
pub(super) struct Shift {
    /// Whose positions it shifts; those it shifts them to are on that of WGS 84.
    ellipsoid: &'static Ellipsoid,
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
    Shift { ellipsoid: &WGS84, translation_m: TRANSLATION_M, rotation: ROTATION, scale: SCALE };

/// The rotations with the signs they have in the decision, in a position vector formula.
pub(super) const ROTATIONS_REVERSED: Shift = Shift { rotation: turned(-SECOND), ..EPSG_6960 };

/// The translations alone.
pub(super) const THREE_PARAMETERS: Shift = Shift { rotation: [0.0; 3], scale: 1.0, ..EPSG_6960 };

/// EPSG:1544, Hà Nội 1972 to WGS 84: measured by Vietsovpetro about Vũng Tàu, to 5 m there.
pub(super) const EPSG_1544: Shift = Shift {
    ellipsoid: &KRASSOWSKY,
    translation_m: [-17.51, -108.32, -62.39],
    rotation: [0.0; 3],
    scale: 1.0,
};

impl Shift {
    /// To WGS 84; the height between the two ellipsoids is left out, as the register's
    /// two-dimensional transformation has it.
    pub(super) fn to_wgs84(&self, from: Geographic) -> Geographic {
        let [x, y, z] = from.to_axes(self.ellipsoid);
        let Self { translation_m, rotation: [rx, ry, rz], scale, .. } = self;
        let axes = [
            translation_m[0] + scale * (x + rz * y - ry * z),
            translation_m[1] + scale * (y - rz * x + rx * z),
            translation_m[2] + scale * (z + ry * x - rx * y),
        ];
        from.moved_to(axes, &WGS84)
    }

    /// From WGS 84; the height is left out again, so there and back is off by up to 2 mm in the far
    /// north.
    pub(super) fn of_wgs84(&self, wgs84: Geographic) -> Geographic {
        let Self { translation_m, rotation: [rx, ry, rz], scale, .. } = self;
        let axes = wgs84.to_axes(&WGS84);
        let [x, y, z] = [0, 1, 2].map(|axis| (axes[axis] - translation_m[axis]) / scale);
        let axes = [x - rz * y + ry * z, y + rz * x - rx * z, z - ry * x + rx * y];
        wgs84.moved_to(axes, self.ellipsoid)
    }
}
