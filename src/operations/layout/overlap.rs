//! How much land two pieces share.

use geo::{Area, BooleanOps, BoundingRect, Intersects, Polygon};

/// Square metres of land both have.
pub(super) fn overlap_m2(one: &Polygon, other: &Polygon) -> f64 {
    let (Some(own), Some(others)) = (one.bounding_rect(), other.bounding_rect()) else {
        return 0.0;
    };
    if !own.intersects(&others) {
        return 0.0;
    }
    if one == other {
        return one.unsigned_area();
    }
    one.intersection(other).unsigned_area()
}
