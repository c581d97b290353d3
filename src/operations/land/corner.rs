//! When two positions are one corner.

use geo::Coord;

/// Corners nearer than this are the same one, metres.
pub(crate) const SAME_CORNER_M: f64 = 1e-3;

/// Whether two positions are one corner.
pub(crate) fn is_same_corner(one: Coord, other: Coord) -> bool {
    distance_m(one, other) <= SAME_CORNER_M
}

pub(crate) fn distance_m(one: Coord, other: Coord) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

/// A corner to the last digit, to be looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Bits([u64; 2]);

impl Bits {
    pub(crate) fn of(at: Coord) -> Self {
        // Nought and minus nought are one place.
        Self([(at.x + 0.0).to_bits(), (at.y + 0.0).to_bits()])
    }

    pub(crate) fn corner(self) -> Coord {
        let [x, y] = self.0.map(f64::from_bits);
        Coord { x, y }
    }
}
