//! The land left of a line that sweeps over it, exactly: between two corners the width of the land
//! grows evenly, so that the area is a quadratic of how far the line has come.

use crate::operations::land::trace::sides_of;
use geo::{Coord, MultiPolygon};

/// A line that sweeps over land.
#[derive(Debug)]
pub(crate) struct Sweep {
    strips: Vec<Strip>,
}

/// From corner to corner.
#[derive(Debug)]
struct Strip {
    from: f64,
    to: f64,
    /// Where it begins and where it ends, metres.
    width: [f64; 2],
    /// The land before it, square metres.
    before: f64,
}

/// A side, as the line comes over it: how far along it begins and ends, and how far to the left there.
struct Seen {
    along: [f64; 2],
    left: [f64; 2],
    sign: f64,
}

impl Sweep {
    /// Over land, from `origin` along a way of length 1. The line lies square to that way.
    pub(crate) fn of(land: &MultiPolygon, origin: Coord, along: Coord) -> Self {
        let ahead = |at: Coord| (at - origin).x * along.x + (at - origin).y * along.y;
        let left = |at: Coord| (at - origin).y * along.x - (at - origin).x * along.y;
        let mut sides: Vec<Seen> = land
            .iter()
            .flat_map(sides_of)
            .map(|[from, to]| Seen::of([ahead(from), ahead(to)], [left(from), left(to)]))
            .collect();
        sides.sort_by(|one, other| one.along[0].total_cmp(&other.along[0]));
        let mut stops: Vec<f64> = sides.iter().flat_map(|side| side.along).collect();
        stops.sort_by(f64::total_cmp);
        stops.dedup();
        let mut strips = Vec::new();
        let (mut before, mut next) = (0.0, 0);
        let mut met: Vec<&Seen> = Vec::new();
        for stop in stops.windows(2) {
            let [from, to] = [stop[0], stop[1]];
            met.retain(|side| side.along[1] > from);
            while let Some(side) = sides.get(next).filter(|side| side.along[0] <= from) {
                met.extend((side.along[1] > from).then_some(side));
                next += 1;
            }
            let width =
                [from, to].map(|at| met.iter().map(|side| side.sign * side.left_at(at)).sum());
            strips.push(Strip { from, to, width, before });
            before += strips.last().map_or(0.0, Strip::area_m2);
        }
        Self { strips }
    }

    /// How far the line must come to have this much land behind it, metres from the origin.
    pub(crate) fn until_m(&self, area_m2: f64) -> f64 {
        let place = self.strips.partition_point(|strip| strip.before < area_m2);
        self.strips.get(place.saturating_sub(1)).map_or(0.0, |strip| strip.until_m(area_m2))
    }
}

impl Seen {
    fn of(along: [f64; 2], left: [f64; 2]) -> Self {
        let flipped = |[one, other]: [f64; 2]| [other, one];
        if along[0] <= along[1] {
            // With the land to its left a side that runs ahead has all land before it on its left.
            Self { along, left, sign: -1.0 }
        } else {
            Self { along: flipped(along), left: flipped(left), sign: 1.0 }
        }
    }

    fn left_at(&self, at: f64) -> f64 {
        let [from, to] = self.along;
        let [start, end] = self.left;
        if at >= to { end } else { start + (end - start) * ((at - from) / (to - from)) }
    }
}

impl Strip {
    fn area_m2(&self) -> f64 {
        let [start, end] = self.width;
        f64::midpoint(start, end) * (self.to - self.from)
    }

    fn until_m(&self, area_m2: f64) -> f64 {
        let [start, end] = self.width;
        let length = self.to - self.from;
        let grows = (end - start) / length;
        let wanted = (area_m2 - self.before).max(0.0);
        let root = (start * start + 2.0 * grows * wanted).max(0.0).sqrt();
        // The root in the form that loses no digits where the width hardly changes.
        let way = if start + root > 0.0 { 2.0 * wanted / (start + root) } else { 0.0 };
        self.from + way.min(length)
    }
}
