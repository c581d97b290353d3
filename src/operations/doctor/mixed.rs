//! Corners that land far from the rest: a table pieced together from two zones, or a typing mistake.

use super::rank::Tried;
use super::sample::read;
use crate::domain::Point;
use crate::geodesy::Grid;
use geo::{Distance, Euclidean};

/// No two neighbours of one boundary lie farther apart, metres; neighbouring zones do.
const APART_M: f64 = 15_000.0;

/// Ring and corner of all that lands far from most, or nowhere.
pub(super) fn strays(best: &Tried, raw: &[Vec<[f64; 2]>], home: &Grid) -> Vec<(usize, usize)> {
    let most = largest_cluster(&best.corners);
    let is_stray = |numbers: &[f64; 2]| {
        let at = read(*numbers, best.reading, best.swapped, home);
        // Distances to nowhere are not a number and therefore not near.
        !most.iter().any(|near| Euclidean.distance(*near, at) <= APART_M)
    };
    let rings = raw.iter().enumerate();
    rings
        .flat_map(|(ring, corners)| {
            let corners = corners.iter().enumerate();
            corners.filter(|(_, numbers)| is_stray(numbers)).map(move |(corner, _)| (ring, corner))
        })
        .collect()
}

/// The largest group in which everyone has a neighbour; of equal ones the first.
fn largest_cluster(corners: &[Point]) -> Vec<Point> {
    let mut left: Vec<Point> = corners.to_vec();
    let mut largest = Vec::new();
    while let Some(seed) = (!left.is_empty()).then(|| left.remove(0)) {
        let cluster = neighbours_of(seed, &mut left);
        if cluster.len() > largest.len() {
            largest = cluster;
        }
    }
    largest
}

/// Takes what hangs together with `seed` out of what is left.
fn neighbours_of(seed: Point, left: &mut Vec<Point>) -> Vec<Point> {
    let mut cluster = vec![seed];
    let mut next = 0;
    while let Some(corner) = cluster.get(next).copied() {
        let is_near = |other: &mut Point| Euclidean.distance(corner, *other) <= APART_M;
        cluster.extend(left.extract_if(.., is_near));
        next += 1;
    }
    cluster
}
