//! Rings without doubled corners and spikes.

use super::corner::{SAME_CORNER_M, distance_m, is_same_corner};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::collections::VecDeque;

/// Rings, and the corners that were left out of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tidied {
    /// The same land.
    pub rings: MultiPolygon,
    /// Corners that stood where the one before them stands.
    pub doubled: usize,
    /// Tips of sides that ran back on themselves.
    pub spikes: usize,
}

/// Leaves out corners that stand twice and sides that run back, to the millimetre. A ring of which
/// less than a triangle would be left stays as it is.
pub fn tidied(rings: MultiPolygon) -> Tidied {
    let mut tidied = Tidied { rings: MultiPolygon(vec![]), doubled: 0, spikes: 0 };
    for part in rings {
        let (outer, holes) = part.into_inner();
        let outer = tidied.ring(outer);
        let holes = holes.into_iter().map(|hole| tidied.ring(hole)).collect();
        tidied.rings.0.push(Polygon::new(outer, holes));
    }
    tidied
}

impl Tidied {
    fn ring(&mut self, ring: LineString) -> LineString {
        let open = match ring.0.as_slice() {
            [first, between @ .., last] if first == last => &ring.0[..=between.len()],
            open => open,
        };
        let mut kept: VecDeque<Coord> = VecDeque::with_capacity(open.len());
        let (mut doubled, mut spikes) = (0, 0);
        let mut note = |gone: Gone| match gone {
            Gone::Doubled => doubled += 1,
            Gone::Spike => spikes += 1,
        };
        for corner in open {
            kept.push_back(*corner);
            while let Some(gone) = loose_end(&mut kept) {
                note(gone);
            }
        }
        while let Some(gone) = loose_seam(&mut kept) {
            note(gone);
        }
        if kept.len() < 3 || doubled + spikes == 0 {
            return ring;
        }
        self.doubled += doubled;
        self.spikes += spikes;
        let mut closed: Vec<Coord> = kept.into();
        closed.extend(closed.first().copied());
        LineString(closed)
    }
}

/// Why a corner was left out.
enum Gone {
    Doubled,
    Spike,
}

/// What the corner that came last makes needless.
fn loose_end(kept: &mut VecDeque<Coord>) -> Option<Gone> {
    let count = kept.len();
    let last = *kept.back()?;
    let before = *kept.get(count.checked_sub(2)?)?;
    if is_same_corner(before, last) {
        kept.pop_back();
        return Some(Gone::Doubled);
    }
    let from = *kept.get(count.checked_sub(3)?)?;
    is_spike(from, before, last).then(|| {
        kept.remove(count - 2);
        Gone::Spike
    })
}

/// What is needless where the ring closes.
fn loose_seam(kept: &mut VecDeque<Coord>) -> Option<Gone> {
    let count = kept.len();
    let [first, second] = [*kept.front()?, *kept.get(1)?];
    let [before, last] = [*kept.get(count.checked_sub(2)?)?, *kept.back()?];
    if is_same_corner(last, first) {
        kept.pop_back();
        return Some(Gone::Doubled);
    }
    if is_spike(before, last, first) {
        kept.pop_back();
        return Some(Gone::Spike);
    }
    is_spike(last, first, second).then(|| {
        kept.pop_front();
        Gone::Spike
    })
}

/// Whether the side from `tip` runs back on the one to it.
fn is_spike(from: Coord, tip: Coord, to: Coord) -> bool {
    let (back, on) = (from - tip, to - tip);
    let (back_m, on_m) = (distance_m(from, tip), distance_m(to, tip));
    let runs_back = back.x * on.x + back.y * on.y > 0.0;
    let apart_m = (back.x * on.y - back.y * on.x).abs() / back_m.max(on_m);
    runs_back && apart_m <= SAME_CORNER_M
}
