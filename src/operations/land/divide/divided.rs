//! Land divided into areas, one after the other along a front.

use super::front::{Cell, Line, cells, unit};
use crate::operations::land::corner::Bits;
use crate::operations::land::on_sides::with_corners_on;
use crate::operations::land::parted::parted;
use crate::operations::land::thick::SLIVER_M2;
use crate::operations::land::trace::{closed, cross, rings_of, sides_of, united};
use geo::orient::{Direction, Orient};
use geo::{Coord, MapCoords, MultiPolygon, Polygon};
use rstar::RTree;
use std::collections::BTreeSet;

/// A corner that turns the way by less than this from the line between its neighbours bounds nothing,
/// metres.
const STRAIGHT_M: f64 = 1e-6;
/// Less land than this is none: what a computer rounds, square metres.
const LEAST_M2: f64 = 1e-6;

/// Along what land is divided.
#[derive(Clone, Debug, PartialEq)]
pub enum Along {
    /// A run of corners of the land's outer ring, with the land to its left or to its right.
    Front(Vec<Coord>),
    /// Straight ahead from a position, whatever the front.
    Ahead {
        /// From where.
        from: Coord,
        /// To where the line goes.
        towards: Coord,
    },
}

/// What became of the land.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Divided {
    /// One for each area, in order.
    pub(crate) parts: Vec<MultiPolygon>,
    /// What is left over.
    pub(crate) rest: Option<MultiPolygon>,
    /// Whether the front bends too tightly for land so deep, so that straight lines were drawn.
    pub(crate) is_straightened: bool,
}

/// Divides land into areas of so many square metres, which come to no more than its own.
pub(crate) fn divided(
    land: &MultiPolygon,
    along: &Along,
    areas_m2: &[f64],
    known: &[Coord],
) -> Divided {
    let (front, is_mirrored) = match along {
        Along::Front(front) => (front.clone(), !runs_left(land, front)),
        Along::Ahead { from, towards } => (vec![*from, *towards], false),
    };
    if is_mirrored {
        let along = Along::Front(front.iter().map(|at| mirrored(*at)).collect());
        let known: Vec<Coord> = known.iter().map(|at| mirrored(*at)).collect();
        return mirrored_back(&divided(&mirrored_land(land), &along, areas_m2, &known));
    }
    let own = land.iter().flat_map(sides_of).map(|[at, _]| at);
    let firm: Vec<Coord> = own.chain(known.iter().copied()).collect();
    let bent = match along {
        Along::Front(_) if front.len() > 2 => cells(land, &front, &firm),
        Along::Front(_) | Along::Ahead { .. } => None,
    };
    let is_straightened = bent.is_none() && front.len() > 2;
    let ends = [front[0], front[front.len() - 1]];
    let straight = || vec![Cell::along(land.clone(), ends[0], unit(ends[1] - ends[0]))];
    let lots = filled(&bent.unwrap_or_else(straight), areas_m2, &firm);
    let mut lots = without_needless(&joined(lots), land);
    let rest = lots.split_off(areas_m2.len()).pop().filter(|rest| !rest.0.is_empty());
    Divided { parts: lots, rest, is_straightened }
}

/// The cells cut where the areas end; what of each area lies in which cell, and what is left over.
fn filled(cells: &[Cell], areas_m2: &[f64], firm: &[Coord]) -> Vec<Vec<Polygon>> {
    let ends = ends(cells, areas_m2);
    let mut lots: Vec<Vec<Polygon>> = vec![Vec::new(); areas_m2.len() + 1];
    let mut before = 0.0;
    for cell in cells {
        let within = |end: f64| {
            let own = end - before;
            (LEAST_M2..cell.area_m2 - LEAST_M2).contains(&own).then_some(own)
        };
        let first = ends.partition_point(|end| *end < before + LEAST_M2);
        let lines: Vec<Line> =
            ends.iter().filter_map(|end| within(*end)).map(|own| cell.cut(own)).collect();
        let ways: Vec<Vec<Coord>> = lines.iter().map(|line| line.way.clone()).collect();
        for part in parted(&cell.land, &ways, firm) {
            let place = cell.place(&part);
            let lot = first + lines.iter().filter(|line| line.place < place).count();
            lots[lot.min(areas_m2.len())].push(part);
        }
        before += cell.area_m2;
    }
    lots
}

/// How much land lies before the end of each area; where nothing worth the name is left, the last one
/// takes it.
fn ends(cells: &[Cell], areas_m2: &[f64]) -> Vec<f64> {
    let whole: f64 = cells.iter().map(|cell| cell.area_m2).sum();
    let sums = areas_m2.iter().scan(0.0, |sum, area| {
        *sum += area;
        Some(*sum)
    });
    sums.map(|end| if end > whole - SLIVER_M2 { whole } else { end }).collect()
}

/// The pieces of each lot as one.
fn joined(lots: Vec<Vec<Polygon>>) -> Vec<MultiPolygon> {
    let lots = noded(lots);
    lots.iter().map(united).collect()
}

/// The pieces with every corner of another that lies on a side of theirs.
fn noded(lots: Vec<Vec<Polygon>>) -> Vec<Vec<Polygon>> {
    let corners = lots.iter().flatten().flat_map(sides_of).map(|[at, _]| [at.x, at.y]);
    let corners = RTree::bulk_load(corners.collect());
    let with_corners = |piece: Polygon| with_corners_on(&piece, &corners, STRAIGHT_M);
    lots.into_iter().map(|pieces| pieces.into_iter().map(with_corners).collect()).collect()
}

/// The lots without corners that bound nothing: not the land's own, and straight in all of them.
pub(in crate::operations::land) fn without_needless(
    lots: &[MultiPolygon],
    land: &MultiPolygon,
) -> Vec<MultiPolygon> {
    let own = land.iter().flat_map(sides_of).map(|[at, _]| Bits::of(at));
    let mut needed: BTreeSet<Bits> = own.collect();
    for ring in lots.iter().flatten().flat_map(rings_of) {
        let count = ring.len();
        for (place, at) in ring.iter().enumerate() {
            let [before, after] = [ring[(place + count - 1) % count], ring[(place + 1) % count]];
            let (way, turn) = (after - before, cross(after - before, *at - before));
            if turn.abs() > STRAIGHT_M * way.x.hypot(way.y) {
                needed.insert(Bits::of(*at));
            }
        }
    }
    let kept = |ring: Vec<Coord>| {
        closed(ring.into_iter().filter(|at| needed.contains(&Bits::of(*at))).collect())
    };
    let bare = |part: &Polygon| {
        let mut rings = rings_of(part).into_iter().map(kept);
        let outer = rings.next();
        outer.map(|outer| Polygon::new(outer, rings.collect()))
    };
    lots.iter().map(|lot| MultiPolygon(lot.iter().filter_map(bare).collect())).collect()
}

/// Whether the front runs with the land to its left.
fn runs_left(land: &MultiPolygon, front: &[Coord]) -> bool {
    let first = [front[0], front[1]].map(Bits::of);
    let mut sides = land.iter().flat_map(sides_of).map(|side| side.map(Bits::of));
    !sides.any(|[from, to]| [to, from] == first)
}

fn mirrored(at: Coord) -> Coord {
    Coord { x: -at.x, y: at.y }
}

fn mirrored_land(land: &MultiPolygon) -> MultiPolygon {
    land.map_coords(mirrored)
}

fn mirrored_back(divided: &Divided) -> Divided {
    let back = |land: &MultiPolygon| mirrored_land(land).orient(Direction::Default);
    Divided {
        parts: divided.parts.iter().map(back).collect(),
        rest: divided.rest.as_ref().map(back),
        ..*divided
    }
}
