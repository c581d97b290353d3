//! Finding everything that makes the area of a boundary meaningless.
//!
//! Corners are looked at first; how the sides lie to each other is asked only where every corner
//! has a place and every ring an area. The verdict is that of OGC simple features, so rings may
//! touch each other at a point.

use super::flaw::{Flaw, FlawKind};
use super::tangles::Tangles;
use crate::domain::{Corner, corner_rings};
use crate::operations::land::is_simple;
use geo::{Coord, MultiPolygon};

/// No grid reaches farther, in metres.
const FARTHEST_M: f64 = 1e7;
/// A ring narrower than this is a line, in metres.
const NARROWEST_M: f64 = 1e-3;
/// Of so many corners each side is held against every other.
const FEW: usize = 40;

/// Every flaw of rings on the plan's grid, the ones to mend first at the top; of how sides lie at
/// most a hundred. None means that the area can be relied on.
pub fn flaws(rings: &MultiPolygon) -> Vec<Flaw> {
    if is_plain(rings) { Vec::new() } else { looked_for(rings) }
}

fn looked_for(rings: &MultiPolygon) -> Vec<Flaw> {
    let rings = corner_rings(rings);
    if rings.iter().all(|ring| ring.corners.is_empty()) {
        return vec![Flaw::new(FlawKind::Empty, [])];
    }
    let mut flaws: Vec<Flaw> = rings.iter().flat_map(|ring| of_corners(&ring.corners)).collect();
    if flaws.iter().all(|flaw| flaw.kind == FlawKind::Repeated) {
        let different = rings.iter().map(|ring| without_repeats(&ring.corners)).collect();
        flaws.extend(Tangles::of(different).flaws());
    }
    flaws.sort();
    flaws
}

/// Whether it is one ring of few corners without a flaw: nearly every lot of nearly every map.
fn is_plain(rings: &MultiPolygon) -> bool {
    let [part] = rings.0.as_slice() else { return false };
    let Some((last, ring)) = part.exterior().0.split_last() else { return false };
    let is_near = |at: &Coord| at.x.abs() <= FARTHEST_M && at.y.abs() <= FARTHEST_M;
    part.interiors().is_empty()
        && (3..=FEW).contains(&ring.len())
        && ring.first() == Some(last)
        && ring.iter().all(is_near)
        && part.exterior().0.windows(2).all(|two| two[0] != two[1])
        && !is_a_line(ring)
        && is_simple(ring)
}

fn of_corners(ring: &[Corner]) -> Vec<Flaw> {
    let lost: Vec<Flaw> = [
        corners_where(ring, FlawKind::NotANumber, |at| at.x.is_nan() || at.y.is_nan()),
        corners_where(ring, FlawKind::TooFar, |at| {
            at.x.abs() > FARTHEST_M || at.y.abs() > FARTHEST_M
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !lost.is_empty() {
        return lost;
    }
    let mut flaws = repeated(ring);
    let different = without_repeats(ring);
    if different.len() < 3 {
        flaws.push(Flaw::new(FlawKind::TooFew, ring));
    } else if is_a_line(&different.iter().map(|corner| corner.point.0).collect::<Vec<_>>()) {
        flaws.push(Flaw::new(FlawKind::NoArea, ring));
    }
    flaws
}

fn corners_where(ring: &[Corner], kind: FlawKind, is_wrong: fn(Coord) -> bool) -> Option<Flaw> {
    let wrong: Vec<_> = ring.iter().filter(|corner| is_wrong(corner.point.0)).collect();
    (!wrong.is_empty()).then(|| Flaw::new(kind, wrong))
}

/// Corners that stand where the one before them stands, each run of them once.
fn repeated(ring: &[Corner]) -> Vec<Flaw> {
    let runs = ring.chunk_by(|one, next| one.point == next.point).filter(|run| run.len() > 1);
    let mut flaws: Vec<Flaw> = runs.map(|run| Flaw::new(FlawKind::Repeated, run)).collect();
    if let [first, .., last] = ring
        && flaws.first().is_none_or(|flaw| flaw.corners.len() < ring.len())
        && first.point == last.point
    {
        flaws.push(Flaw::new(FlawKind::Repeated, [last, first]));
    }
    flaws
}

fn without_repeats(ring: &[Corner]) -> Vec<Corner> {
    let mut different = ring.to_vec();
    different.dedup_by_key(|corner| corner.point);
    if let [first, .., last] = different.as_slice()
        && first.point == last.point
    {
        different.pop();
    }
    different
}

/// Whether no corner is farther than [`NARROWEST_M`] from the line through the first one and the
/// one farthest from it.
fn is_a_line(ring: &[Coord]) -> bool {
    let ways = || ring.iter().map(|corner| *corner - ring[0]);
    let length = |way: &Coord| way.x.hypot(way.y);
    let longest = ways().max_by(|one, other| length(one).total_cmp(&length(other)));
    longest.is_none_or(|axis| {
        let beside = |way: Coord| (axis.x * way.y - axis.y * way.x).abs() / length(&axis);
        ways().all(|way| beside(way) < NARROWEST_M)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, Polygon};
    use proptest::prelude::*;

    proptest! {
        // On so small a grid corners meet, sides overlap and rings are lines as often as not.
        #[test]
        fn a_plain_ring_has_no_flaw(ring in prop::collection::vec((0_u8..5, 0_u8..5), 3..8)) {
            let ring: Vec<Coord> =
                ring.into_iter().map(|(x, y)| Coord { x: x.into(), y: y.into() }).collect();
            let rings = MultiPolygon(vec![Polygon::new(LineString(ring), Vec::new())]);
            prop_assert_eq!(is_plain(&rings), looked_for(&rings).is_empty());
        }
    }
}
