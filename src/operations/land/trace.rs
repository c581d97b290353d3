//! Land out of its sides: each runs from corner to corner with the land to its left, and sides meet only
//! in corners that are the same to the last digit.

use super::corner::Bits;
use geo::{
    Coord, CoordinatePosition, LineString, MultiPolygon, Polygon, coordinate_position::CoordPos,
};
use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::TAU;

/// A way from corner to corner.
pub(super) type Way = [Coord; 2];

/// The sides of land, the land to the left of each.
pub(super) fn sides_of(land: &Polygon) -> impl Iterator<Item = Way> {
    rings_of(land).into_iter().flat_map(|ring| {
        let next: Vec<Coord> = ring.iter().copied().cycle().skip(1).take(ring.len()).collect();
        ring.into_iter().zip(next).map(|(from, to)| [from, to])
    })
}

/// Open rings, the outer one first, with the land to the left of their sides.
pub(super) fn rings_of(land: &Polygon) -> Vec<Vec<Coord>> {
    let rings = std::iter::once(land.exterior()).chain(land.interiors());
    rings
        .enumerate()
        .map(|(place, ring)| {
            let mut open: Vec<Coord> = ring.0.iter().skip(1).copied().collect();
            let is_left = signed_area(&open) > 0.0;
            if is_left == (place > 0) {
                open.reverse();
            }
            open
        })
        .collect()
}

/// What the sides go around.
pub(super) fn land_of(sides: &[Way]) -> Vec<Polygon> {
    let (mut outer, mut holes) = (Vec::new(), Vec::new());
    for ring in rings(sides) {
        if signed_area(&ring) > 0.0 { &mut outer } else { &mut holes }.push(closed(ring));
    }
    // The least ring around a hole is the one it lies in.
    outer.sort_by(|one, other| signed_area(&one.0).total_cmp(&signed_area(&other.0)));
    let mut parts: Vec<(LineString, Vec<LineString>)> =
        outer.into_iter().map(|ring| (ring, Vec::new())).collect();
    for hole in holes {
        let around = parts.iter_mut().find(|(outer, _)| lies_in(&hole, outer));
        if let Some((_, own)) = around {
            own.push(hole);
        }
    }
    parts.into_iter().map(|(outer, holes)| Polygon::new(outer, holes)).collect()
}

/// The rings the sides make, by the places of their sides: at a corner where several go on, the one
/// farthest to the left.
pub(super) fn cycles(sides: &[Way]) -> Vec<Vec<usize>> {
    let mut from: BTreeMap<Bits, Vec<usize>> = BTreeMap::new();
    for (place, side) in sides.iter().enumerate() {
        from.entry(Bits::of(side[0])).or_default().push(place);
    }
    let next = |place: usize| {
        let [start, corner] = sides[place];
        let back = direction(corner, start);
        let turn = |next: &usize| {
            let turn = (back - direction(corner, sides[*next][1])).rem_euclid(TAU);
            if turn > 0.0 { turn } else { TAU }
        };
        let on = from.get(&Bits::of(corner))?;
        on.iter().copied().min_by(|one, other| turn(one).total_cmp(&turn(other)))
    };
    let mut left: BTreeSet<usize> = (0..sides.len()).collect();
    let mut cycles = Vec::new();
    while let Some(first) = left.pop_first() {
        let mut cycle = vec![first];
        while let Some(on) = cycle.last().and_then(|last| next(*last)).filter(|on| left.remove(on))
        {
            cycle.push(on);
        }
        cycles.push(cycle);
    }
    cycles
}

/// The corners of the rings; one that comes back to a corner is parted there.
fn rings(sides: &[Way]) -> Vec<Vec<Coord>> {
    let mut rings = Vec::new();
    for cycle in cycles(sides) {
        let mut open: Vec<Coord> = Vec::new();
        for place in cycle {
            let corner = sides[place][0];
            let seen = open.iter().position(|before| *before == corner);
            if let Some(seen) = seen {
                rings.push(open.split_off(seen));
            }
            open.push(corner);
        }
        rings.push(open);
    }
    rings.retain(|ring| ring.len() > 2);
    rings
}

fn direction(from: Coord, to: Coord) -> f64 {
    (to.y - from.y).atan2(to.x - from.x)
}

/// Positive where the ring runs counter-clockwise, square metres; from its first corner, for the digits'
/// sake.
pub(super) fn signed_area(ring: &[Coord]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    let next = ring.iter().cycle().skip(1);
    let twice: f64 =
        ring.iter().zip(next).map(|(one, other)| cross(*one - *origin, *other - *origin)).sum();
    twice / 2.0
}

pub(super) fn cross(one: Coord, other: Coord) -> f64 {
    one.x * other.y - one.y * other.x
}

pub(super) fn closed(mut ring: Vec<Coord>) -> LineString {
    ring.extend(ring.first().copied());
    LineString(ring)
}

fn lies_in(hole: &LineString, outer: &LineString) -> bool {
    let outer = Polygon::new(outer.clone(), Vec::new());
    let seen = hole.0.iter().map(|at| outer.coordinate_position(at));
    let mut seen = seen.filter(|seen| *seen != CoordPos::OnBoundary).peekable();
    // The way around a part, seen from without, lies not in it.
    seen.peek().is_some() && seen.all(|seen| seen == CoordPos::Inside)
}

/// Pieces of land that share sides, as one: what two of them have between them goes away.
pub(crate) fn united<'a>(pieces: impl IntoIterator<Item = &'a Polygon>) -> MultiPolygon {
    let mut sides: BTreeMap<[Bits; 2], Way> = BTreeMap::new();
    for side in pieces.into_iter().flat_map(sides_of) {
        let [from, to] = side.map(Bits::of);
        if sides.remove(&[to, from]).is_none() {
            sides.insert([from, to], side);
        }
    }
    MultiPolygon(land_of(&sides.into_values().collect::<Vec<_>>()))
}
