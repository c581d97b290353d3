//! The sides of rings in an R-tree: which of them meet, and which rings lie around a position.
//!
//! Orientations are exact, so that a corner on a side is told from one a hair beside it. Rings come
//! open (the first corner not repeated) and with finite corners.

use geo::Coord;
use geo::kernels::{Kernel, Orientation, RobustKernel};
use rstar::{AABB, RTree, RTreeObject};
use std::collections::BTreeSet;

/// The way from one corner of a ring to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// Which ring.
    pub ring: usize,
    /// Which corner of the ring it starts from.
    pub place: usize,
    /// Where it starts.
    pub from: Coord,
    /// Where it ends.
    pub to: Coord,
}

impl RTreeObject for Side {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners([self.from.x, self.from.y], [self.to.x, self.to.y])
    }
}

/// How two sides meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meeting {
    /// Inside both.
    Cross,
    /// On more than a point: from here to there.
    Overlap([Coord; 2]),
    /// At a corner of one of them.
    Touch(Coord),
}

/// The sides of several rings.
pub struct Sides {
    tree: RTree<Side>,
    counts: Vec<usize>,
}

impl Sides {
    /// Of open rings.
    pub fn of(rings: &[Vec<Coord>]) -> Self {
        let sides = rings.iter().enumerate().flat_map(|(ring, corners)| {
            let ends = corners.iter().cycle().skip(1);
            corners.iter().zip(ends).enumerate().map(move |(place, (from, to))| Side {
                ring,
                place,
                from: *from,
                to: *to,
            })
        });
        let counts = rings.iter().map(Vec::len).collect();
        Self { tree: RTree::bulk_load(sides.collect()), counts }
    }

    /// Each two sides that meet, once; neighbours in a ring only where they overlap.
    pub fn meetings(&self) -> impl Iterator<Item = (Side, Side, Meeting)> {
        self.tree.iter().flat_map(move |one| {
            self.tree
                .locate_in_envelope_intersecting(&one.envelope())
                .filter(move |other| (one.ring, one.place) < (other.ring, other.place))
                .filter_map(move |other| Some((*one, *other, self.meeting(one, other)?)))
        })
    }

    fn meeting(&self, one: &Side, other: &Side) -> Option<Meeting> {
        let meeting = meeting(one, other)?;
        let is_overlap = matches!(meeting, Meeting::Overlap(_));
        (is_overlap || !self.are_neighbours(one, other)).then_some(meeting)
    }

    /// Whether a corner of the ring lies between the two.
    pub fn are_neighbours(&self, one: &Side, other: &Side) -> bool {
        let count = self.counts[one.ring];
        one.ring == other.ring
            && ((one.place + 1) % count == other.place || (other.place + 1) % count == one.place)
    }

    /// The rings that have `at` inside; a position on a ring may count either way.
    pub fn around(&self, at: Coord) -> BTreeSet<usize> {
        let far = self.tree.root().envelope().upper()[0].max(at.x);
        let eastwards = AABB::from_corners([at.x, at.y], [far, at.y]);
        let mut around = BTreeSet::new();
        for side in self.tree.locate_in_envelope_intersecting(&eastwards) {
            if passes_east_of(side, at) && !around.insert(side.ring) {
                around.remove(&side.ring);
            }
        }
        around
    }
}

/// Whether no two sides of an open ring meet but where a corner joins them; each is held against every
/// other.
pub fn is_simple(ring: &[Coord]) -> bool {
    let side = |place: usize| Side {
        ring: 0,
        place,
        from: ring[place],
        to: ring[(place + 1) % ring.len()],
    };
    let lie_apart = |one: &Side, other: &Side| {
        let apart = |a: f64, b: f64, c: f64, d: f64| a.max(b) < c.min(d) || c.max(d) < a.min(b);
        apart(one.from.x, one.to.x, other.from.x, other.to.x)
            || apart(one.from.y, one.to.y, other.from.y, other.to.y)
    };
    (0..ring.len()).all(|place| {
        let one = side(place);
        (place + 1..ring.len()).map(side).all(|other| {
            let are_joined =
                other.place == place + 1 || place == 0 && other.place + 1 == ring.len();
            lie_apart(&one, &other)
                || match meeting(&one, &other) {
                    None => true,
                    Some(Meeting::Touch(_)) => are_joined,
                    Some(Meeting::Cross | Meeting::Overlap(_)) => false,
                }
        })
    })
}

/// Whether the line due east from `at` goes through the side; of two sides that share a corner on
/// that line one counts.
fn passes_east_of(side: &Side, at: Coord) -> bool {
    let (low, high) =
        if side.from.y < side.to.y { (side.from, side.to) } else { (side.to, side.from) };
    low.y <= at.y
        && at.y < high.y
        && RobustKernel::orient2d(low, high, at) == Orientation::CounterClockwise
}

fn meeting(one: &Side, other: &Side) -> Option<Meeting> {
    let seen_from_one = [other.from, other.to].map(|end| orientation(one, end));
    let seen_from_other = [one.from, one.to].map(|end| orientation(other, end));
    if seen_from_one == [Orientation::Collinear; 2] {
        return along(one, other);
    }
    let touches = [
        (seen_from_one[0], other.from, one),
        (seen_from_one[1], other.to, one),
        (seen_from_other[0], one.from, other),
        (seen_from_other[1], one.to, other),
    ];
    let touch = touches.into_iter().find(|(seen, end, side)| {
        *seen == Orientation::Collinear && is_between(side.from, *end, side.to)
    });
    if let Some((_, at, _)) = touch {
        return Some(Meeting::Touch(at));
    }
    let is_parted =
        |seen: [Orientation; 2]| seen[0] != seen[1] && !seen.contains(&Orientation::Collinear);
    (is_parted(seen_from_one) && is_parted(seen_from_other)).then_some(Meeting::Cross)
}

fn orientation(side: &Side, at: Coord) -> Orientation {
    RobustKernel::orient2d(side.from, side.to, at)
}

/// Two sides on one line.
fn along(one: &Side, other: &Side) -> Option<Meeting> {
    let is_steep = (one.to.y - one.from.y).abs() > (one.to.x - one.from.x).abs();
    let reach = |side: &Side| {
        let sorted = |a: Coord, b: Coord, is_first: bool| if is_first { (a, b) } else { (b, a) };
        let is_first = if is_steep { side.from.y <= side.to.y } else { side.from.x <= side.to.x };
        sorted(side.from, side.to, is_first)
    };
    let along = |at: Coord| if is_steep { at.y } else { at.x };
    let ((start, end), (other_start, other_end)) = (reach(one), reach(other));
    let last_start = if along(start) < along(other_start) { other_start } else { start };
    let first_end = if along(end) < along(other_end) { end } else { other_end };
    if along(last_start) < along(first_end) {
        Some(Meeting::Overlap([last_start, first_end]))
    } else {
        (along(last_start) == along(first_end)).then_some(Meeting::Touch(last_start))
    }
}

/// Whether a position on the line through two corners is not beyond them.
pub fn is_between(one: Coord, at: Coord, other: Coord) -> bool {
    let within = |a: f64, at: f64, b: f64| a.min(b) <= at && at <= a.max(b);
    within(one.x, at.x, other.x) && within(one.y, at.y, other.y)
}
