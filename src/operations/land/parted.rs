//! Land parted along ways.
//!
//! Where a way meets a side is reckoned once and is the same corner, to the last digit, in every part
//! it belongs to; a way that meets a side next to a corner goes through the corner.

use super::corner::{Bits, SAME_CORNER_M, distance_m};
use super::trace::{Way, cross, cycles, land_of, sides_of};
use geo::{Coord, CoordinatePosition, MultiPolygon, Polygon, coordinate_position::CoordPos};
use rstar::primitives::{GeomWithData, Line};
use rstar::{AABB, RTree, RTreeObject};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What a computer rounds, metres.
const ROUNDING_M: f64 = 1e-6;

/// The parts of a piece of land, each counter-clockwise around; the land itself where no way leads
/// through it. A way goes through those of the `firm` corners, and a new corner is one of them, that
/// are as good as there.
pub(crate) fn parted(land: &MultiPolygon, ways: &[Vec<Coord>], firm: &[Coord]) -> Vec<Polygon> {
    let sides: Vec<Way> = land.iter().flat_map(sides_of).collect();
    let count = sides.len();
    let mut corners = Corners::of(firm, sides.iter().map(|side| side[0]));
    let legs = ways.iter().flat_map(|way| way.windows(2).map(|leg| [leg[0], leg[1]]));
    let edge = Edge::of(&sides);
    let legs = legs.map(|leg| leg.map(|at| corners.settled(edge.foot(at).unwrap_or(at))));
    let pieces: Vec<Way> =
        sides.into_iter().chain(legs.filter(|[from, to]| from != to).collect::<Vec<_>>()).collect();
    let cut = Cut::of(&pieces, count, &mut corners);
    let sides = cut.between(0..count, |_| true);
    let legs = parting(&sides, inner(land, &sides, cut.between(count..pieces.len(), |_| true)));
    let ends: BTreeSet<Bits> = legs.iter().flatten().copied().map(Bits::of).collect();
    // Where a way met a side that parts nothing there, the side has no corner.
    let sides = cut.between(0..count, |at| ends.contains(&Bits::of(at)));
    land_of(&with_both_ways(&sides, &legs))
}

/// The sides of land, to be looked up by place.
struct Edge(RTree<Line<[f64; 2]>>);

impl Edge {
    fn of(sides: &[Way]) -> Self {
        let line = |[from, to]: &Way| Line::new([from.x, from.y], [to.x, to.y]);
        Self(RTree::bulk_load(sides.iter().map(line).collect()))
    }

    /// The position on a side, where there is one as good as here.
    fn foot(&self, at: Coord) -> Option<Coord> {
        let foot = self.0.nearest_neighbor(&[at.x, at.y])?.nearest_point(&[at.x, at.y]);
        let foot = Coord { x: foot[0], y: foot[1] };
        (distance_m(foot, at) <= SAME_CORNER_M).then_some(foot)
    }
}

/// Corners, each new position next to one of them being that one.
struct Corners {
    firm: RTree<[f64; 2]>,
    /// Those that lie where they were reckoned to be.
    reckoned: RTree<[f64; 2]>,
}

impl Corners {
    fn of(firm: &[Coord], reckoned: impl Iterator<Item = Coord>) -> Self {
        let tree = |corners: Vec<[f64; 2]>| RTree::bulk_load(corners);
        Self {
            firm: tree(firm.iter().map(|at| [at.x, at.y]).collect()),
            reckoned: tree(reckoned.map(|at| [at.x, at.y]).collect()),
        }
    }

    fn settled(&mut self, at: Coord) -> Coord {
        let near = nearest(&self.firm, at, SAME_CORNER_M);
        near.or_else(|| nearest(&self.reckoned, at, ROUNDING_M)).unwrap_or_else(|| {
            self.reckoned.insert([at.x, at.y]);
            at
        })
    }

    /// How far off a way that goes through a corner may lie, metres.
    fn reach_m(&self, corner: Coord) -> f64 {
        if self.firm.contains(&[corner.x, corner.y]) { SAME_CORNER_M } else { ROUNDING_M }
    }
}

fn nearest(corners: &RTree<[f64; 2]>, at: Coord, within_m: f64) -> Option<Coord> {
    let [x, y] = *corners.nearest_neighbor(&[at.x, at.y])?;
    let near = Coord { x, y };
    (distance_m(near, at) <= within_m).then_some(near)
}

/// Pieces with the corners on each of them.
struct Cut<'a> {
    pieces: &'a [Way],
    on: Vec<Vec<Coord>>,
}

impl<'a> Cut<'a> {
    /// Cuts the pieces from `first_leg` on with all others; sides of the land do not cut each other.
    fn of(pieces: &'a [Way], first_leg: usize, corners: &mut Corners) -> Self {
        let mut cut = Self { pieces, on: vec![Vec::new(); pieces.len()] };
        let numbered = pieces.iter().enumerate().map(|(place, [from, to])| {
            GeomWithData::new(Line::new([from.x, from.y], [to.x, to.y]), place)
        });
        let tree = RTree::bulk_load(numbered.collect());
        let reach = SAME_CORNER_M;
        for (leg, [from, to]) in pieces.iter().enumerate().skip(first_leg) {
            let extent = Line::new([from.x, from.y], [to.x, to.y]).envelope();
            let (low, high) = (extent.lower(), extent.upper());
            let near =
                AABB::from_corners(low.map(|low| low - reach), high.map(|high| high + reach));
            for other in tree.locate_in_envelope_intersecting(&near) {
                if other.data < first_leg || other.data > leg {
                    cut.meet(leg, other.data, corners);
                }
            }
        }
        cut
    }

    fn meet(&mut self, leg: usize, other: usize, corners: &mut Corners) {
        let (own, across) = (self.pieces[leg], self.pieces[other]);
        let mut touches = false;
        for end in across.into_iter().filter(|end| is_on(own, *end, corners.reach_m(*end))) {
            self.on[leg].push(end);
            touches = true;
        }
        for end in own.into_iter().filter(|end| is_on(across, *end, ROUNDING_M)) {
            self.on[other].push(end);
            touches = true;
        }
        if let Some(at) = crossing(own, across).filter(|_| !touches) {
            let at = corners.settled(at);
            self.on[leg].push(at);
            self.on[other].push(at);
        }
    }

    /// What of the pieces lies between those corners on them that count.
    fn between(&self, pieces: Range<usize>, counts: impl Fn(Coord) -> bool) -> Vec<Way> {
        let ways = self.pieces[pieces.clone()].iter();
        ways.zip(&self.on[pieces])
            .flat_map(|([from, to], on)| {
                let mut on: Vec<Coord> = on.iter().copied().filter(|at| counts(*at)).collect();
                on.extend([*from, *to]);
                on.sort_by(|one, other| {
                    distance_m(*from, *one).total_cmp(&distance_m(*from, *other))
                });
                on.dedup();
                on.windows(2).map(|two| [two[0], two[1]]).collect::<Vec<_>>()
            })
            .collect()
    }
}

/// Whether a position lies on a way between its ends, give or take so many metres.
fn is_on([from, to]: Way, at: Coord, within_m: f64) -> bool {
    let (way, beyond) = (to - from, at - from);
    let length = way.x.hypot(way.y);
    let along = (way.x * beyond.x + way.y * beyond.y) / length;
    let beside = cross(way, beyond).abs() / length;
    beside <= within_m && (-within_m..=length + within_m).contains(&along)
}

fn crossing([from, to]: Way, [start, end]: Way) -> Option<Coord> {
    let (way, across, between) = (to - from, end - start, start - from);
    let turn = cross(way, across);
    let share = cross(between, across) / turn;
    let share_across = cross(between, way) / turn;
    let is_within = |share: f64| (0.0..=1.0).contains(&share);
    // On the side, whose ends are nearer than those of a way that leads far beyond it.
    (is_within(share) && is_within(share_across)).then(|| start + across * share_across)
}

/// What leads through the land, from side to side.
fn inner(land: &MultiPolygon, sides: &[Way], legs: Vec<Way>) -> Vec<Way> {
    let mut known: BTreeSet<[Bits; 2]> = sides.iter().flat_map(|side| both_ways(*side)).collect();
    let mut legs: Vec<Way> = legs
        .into_iter()
        .filter(|leg| {
            let is_new = both_ways(*leg).into_iter().all(|way| known.insert(way));
            let middle = (leg[0] + leg[1]) / 2.0;
            is_new && land.coordinate_position(&middle) == CoordPos::Inside
        })
        .collect();
    let edge: BTreeSet<Bits> = sides.iter().map(|side| Bits::of(side[0])).collect();
    loop {
        let mut ends: BTreeMap<Bits, usize> = BTreeMap::new();
        for end in legs.iter().flatten() {
            *ends.entry(Bits::of(*end)).or_default() += 1;
        }
        let goes_on = |end: &Coord| edge.contains(&Bits::of(*end)) || ends[&Bits::of(*end)] > 1;
        let before = legs.len();
        legs.retain(|leg| leg.iter().all(goes_on));
        if legs.len() == before {
            return legs;
        }
    }
}

fn both_ways(way: Way) -> [[Bits; 2]; 2] {
    let [from, to] = way.map(Bits::of);
    [[from, to], [to, from]]
}

/// Of the legs those that part land from land: not those with the same part on both hands.
fn parting(sides: &[Way], mut legs: Vec<Way>) -> Vec<Way> {
    loop {
        let all = with_both_ways(sides, &legs);
        let mut part = vec![0; all.len()];
        for (number, cycle) in cycles(&all).iter().enumerate() {
            for place in cycle {
                part[*place] = number;
            }
        }
        let parts = |leg: usize| {
            let place = sides.len() + 2 * leg;
            part[place] != part[place + 1]
        };
        if (0..legs.len()).all(parts) {
            return legs;
        }
        legs = (0..legs.len()).filter(|leg| parts(*leg)).map(|leg| legs[leg]).collect();
    }
}

fn with_both_ways(sides: &[Way], legs: &[Way]) -> Vec<Way> {
    let both = legs.iter().flat_map(|[from, to]| [[*from, *to], [*to, *from]]);
    sides.iter().copied().chain(both).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trace::united;
    use super::*;
    use geo::Area;

    fn at(x: f64, y: f64) -> Coord {
        Coord { x: 549_000.0 + x, y: 1_828_000.0 + y }
    }

    fn block(ring: &[(f64, f64)]) -> Polygon {
        Polygon::new(ring.iter().map(|(x, y)| at(*x, *y)).collect(), Vec::new())
    }

    fn cut(land: &MultiPolygon, ways: &[Vec<Coord>]) -> Vec<Polygon> {
        let own: Vec<Coord> = land.iter().flat_map(sides_of).map(|[at, _]| at).collect();
        parted(land, ways, &own)
    }

    fn areas(parts: &[Polygon]) -> Vec<f64> {
        let mut areas: Vec<f64> = parts.iter().map(|part| part.unsigned_area().round()).collect();
        areas.sort_by(f64::total_cmp);
        areas
    }

    const SQUARE: [(f64, f64); 4] = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];

    #[test]
    fn a_way_across_parts_land_in_two() {
        let land = MultiPolygon(vec![block(&SQUARE)]);
        let parts = cut(&land, &[vec![at(30.0, -10.0), at(30.0, 110.0)]]);
        assert_eq!(areas(&parts), [3000.0, 7000.0]);
    }

    #[test]
    fn a_way_that_ends_within_parts_nothing() {
        let land = MultiPolygon(vec![block(&SQUARE)]);
        let parts = cut(&land, &[vec![at(30.0, -10.0), at(30.0, 50.0)]]);
        assert_eq!(areas(&parts), [10_000.0]);
        assert_eq!(parts[0].exterior().0.len(), 5);
    }

    #[test]
    fn ways_that_cross_part_land_in_four_and_share_their_corners() {
        let land = MultiPolygon(vec![block(&SQUARE)]);
        let ways = [vec![at(33.3, -10.0), at(35.1, 110.0)], vec![at(-5.0, 41.7), at(120.0, 40.9)]];
        let parts = cut(&land, &ways);
        assert_eq!(parts.len(), 4);
        let sum: f64 = parts.iter().map(Area::unsigned_area).sum();
        assert!((sum - 10_000.0).abs() < 1e-6, "{sum}");
        assert_eq!(united(&parts).unsigned_area().round(), 10_000.0);
    }

    #[test]
    fn a_way_into_a_yard_alone_parts_nothing_and_one_through_it_does() {
        let mut land = block(&SQUARE);
        let yard = [(40.0, 40.0), (60.0, 40.0), (60.0, 60.0), (40.0, 60.0)];
        land.interiors_push(geo::LineString(yard.iter().map(|(x, y)| at(*x, *y)).collect()));
        let land = MultiPolygon(vec![land]);
        let into = cut(&land, &[vec![at(-1.0, 50.0), at(50.0, 50.0)]]);
        assert_eq!((into.len(), into[0].interiors().len()), (1, 1));
        let through = cut(&land, &[vec![at(-1.0, 50.0), at(150.0, 50.0)]]);
        assert_eq!(areas(&through), [4800.0, 4800.0]);
        assert!(through.iter().all(|part| part.interiors().is_empty()));
    }

    #[test]
    fn a_way_along_a_side_parts_nothing_and_one_through_a_corner_makes_none() {
        let land = MultiPolygon(vec![block(&SQUARE)]);
        let along = cut(&land, &[vec![at(-10.0, 0.000_4), at(110.0, 0.000_4)]]);
        assert_eq!(areas(&along), [10_000.0]);
        let parts = cut(&land, &[vec![at(-10.0, -10.000_4), at(110.0, 110.0)]]);
        assert_eq!(areas(&parts), [5000.0, 5000.0]);
        assert!(parts.iter().all(|part| part.exterior().0.len() == 4));
    }

    #[test]
    fn a_way_of_several_legs_parts_land_along_all_of_them() {
        let land = MultiPolygon(vec![block(&SQUARE)]);
        let way = vec![at(50.0, -1.0), at(50.0, 50.0), at(101.0, 50.0)];
        assert_eq!(areas(&cut(&land, &[way])), [2500.0, 7500.0]);
    }
}
