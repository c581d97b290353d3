//! What an operation on land leaves of the corners it was given.

use super::corner::SAME_CORNER_M;
use geo::{Coord, MapCoordsInPlace, MultiPolygon};
use rstar::RTree;

/// Puts corners that come out of an operation this near to one of `known` back on it: operations round.
pub(crate) fn put_back(land: &mut MultiPolygon, known: impl Iterator<Item = Coord>) {
    let known = RTree::bulk_load(known.map(|at| [at.x, at.y]).collect());
    land.map_coords_in_place(|at| {
        let near = known.nearest_neighbor(&[at.x, at.y]);
        let same = near.filter(|[x, y]| (x - at.x).hypot(y - at.y) <= SAME_CORNER_M);
        same.map_or(at, |[x, y]| Coord { x: *x, y: *y })
    });
}
