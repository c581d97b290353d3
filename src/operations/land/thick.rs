//! Dung sai: what of a piece of land is more than two readings of one line (tt16, quy tắc hình học).

use super::corner::SAME_CORNER_M;
use geo::{Area, Euclidean, Length, MultiPolygon, Polygon};

/// Less land than this is a slip of the pen, square metres.
pub(crate) const SLIVER_M2: f64 = 0.01;

/// The parts that are wider, in the mean, than a corner may be off.
pub(crate) fn thick(land: MultiPolygon) -> Vec<Polygon> {
    land.0.into_iter().filter(|part| mean_width_m(part) > SAME_CORNER_M).collect()
}

/// Twice the area by the way around: of a strip its width.
fn mean_width_m(part: &Polygon) -> f64 {
    let rings = std::iter::once(part.exterior()).chain(part.interiors());
    let around_m: f64 = rings.map(|ring| Euclidean.length(ring)).sum();
    if around_m > 0.0 { 2.0 * part.unsigned_area() / around_m } else { 0.0 }
}
