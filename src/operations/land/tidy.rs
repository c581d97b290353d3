//! Rings without doubled corners and spikes.

use super::corner::{SAME_CORNER_M, distance_m, is_same_corner};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::collections::VecDeque;

/// Rings, and the corners that were left out of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tidied {
    /// The same land.
    pub(crate) rings: MultiPolygon,
    /// Corners that stood where the one before them stands.
    pub(crate) doubled: Vec<Coord>,
    /// Tips of sides that ran back on themselves.
    pub(crate) spikes: Vec<Coord>,
}

/// Leaves out corners that stand twice and sides that run back, to the millimetre. A ring of which
/// less than a triangle would be left stays as it is.
pub(crate) fn tidied(rings: &MultiPolygon) -> Tidied {
    let mut tidied = Tidied { rings: MultiPolygon(vec![]), doubled: vec![], spikes: vec![] };
    for part in &rings.0 {
        let outer = tidied.ring(part.exterior());
        let holes = part.interiors().iter().map(|hole| tidied.ring(hole)).collect();
        tidied.rings.0.push(Polygon::new(outer, holes));
    }
    tidied
}

impl Tidied {
    /// Whether nothing was left out.
    pub(crate) const fn is_as_before(&self) -> bool {
        self.doubled.is_empty() && self.spikes.is_empty()
    }

    fn ring(&mut self, ring: &LineString) -> LineString {
        let open = match ring.0.as_slice() {
            [first, between @ .., last] if first == last => &ring.0[..=between.len()],
            open => open,
        };
        let mut kept: VecDeque<Coord> = VecDeque::with_capacity(open.len());
        let (mut doubled, mut spikes) = (Vec::new(), Vec::new());
        for corner in open {
            kept.push_back(*corner);
            while let Some(gone) = loose_end(&mut kept) {
                gone.note(&mut doubled, &mut spikes);
            }
        }
        while let Some(gone) = loose_seam(&mut kept) {
            gone.note(&mut doubled, &mut spikes);
        }
        if kept.len() < 3 || doubled.is_empty() && spikes.is_empty() {
            return ring.clone();
        }
        self.doubled.extend(doubled);
        self.spikes.extend(spikes);
        let mut closed: Vec<Coord> = kept.into();
        closed.extend(closed.first().copied());
        LineString(closed)
    }
}

/// A corner left out.
enum Gone {
    Doubled(Coord),
    Spike(Coord),
}

impl Gone {
    fn note(self, doubled: &mut Vec<Coord>, spikes: &mut Vec<Coord>) {
        match self {
            Self::Doubled(at) => doubled.push(at),
            Self::Spike(at) => spikes.push(at),
        }
    }
}

/// What the corner that came last makes needless.
fn loose_end(kept: &mut VecDeque<Coord>) -> Option<Gone> {
    let count = kept.len();
    let last = *kept.back()?;
    let before = *kept.get(count.checked_sub(2)?)?;
    if is_same_corner(before, last) {
        return kept.pop_back().map(Gone::Doubled);
    }
    let from = *kept.get(count.checked_sub(3)?)?;
    is_spike(from, before, last).then(|| kept.remove(count - 2).map(Gone::Spike))?
}

/// What is needless where the ring closes.
fn loose_seam(kept: &mut VecDeque<Coord>) -> Option<Gone> {
    let count = kept.len();
    let [first, second] = [*kept.front()?, *kept.get(1)?];
    let [before, last] = [*kept.get(count.checked_sub(2)?)?, *kept.back()?];
    if is_same_corner(last, first) {
        return kept.pop_back().map(Gone::Doubled);
    }
    if is_spike(before, last, first) {
        return kept.pop_back().map(Gone::Spike);
    }
    is_spike(last, first, second).then(|| kept.pop_front().map(Gone::Spike))?
}

/// Whether the side from `tip` runs back on the one to it.
fn is_spike(from: Coord, tip: Coord, to: Coord) -> bool {
    let (back, on) = (from - tip, to - tip);
    let (back_m, on_m) = (distance_m(from, tip), distance_m(to, tip));
    let runs_back = back.x * on.x + back.y * on.y > 0.0;
    let apart_m = (back.x * on.y - back.y * on.x).abs() / back_m.max(on_m);
    runs_back && apart_m <= SAME_CORNER_M
}
