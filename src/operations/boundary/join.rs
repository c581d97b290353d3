//! Several outlines made one.

use geo::orient::{Direction, Orient};
use geo::{Coord, CoordsIter, MapCoordsInPlace, MultiPolygon, Polygon, unary_union};
use rstar::RTree;

/// Corners that come out of the joining this near to one of the paper are that one.
const SAME_CORNER_M: f64 = 1e-3;

/// The land of all parts, each piece of it once. Corners stay to the last digit as they stood; only
/// where sides cross are there new ones.
pub fn joined<'a>(parts: impl Iterator<Item = &'a Polygon>) -> MultiPolygon {
    let parts: Vec<Polygon> = parts.map(|part| part.orient(Direction::Default)).collect();
    let corners = parts.iter().flat_map(CoordsIter::coords_iter).map(|at| [at.x, at.y]);
    let known = RTree::bulk_load(corners.collect());
    let mut joined = unary_union(&parts);
    joined.map_coords_in_place(|at| {
        let near = known.nearest_neighbor(&[at.x, at.y]);
        let same = near.filter(|[x, y]| (x - at.x).hypot(y - at.y) <= SAME_CORNER_M);
        same.map_or(at, |[x, y]| Coord { x: *x, y: *y })
    });
    joined
}
