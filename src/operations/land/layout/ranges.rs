//! What of a straight line lies within land.

use crate::operations::land::trace::Way;
use geo::Coord;

/// From one place to another on a line, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Range {
    pub(super) fn length_m(self) -> f64 {
        self.to - self.from
    }

    pub(super) fn holds(self, place: f64) -> bool {
        (self.from..=self.to).contains(&place)
    }

    /// What both have.
    pub(super) fn common(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    pub(super) fn with(self, place: f64) -> Self {
        Self { from: self.from.min(place), to: self.to.max(place) }
    }

    /// How far a place lies outside, metres.
    pub(super) fn distance_m(self, place: f64) -> f64 {
        (self.from - place).max(place - self.to).max(0.0)
    }
}

/// What lies within land on the line so far inwards.
pub(super) fn along_front(sides: &[Way], inwards: f64) -> Vec<Range> {
    ranges(sides, inwards, |at| at)
}

/// What lies within land on the line inwards from so far along the front.
pub(super) fn inwards(sides: &[Way], along: f64) -> Vec<Range> {
    ranges(sides, along, |at| Coord { x: at.y, y: at.x })
}

fn ranges(sides: &[Way], level: f64, seen: impl Fn(Coord) -> Coord) -> Vec<Range> {
    let mut met: Vec<f64> = sides
        .iter()
        .map(|side| side.map(&seen))
        .filter(|[from, to]| (from.y > level) != (to.y > level))
        .map(|[from, to]| from.x + (to.x - from.x) * ((level - from.y) / (to.y - from.y)))
        .collect();
    met.sort_by(f64::total_cmp);
    met.chunks_exact(2).map(|two| Range { from: two[0], to: two[1] }).collect()
}
