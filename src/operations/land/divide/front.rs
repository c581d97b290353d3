//! Land along a front: a way of several sides, such as a road that bends.
//!
//! Along each side lines square to it part the land. Where the front bends around the land, the cells of
//! two sides meet in the line that halves the angle; where it bends away, a ray turns on the corner.

use super::sweep::Sweep;
use super::turn::Turn;
use crate::operations::land::corner::Bits;
use crate::operations::land::parted::parted;
use crate::operations::land::trace::{Way, cross, sides_of};
use geo::{Area, BoundingRect, Coord, MultiPolygon, Polygon};

/// Less of a bend is none, radians.
const LEAST_BEND: f64 = 1e-6;
/// How far a ray leads beyond the land's edge, metres.
const BEYOND_M: f64 = 2e-3;

/// Land that lies along one side of the front, or at one of its corners.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) land: MultiPolygon,
    pub(super) area_m2: f64,
    seen: Seen,
}

/// A line across a cell.
pub(super) struct Line {
    /// How far it has come.
    pub(super) place: f64,
    /// From beyond the cell to beyond it.
    pub(super) way: Vec<Coord>,
}

/// How a line comes over the land of a cell.
#[derive(Debug)]
enum Seen {
    Along { from: Coord, along: Coord, sweep: Sweep },
    Around { corner: Coord, turn: Turn },
}

impl Cell {
    /// All the land, which a line comes over from `from` along a way of length 1.
    pub(super) fn along(land: MultiPolygon, from: Coord, along: Coord) -> Self {
        let sweep = Sweep::of(&land, from, along);
        Self { area_m2: land.unsigned_area(), seen: Seen::Along { from, along, sweep }, land }
    }

    fn around(land: MultiPolygon, corner: Coord, start: Coord) -> Self {
        let turn = Turn::of(&land, corner, start);
        Self { area_m2: land.unsigned_area(), seen: Seen::Around { corner, turn }, land }
    }

    /// Where a line has this much of the cell behind it, square metres.
    pub(super) fn cut(&self, area_m2: f64) -> Line {
        let far = reach_m(&self.land);
        match &self.seen {
            Seen::Along { from, along, sweep } => {
                let place = sweep.until_m(area_m2);
                let across = left_of(*along);
                let middle = nearest_on(*from + *along * place, across, &self.land);
                Line { place, way: vec![middle - across * far, middle + across * far] }
            }
            Seen::Around { corner, turn } => {
                let angle = turn.until(area_m2);
                Line { place: angle, way: vec![*corner, *corner + turn.way(angle) * far] }
            }
        }
    }

    /// Where along the cell its part with these corners lies: what is behind a line is less.
    pub(super) fn place(&self, part: &Polygon) -> f64 {
        let measure = |at: &Coord| match &self.seen {
            Seen::Along { from, along, .. } => {
                let way = *at - *from;
                way.x * along.x + way.y * along.y
            }
            Seen::Around { corner, turn } => turn.angle(*at - *corner),
        };
        let is_apart = |at: &&Coord| match &self.seen {
            Seen::Along { .. } => true,
            Seen::Around { corner, .. } => *at != corner,
        };
        let places = part.exterior().0.iter().filter(is_apart).map(measure);
        let (low, high) = places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), place| {
            (low.min(place), high.max(place))
        });
        f64::midpoint(low, high)
    }
}

/// The land in cells, in the order of the front, which runs with the land to its left. Nothing where its
/// bends are too tight for land so deep: cells would lie across each other.
pub(super) fn cells(land: &MultiPolygon, front: &[Coord], firm: &[Coord]) -> Option<Vec<Cell>> {
    let sides: Vec<Way> = front.windows(2).map(|two| [two[0], two[1]]).collect();
    let ways: Vec<Coord> = sides.iter().map(|[from, to]| unit(*to - *from)).collect();
    let mut rays: Vec<Way> = Vec::new();
    let mut wedges = Vec::new();
    for (place, two) in ways.windows(2).enumerate() {
        let (corner, [before, after]) = (sides[place][1], [two[0], two[1]]);
        let bend = cross(before, after);
        if bend.abs() <= LEAST_BEND {
            continue;
        }
        let inwards = [left_of(before), left_of(after)];
        if bend > 0.0 {
            rays.push(ray(land, corner, unit(inwards[0] + inwards[1]))?);
        } else {
            rays.extend([ray(land, corner, inwards[0])?, ray(land, corner, inwards[1])?]);
            wedges.push((place, corner, inwards[0]));
        }
    }
    if are_crossing(&rays) {
        return None;
    }
    let lines: Vec<Vec<Coord>> = rays.iter().map(|ray| ray.to_vec()).collect();
    let mut parts = parted(land, &lines, firm);
    let mut cells = Vec::new();
    for (place, (side, way)) in sides.iter().zip(&ways).enumerate() {
        // Sides on one line have one cell.
        if let Some(own) = parts.iter().position(|part| has_side(part, side)) {
            let own = MultiPolygon(vec![parts.swap_remove(own)]);
            cells.push((2 * place, Cell::along(own, side[0], *way)));
        }
    }
    for (place, corner, start) in wedges {
        let own = parts.iter().position(|part| part.exterior().0.contains(&corner))?;
        let own = MultiPolygon(vec![parts.swap_remove(own)]);
        cells.push((2 * place + 1, Cell::around(own, corner, start)));
    }
    cells.sort_by_key(|(place, _)| *place);
    let is_whole = parts.is_empty() && cells.len() == rays.len() + 1;
    is_whole.then(|| cells.into_iter().map(|(_, cell)| cell).collect())
}

fn has_side(part: &Polygon, side: &Way) -> bool {
    let wanted = side.map(Bits::of);
    sides_of(part).any(|side| side.map(Bits::of) == wanted)
}

/// From a corner of the land inwards, to where it leaves the land and a little beyond.
fn ray(land: &MultiPolygon, corner: Coord, way: Coord) -> Option<Way> {
    let met = land.iter().flat_map(sides_of).filter_map(|[from, to]| {
        let across = to - from;
        let turn = cross(way, across);
        let far = cross(from - corner, across) / turn;
        let share = cross(from - corner, way) / turn;
        ((0.0..=1.0).contains(&share) && far > BEYOND_M).then_some(far)
    });
    let far = met.min_by(f64::total_cmp)?;
    Some([corner, corner + way * (far + BEYOND_M)])
}

fn are_crossing(rays: &[Way]) -> bool {
    let cross_each_other = |one: &Way, other: &Way| {
        let side = |[from, to]: &Way, at: Coord| cross(*to - *from, at - *from);
        one[0] != other[0]
            && side(one, other[0]) * side(one, other[1]) <= 0.0
            && side(other, one[0]) * side(other, one[1]) <= 0.0
    };
    rays.iter()
        .enumerate()
        .any(|(place, one)| rays[..place].iter().any(|other| cross_each_other(one, other)))
}

/// A length that leads out of the land from wherever in it.
fn reach_m(land: &MultiPolygon) -> f64 {
    land.bounding_rect().map_or(0.0, |extent| extent.width() + extent.height() + 1.0)
}

/// The position on the line through `at` that lies nearest to the middle of the land.
fn nearest_on(at: Coord, way: Coord, land: &MultiPolygon) -> Coord {
    let middle = land.bounding_rect().map_or(at, geo::Rect::center);
    let off = middle - at;
    at + way * (off.x * way.x + off.y * way.y)
}

fn left_of(way: Coord) -> Coord {
    Coord { x: -way.y, y: way.x }
}

pub(super) fn unit(way: Coord) -> Coord {
    way / way.x.hypot(way.y)
}
