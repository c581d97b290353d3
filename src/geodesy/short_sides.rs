//! Area and length on the ellipsoid of a ring with short sides, as lots and zones have.
//!
//! The area `GeographicLib` integrates along each geodesic, by the first terms of its series in the
//! length of a side: what lies between a side and the equator is that of the straight line in
//! longitude and latitude, and the sliver by which the geodesic bends away from it. Up to 3 km the
//! terms left out are below 0.0001 m² and 0.1 mm; a property test holds `GeographicLib` beside it.

use super::ellipsoid::WGS84;
use geo::{Coord, LineString};

const ECCENTRICITY_2: f64 = WGS84.eccentricity_2;
const EQUATOR_RADIUS_M: f64 = WGS84.equator_radius_m;
/// 3 km on the ground, radians.
const REACH: f64 = 0.000_5;

/// A ring's length in metres, and its area in square metres, positive where it runs clockwise;
/// nothing where a corner is too far from its neighbour or from the first one's latitude.
pub(super) fn length_and_area(degrees: &LineString) -> Option<(f64, f64)> {
    let first = degrees.0.first()?;
    let belt = Belt::at(first.y.to_radians());
    degrees.0.windows(2).try_fold((0.0, 0.0), |(length, area), side| {
        let (one, other) = (from_first(side[0], *first), from_first(side[1], *first));
        let (side_length, side_area) = belt.side(one, other)?;
        Some((length + side_length, area + side_area))
    })
}

/// Radians from the first corner: small numbers keep their digits.
fn from_first(corner: Coord, first: Coord) -> Coord {
    let off = corner - first;
    Coord { x: off.x.to_radians(), y: off.y.to_radians() }
}

/// The ellipsoid about a latitude.
struct Belt {
    sine: f64,
    cosine: f64,
    /// Area of a square radian here, square metres, and its first and second derivative by latitude.
    density: [f64; 3],
}

impl Belt {
    fn at(latitude: f64) -> Self {
        let (sine, cosine) = latitude.sin_cos();
        let flat = 1.0 - ECCENTRICITY_2 * sine * sine;
        let scale = EQUATOR_RADIUS_M * EQUATOR_RADIUS_M * (1.0 - ECCENTRICITY_2) / (flat * flat);
        let bulge = 4.0 * ECCENTRICITY_2 / flat;
        let first = -sine * (1.0 - bulge * cosine * cosine);
        let second = -cosine * (1.0 - bulge * (cosine * cosine - 3.0 * sine * sine));
        Self { sine, cosine, density: [scale * cosine, scale * first, scale * second] }
    }

    /// Length of a side, and the area between it and the belt's latitude.
    fn side(&self, one: Coord, other: Coord) -> Option<(f64, f64)> {
        let (turn, climb) = (other.x - one.x, other.y - one.y);
        // A corner that is not a number is in no reach.
        let is_short = [turn, one.y, other.y].iter().all(|angle| angle.abs() <= REACH);
        if !is_short {
            return None;
        }
        let middle = f64::midpoint(one.y, other.y);
        let half_square = 0.5 * middle * middle;
        let sine = self.sine + self.cosine * middle - self.sine * half_square;
        let cosine = self.cosine - self.sine * middle - self.cosine * half_square;
        let flat = 1.0 - ECCENTRICITY_2 * sine * sine;
        let normal = EQUATOR_RADIUS_M / flat.sqrt();
        let meridian = normal * (1.0 - ECCENTRICITY_2) / flat;
        let (east, north) = (normal * cosine * turn, meridian * climb);
        let [density, slope, bend] = self.density;
        let straight = middle * (density + middle * (slope / 2.0 + middle * bend / 6.0))
            + (slope + bend * middle) * climb * climb / 24.0;
        let (east_2, north_2) = (east * east, north * north);
        let sliver = sine / cosine * (2.0 * north_2 + east_2) / (12.0 * normal)
            + ECCENTRICITY_2 * sine * cosine * north_2 / (4.0 * flat * meridian);
        Some(((east_2 + north_2).sqrt(), turn * straight + east * sliver))
    }
}
