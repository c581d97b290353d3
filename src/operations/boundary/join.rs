//! Several outlines made one.

use crate::operations::land::put_back;
use geo::orient::{Direction, Orient};
use geo::{CoordsIter, MultiPolygon, Polygon, unary_union};

/// The land of all parts, each piece of it once. Corners stay to the last digit as they stood; only
/// where sides cross are there new ones.
pub fn joined<'a>(parts: impl Iterator<Item = &'a Polygon>) -> MultiPolygon {
    let parts: Vec<Polygon> = parts.map(|part| part.orient(Direction::Default)).collect();
    let mut joined = unary_union(&parts);
    put_back(&mut joined, parts.iter().flat_map(CoordsIter::coords_iter));
    joined
}
