//! Corners that land far from the rest: a table pieced together from two zones, or a typing mistake.

use crate::domain::Point;
use crate::i18n::Message;
use geo::{Distance, Euclidean};

/// No two neighbours of one boundary lie farther apart, metres; neighbouring zones do.
const APART_M: f64 = 15_000.0;
/// Enough corners to tell where most of them are.
const MOST: usize = 64;

/// Ring and corner of all that lands far from most, or nowhere. Positions are metres on one grid.
pub fn strays(rings: &[Vec<Point>]) -> Vec<(usize, usize)> {
    let most = largest_cluster(sample(rings));
    // Distances to nowhere are not a number and therefore not near.
    let is_stray = |at: &Point| !most.iter().any(|near| Euclidean.distance(*near, *at) <= APART_M);
    let rings = rings.iter().enumerate();
    rings
        .flat_map(|(ring, corners)| {
            let corners = corners.iter().enumerate();
            corners.filter(|(_, at)| is_stray(at)).map(move |(corner, _)| (ring, corner))
        })
        .collect()
}

/// What to say of corners that lie far from the rest.
pub fn strays_say(strays: &[(usize, usize)]) -> Option<Message> {
    let (ring, corner) = strays.first()?;
    Some(
        Message::new("doctor-mixed")
            .with("count", strays.len())
            .with("ring", ring + 1)
            .with("corner", corner + 1),
    )
}

/// Corners that are somewhere, spread evenly over the table.
fn sample(rings: &[Vec<Point>]) -> Vec<Point> {
    let is_placed = |at: &&Point| at.x().is_finite() && at.y().is_finite();
    let placed: Vec<&Point> = rings.iter().flatten().filter(is_placed).collect();
    let taken = placed.len().min(MOST);
    (0..taken).map(|place| *placed[place * placed.len() / taken]).collect()
}

/// The largest group in which everyone has a neighbour; of equal ones the first.
fn largest_cluster(mut left: Vec<Point>) -> Vec<Point> {
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
