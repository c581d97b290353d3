//! Rings as a table has them, made one boundary.

use crate::domain::Point;
use crate::operations::land::Sides;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::collections::{BTreeMap, BTreeSet};

/// A ring inside another becomes its hole, a ring in a hole a part again, every other one a part.
///
/// Each ring is closed; a repeated closing corner is not counted. Order and direction of the
/// corners stay as given, so that the numbering starts where the paper's does. What crosses or
/// repeats is left for [`flaws`](super::flaws()) to name.
pub fn boundary_from_rings(rings: Vec<Vec<Point>>) -> MultiPolygon {
    let rings: Vec<Vec<Coord>> =
        rings.into_iter().map(open_ring).filter(|ring| !ring.is_empty()).collect();
    let owners = owners(&rings);
    let mut holes: BTreeMap<usize, Vec<LineString>> = BTreeMap::new();
    let mut parts = Vec::new();
    for (place, ring) in rings.into_iter().enumerate() {
        match owners[place] {
            Some(owner) => holes.entry(owner).or_default().push(LineString(ring)),
            None => parts.push((place, LineString(ring))),
        }
    }
    let polygon = |(place, outer)| Polygon::new(outer, holes.remove(&place).unwrap_or_default());
    parts.into_iter().map(polygon).collect()
}

fn open_ring(ring: Vec<Point>) -> Vec<Coord> {
    let mut corners: Vec<Coord> = ring.into_iter().map(Coord::from).collect();
    if let [first, .., last] = corners.as_slice()
        && first == last
    {
        corners.pop();
    }
    corners
}

/// The ring each ring is a hole of.
fn owners(rings: &[Vec<Coord>]) -> Vec<Option<usize>> {
    if rings.len() < 2 {
        return vec![None; rings.len()];
    }
    let is_placed = |ring: &[Coord]| ring.iter().all(|at| at.x.is_finite() && at.y.is_finite());
    let placed: Vec<Vec<Coord>> =
        rings.iter().map(|ring| if is_placed(ring) { ring.clone() } else { Vec::new() }).collect();
    let sides = Sides::of(&placed);
    let around: Vec<BTreeSet<usize>> =
        placed.iter().enumerate().map(|(place, ring)| rings_around(&sides, place, ring)).collect();
    around
        .iter()
        .map(|of| {
            let is_hole = of.len() % 2 == 1;
            of.iter().copied().find(|owner| is_hole && around[*owner].len() + 1 == of.len())
        })
        .collect()
}

/// The rings that have most of three sides' middles inside: one may lie on another ring.
fn rings_around(sides: &Sides, place: usize, ring: &[Coord]) -> BTreeSet<usize> {
    const SAMPLES: usize = 3;
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for sample in 0..SAMPLES.min(ring.len()) {
        let corner = sample * ring.len() / SAMPLES;
        let middle = (ring[corner] + ring[(corner + 1) % ring.len()]) / 2.0;
        for other in sides.around(middle) {
            *votes.entry(other).or_default() += 1;
        }
    }
    votes.retain(|other, votes| *other != place && *votes * 2 > SAMPLES);
    votes.into_keys().collect()
}
