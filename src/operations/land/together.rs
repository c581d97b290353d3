//! Corners of neighbours that are meant as one, put together.

use super::corner::{Bits, SAME_CORNER_M, distance_m};
use geo::{Coord, MapCoords, MultiPolygon};
use rstar::RTree;
use rstar::primitives::GeomWithData;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

/// Nearer than this corners differ by what a computer rounds, metres.
const ROUNDING_M: f64 = 1e-6;

/// Where corners go that are meant as another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Together {
    moves: HashMap<Bits, Coord>,
    /// The longest of the ways, metres.
    pub(crate) farthest_m: f64,
}

impl Together {
    /// Each of `corners` that is the same as one of `firm`, or as one of `corners` before it, goes
    /// there. Firm ones stay.
    pub(crate) fn of(
        firm: impl Iterator<Item = Coord>,
        corners: impl Iterator<Item = Coord>,
    ) -> Self {
        let mut seen = BTreeSet::new();
        // Other programs may have written corners that are nowhere.
        let mut is_new =
            |at: &Coord| at.x.is_finite() && at.y.is_finite() && seen.insert(Bits::of(*at));
        let mut places: Vec<Coord> = firm.filter(&mut is_new).collect();
        let firm_count = places.len();
        places.extend(corners.filter(is_new));
        let numbered = places.iter().enumerate();
        let numbered = numbered.map(|(number, at)| GeomWithData::new([at.x, at.y], number));
        let tree = RTree::bulk_load(numbered.collect());
        let mut together = Self::default();
        for (number, at) in places.iter().enumerate() {
            if together.moves.contains_key(&Bits::of(*at)) {
                continue;
            }
            for near in tree.locate_within_distance([at.x, at.y], SAME_CORNER_M.powi(2)) {
                if near.data > number && near.data >= firm_count {
                    together.put(places[near.data], *at);
                }
            }
        }
        together
    }

    fn put(&mut self, from: Coord, to: Coord) {
        let way_m = distance_m(from, to);
        if way_m <= ROUNDING_M {
            return;
        }
        if let Entry::Vacant(free) = self.moves.entry(Bits::of(from)) {
            free.insert(to);
            self.farthest_m = self.farthest_m.max(way_m);
        }
    }

    /// Whether a corner goes anywhere.
    pub(crate) fn moves(&self, corner: Coord) -> bool {
        self.moves.contains_key(&Bits::of(corner))
    }

    /// The corners that go anywhere, from the south-west on.
    pub(crate) fn moved(&self) -> impl Iterator<Item = Coord> {
        let mut corners: Vec<Coord> = self.moves.keys().map(|from| from.corner()).collect();
        corners.sort_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
        corners.into_iter()
    }

    /// The rings with every corner where it goes.
    pub(crate) fn put_together(&self, rings: &MultiPolygon) -> MultiPolygon {
        rings.map_coords(|at| self.moves.get(&Bits::of(at)).copied().unwrap_or(at))
    }
}
