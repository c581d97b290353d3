//! How the sides of a boundary lie to each other: what crosses, runs back, lies outside.

use super::flaw::{Flaw, FlawKind};
use super::sides::{Meeting, Side, Sides};
use crate::domain::Corner;
use geo::Coord;
use std::collections::{BTreeMap, BTreeSet};

/// Nobody reads more.
const MOST: usize = 100;

/// Rings without repeated corners, in the order of the table, and what was found about them.
pub(super) struct Tangles {
    rings: Vec<Vec<Corner>>,
    sides: Sides,
    found: BTreeSet<Flaw>,
    /// Pairs of rings that cross or run along each other: no need to ask which is inside.
    entangled: BTreeSet<(usize, usize)>,
    /// Where a side (ring, place) is touched by another ring.
    touches: BTreeMap<(usize, usize), Vec<Coord>>,
}

impl Tangles {
    /// Looks at rings of three corners or more.
    pub(super) fn of(rings: Vec<Vec<Corner>>) -> Self {
        let coords: Vec<Vec<Coord>> =
            rings.iter().map(|ring| ring.iter().map(|corner| corner.point.0).collect()).collect();
        let (found, entangled, touches) = Default::default();
        Self { rings, sides: Sides::of(&coords), found, entangled, touches }
    }

    /// The flaws, at most [`MOST`].
    pub(super) fn flaws(mut self) -> BTreeSet<Flaw> {
        self.look_at_meetings();
        for ring in 0..self.rings.len() {
            if self.found.len() < MOST {
                self.look_at_nesting(ring);
            }
        }
        self.found
    }

    fn look_at_meetings(&mut self) {
        for (one, other, meeting) in self.sides.meetings() {
            if self.found.len() >= MOST {
                return;
            }
            if one.ring == other.ring {
                self.found.insert(self.in_ring(&one, &other, meeting));
            } else if let Meeting::Touch(at) = meeting {
                self.touches.entry((one.ring, one.place)).or_default().push(at);
                self.touches.entry((other.ring, other.place)).or_default().push(at);
            } else if self.entangled.insert(in_order(one.ring, other.ring)) {
                self.found.insert(self.between_rings(&one, &other, meeting));
            }
        }
    }

    fn in_ring(&self, one: &Side, other: &Side, meeting: Meeting) -> Flaw {
        match meeting {
            Meeting::Cross => self.of_sides(FlawKind::SidesCross, one, other),
            Meeting::Overlap if self.sides.are_neighbours(one, other) => {
                let second = if one.place + 1 == other.place { other } else { one };
                Flaw::new(FlawKind::Spike, [self.start(second)])
            }
            Meeting::Overlap => self.of_sides(FlawKind::SidesOverlap, one, other),
            Meeting::Touch(at) => self.touching(one, other, at),
        }
    }

    fn touching(&self, one: &Side, other: &Side, at: Coord) -> Flaw {
        let end_at = |side| self.ends(side).into_iter().find(|end| end.point.0 == at);
        let on_side = |end, side| {
            Flaw::new(FlawKind::CornerOnSide, std::iter::once(end).chain(self.ends(side)))
        };
        match (end_at(one), end_at(other)) {
            (Some(end), Some(other_end)) => Flaw::new(FlawKind::CornersMeet, [end, other_end]),
            (Some(end), None) => on_side(end, other),
            (None, Some(end)) => on_side(end, one),
            (None, None) => self.of_sides(FlawKind::SidesCross, one, other),
        }
    }

    /// Two rings that cross or run along each other.
    fn between_rings(&self, one: &Side, other: &Side, meeting: Meeting) -> Flaw {
        let (at, other_at) = (self.start(one).at, self.start(other).at);
        if at.part != other_at.part {
            let kind = if meeting == Meeting::Overlap {
                FlawKind::PartsShareSide
            } else {
                FlawKind::PartsOverlap
            };
            return self.of_sides(kind, one, other);
        }
        if at.ring > 0 && other_at.ring > 0 {
            return self.of_sides(FlawKind::HolesOverlap, one, other);
        }
        let (hole, outer) = if at.ring > 0 { (one, other) } else { (other, one) };
        self.of_sides(FlawKind::HoleCrosses, hole, outer)
    }

    /// Asks what lies around a ring: a hole belongs inside its outer ring and in no other hole, a
    /// part in no other part.
    fn look_at_nesting(&mut self, ring: usize) {
        for sample in self.samples(ring) {
            let around = self.sides.around(sample);
            let kinds = if self.is_hole(ring) {
                self.about_hole(ring, &around)
            } else {
                self.about_part(ring, &around)
            };
            self.found.extend(kinds.into_iter().map(|kind| Flaw::new(kind, &self.rings[ring])));
        }
    }

    fn about_hole(&self, ring: usize, around: &BTreeSet<usize>) -> Vec<FlawKind> {
        let outer = self.outer_of(ring);
        let is_outside = !around.contains(&outer) && !self.are_entangled(ring, outer);
        let is_in_another = around.iter().any(|other| {
            *other != ring
                && self.is_hole(*other)
                && self.outer_of(*other) == outer
                && !self.are_entangled(ring, *other)
        });
        let outside = is_outside.then_some(FlawKind::HoleOutside);
        outside.into_iter().chain(is_in_another.then_some(FlawKind::HolesOverlap)).collect()
    }

    fn about_part(&self, ring: usize, around: &BTreeSet<usize>) -> Vec<FlawKind> {
        let in_hole_of = |outer: usize| {
            around.iter().any(|hole| self.is_hole(*hole) && self.outer_of(*hole) == outer)
        };
        let is_in_another = around.iter().any(|other| {
            *other != ring
                && !self.is_hole(*other)
                && !in_hole_of(*other)
                && !self.entangles_part(ring, *other)
        });
        is_in_another.then_some(FlawKind::PartsOverlap).into_iter().collect()
    }

    /// Positions of a ring that tell where all of it lies: between the points where other rings
    /// touch it; any where none does.
    fn samples(&self, ring: usize) -> Vec<Coord> {
        let touched = self.touches.range((ring, 0)..=(ring, usize::MAX));
        let samples: Vec<Coord> = touched
            .flat_map(|((_, place), touches)| {
                let next = (place + 1) % self.rings[ring].len();
                let [from, to] = [*place, next].map(|place| self.rings[ring][place].point.0);
                between(from, to, touches)
            })
            .collect();
        if samples.is_empty() { vec![self.rings[ring][0].point.0] } else { samples }
    }

    fn of_sides(&self, kind: FlawKind, one: &Side, other: &Side) -> Flaw {
        Flaw::new(kind, self.ends(one).into_iter().chain(self.ends(other)))
    }

    fn ends(&self, side: &Side) -> [&Corner; 2] {
        let ring = &self.rings[side.ring];
        [&ring[side.place], &ring[(side.place + 1) % ring.len()]]
    }

    fn start(&self, side: &Side) -> &Corner {
        &self.rings[side.ring][side.place]
    }

    fn is_hole(&self, ring: usize) -> bool {
        self.rings[ring][0].at.ring > 0
    }

    /// The outer ring of the part a ring belongs to. The rings of a part follow each other.
    fn outer_of(&self, ring: usize) -> usize {
        ring - self.rings[ring][0].at.ring
    }

    fn are_entangled(&self, one: usize, other: usize) -> bool {
        self.entangled.contains(&in_order(one, other))
    }

    fn entangles_part(&self, ring: usize, outer: usize) -> bool {
        (outer..self.rings.len())
            .take_while(|other| self.outer_of(*other) == outer)
            .any(|other| self.are_entangled(ring, other))
    }
}

fn in_order(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// The middles of the pieces into which touches cut a side.
fn between(from: Coord, to: Coord, touches: &[Coord]) -> Vec<Coord> {
    let mut cuts: Vec<Coord> = touches.iter().copied().chain([from, to]).collect();
    let along = |at: &Coord| (at.x - from.x).hypot(at.y - from.y);
    cuts.sort_by(|one, other| along(one).total_cmp(&along(other)));
    cuts.dedup();
    cuts.windows(2).map(|piece| (piece[0] + piece[1]) / 2.0).collect()
}
