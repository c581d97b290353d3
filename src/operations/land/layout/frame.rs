//! Land seen from its front: how far along it, and how far inwards.

use super::ranges::Range;
use crate::operations::land::trace::{Way, sides_of};
use geo::{Coord, CoordsIter, MultiPolygon, Polygon};

/// The front as axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    origin: Coord,
    along: Coord,
    inwards: Coord,
    /// Of the front, metres.
    pub(crate) length_m: f64,
}

impl Frame {
    /// With the land to the right of the front; nothing where the front has no length.
    pub(crate) fn of([from, to]: [Coord; 2]) -> Option<Self> {
        let way = to - from;
        let length_m = way.x.hypot(way.y);
        let along = way / length_m;
        let inwards = Coord { x: along.y, y: -along.x };
        (length_m > 0.0).then_some(Self { origin: from, along, inwards, length_m })
    }

    /// How far along the front a position lies (`x`), and how far inwards (`y`), metres.
    pub(crate) fn seen(&self, at: Coord) -> Coord {
        let off = at - self.origin;
        let part = |way: Coord| off.x * way.x + off.y * way.y;
        Coord { x: part(self.along), y: part(self.inwards) }
    }

    /// The position that is seen so.
    pub(crate) fn at(&self, seen: Coord) -> Coord {
        self.origin + self.along * seen.x + self.inwards * seen.y
    }

    /// Land as it is seen.
    pub(super) fn sides(&self, land: &MultiPolygon) -> Vec<Way> {
        land.iter().flat_map(sides_of).map(|side| side.map(|at| self.seen(at))).collect()
    }

    /// From where to where land reaches along the front and inwards; nothing where there is none.
    pub(super) fn extent(&self, land: &Polygon) -> [Range; 2] {
        let seen = land.exterior().coords_iter().map(|at| self.seen(at));
        let none = [Range { from: f64::INFINITY, to: f64::NEG_INFINITY }; 2];
        seen.fold(none, |[along, inwards], at| [along.with(at.x), inwards.with(at.y)])
    }
}
