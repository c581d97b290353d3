//! Two outlines made one.

use geo::{BooleanOps, Coord, CoordsIter, MapCoordsInPlace, MultiPolygon};
use rstar::RTree;

/// Corners that come out of the joining this near to one of the paper are that one.
const SAME_CORNER_M: f64 = 1e-3;

/// The land of both. Corners stay to the last digit as they stood; only where sides cross are there
/// new ones.
pub(super) fn joined(one: &MultiPolygon, other: &MultiPolygon) -> MultiPolygon {
    let corners = one.coords_iter().chain(other.coords_iter()).map(|at| [at.x, at.y]);
    let known = RTree::bulk_load(corners.collect());
    let mut joined = one.union(other);
    joined.map_coords_in_place(|at| {
        let near = known.nearest_neighbor(&[at.x, at.y]);
        let same = near.filter(|[x, y]| (x - at.x).hypot(y - at.y) <= SAME_CORNER_M);
        same.map_or(at, |[x, y]| Coord { x: *x, y: *y })
    });
    joined
}
