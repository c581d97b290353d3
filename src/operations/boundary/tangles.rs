//! How the sides of a boundary lie to each other: what crosses, runs back, lies outside.

use super::flaw::{Flaw, FlawKind};
use crate::domain::Corner;
use crate::operations::land::{Meeting, Side, Sides, is_between};
use geo::Coord;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Nobody reads more.
const MOST: usize = 100;

/// Rings without repeated corners, in the order of the table, and what was found about them.
pub(super) struct Tangles {
    rings: Vec<Vec<Corner>>,
    sides: Rc<Sides>,
    /// Whether the land of a ring's part lies to the left of its sides.
    is_land_left: Vec<bool>,
    found: BTreeSet<Flaw>,
    /// What leaves the area as it is; never so much of it that the others are not looked for.
    harmless: BTreeSet<Flaw>,
    /// Pairs of rings of which a flaw tells already: no need to ask which is inside.
    entangled: BTreeSet<(usize, usize)>,
    /// Where a side (ring, place) is touched by another ring.
    touches: BTreeMap<(usize, usize), Vec<Coord>>,
    /// Where a side (ring, place) runs along another part, which lies on its other side there.
    stretches: BTreeMap<(usize, usize), Vec<Stretch>>,
    /// The first side that two rings of different parts share.
    shared: BTreeMap<(usize, usize), Flaw>,
}

/// A piece of a side along which the part of the ring `outer` lies.
struct Stretch {
    outer: usize,
    ends: [Coord; 2],
}

impl Tangles {
    /// Looks at rings of three corners or more.
    pub(super) fn of(rings: Vec<Vec<Corner>>) -> Self {
        let coords: Vec<Vec<Coord>> =
            rings.iter().map(|ring| ring.iter().map(|corner| corner.point.0).collect()).collect();
        let is_land_left = rings
            .iter()
            .zip(&coords)
            .map(|(ring, coords)| runs_counter_clockwise(coords) != (ring[0].at.ring > 0))
            .collect();
        Self {
            rings,
            sides: Rc::new(Sides::of(&coords)),
            is_land_left,
            found: BTreeSet::new(),
            harmless: BTreeSet::new(),
            entangled: BTreeSet::new(),
            touches: BTreeMap::new(),
            stretches: BTreeMap::new(),
            shared: BTreeMap::new(),
        }
    }

    /// The flaws, at most [`MOST`].
    pub(super) fn flaws(mut self) -> BTreeSet<Flaw> {
        self.look_at_meetings();
        for ring in 0..self.rings.len() {
            if self.found.len() < MOST {
                self.look_at_nesting(ring);
            }
        }
        let Self { found, harmless, shared, entangled, .. } = self;
        let shared = shared.into_iter().filter(|(rings, _)| !entangled.contains(rings));
        let harmless = harmless.into_iter().chain(shared.map(|(_, flaw)| flaw));
        found.into_iter().chain(harmless).take(MOST).collect()
    }

    fn look_at_meetings(&mut self) {
        let sides = Rc::clone(&self.sides);
        for (one, other, meeting) in sides.meetings() {
            if self.found.len() >= MOST {
                return;
            }
            if one.ring == other.ring {
                let flaw = self.in_ring(&one, &other, meeting);
                if flaw.kind.leaves_area() { &mut self.harmless } else { &mut self.found }
                    .insert(flaw);
                continue;
            }
            match meeting {
                Meeting::Touch(at) => self.cut(&one, &other, &[at]),
                Meeting::Overlap(ends) if self.parts_a_line_from(&one, &other) => {
                    self.share(&one, &other, ends);
                }
                Meeting::Overlap(_) | Meeting::Cross => {
                    if self.entangled.insert(in_order(one.ring, other.ring)) {
                        self.found.insert(self.between_rings(&one, &other));
                    }
                }
            }
        }
    }

    fn cut(&mut self, one: &Side, other: &Side, at: &[Coord]) {
        for side in [one, other] {
            self.touches.entry((side.ring, side.place)).or_default().extend(at);
        }
    }

    /// Whether two sides on one line belong to different parts, the land of each on its own hand.
    /// The land of parts on the same hand is land in common.
    fn parts_a_line_from(&self, one: &Side, other: &Side) -> bool {
        let way = |side: &Side| side.to - side.from;
        let (way, other_way) = (way(one), way(other));
        let run_alike = way.x * other_way.x + way.y * other_way.y > 0.0;
        let are_alike = self.is_land_left[one.ring] == self.is_land_left[other.ring];
        self.outer_of(one.ring) != self.outer_of(other.ring) && run_alike != are_alike
    }

    fn share(&mut self, one: &Side, other: &Side, ends: [Coord; 2]) {
        self.cut(one, other, &ends);
        for (side, beside) in [(one, other), (other, one)] {
            let stretch = Stretch { outer: self.outer_of(beside.ring), ends };
            self.stretches.entry((side.ring, side.place)).or_default().push(stretch);
        }
        let flaw = self.of_sides(FlawKind::PartsShareSide, one, other);
        self.shared.entry(in_order(one.ring, other.ring)).or_insert(flaw);
    }

    fn in_ring(&self, one: &Side, other: &Side, meeting: Meeting) -> Flaw {
        match meeting {
            Meeting::Cross => self.of_sides(FlawKind::SidesCross, one, other),
            Meeting::Overlap(_) if self.sides.are_neighbours(one, other) => {
                let second = if one.place + 1 == other.place { other } else { one };
                Flaw::new(FlawKind::Spike, [self.start(second)])
            }
            Meeting::Overlap(_) => self.of_sides(FlawKind::SidesOverlap, one, other),
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

    /// Two rings that cross or run along each other with the land on the same hand.
    fn between_rings(&self, one: &Side, other: &Side) -> Flaw {
        let (at, other_at) = (self.start(one).at, self.start(other).at);
        if at.part != other_at.part {
            return self.of_sides(FlawKind::PartsOverlap, one, other);
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
        for (sample, beside) in self.samples(ring) {
            let around = self.sides.around(sample);
            if self.is_hole(ring) {
                let kinds = self.about_hole(ring, &around);
                self.found.extend(kinds.into_iter().map(|kind| Flaw::new(kind, &self.rings[ring])));
            } else if let Some(other) = self.part_around(ring, &around, &beside) {
                self.entangled.insert(in_order(ring, other));
                self.found.insert(Flaw::new(FlawKind::PartsOverlap, &self.rings[ring]));
            }
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

    /// The part (its outer ring) in which a position of another part's outer ring lies, if that is
    /// not told yet; `beside` are the parts along whose edge it lies.
    fn part_around(
        &self,
        ring: usize,
        around: &BTreeSet<usize>,
        beside: &[usize],
    ) -> Option<usize> {
        let in_hole_of = |outer: usize| {
            around.iter().any(|hole| self.is_hole(*hole) && self.outer_of(*hole) == outer)
        };
        around.iter().copied().find(|other| {
            *other != ring
                && !self.is_hole(*other)
                && !beside.contains(other)
                && !in_hole_of(*other)
                && !self.entangles_part(ring, *other)
        })
    }

    /// Positions of a ring that tell where all of it lies: between the points where other rings
    /// touch it; any where none does. With each the parts that lie along the ring there.
    fn samples(&self, ring: usize) -> Vec<(Coord, Vec<usize>)> {
        let touched = self.touches.range((ring, 0)..=(ring, usize::MAX));
        let samples: Vec<_> = touched
            .flat_map(|((_, place), touches)| {
                let next = (place + 1) % self.rings[ring].len();
                let [from, to] = [*place, next].map(|place| self.rings[ring][place].point.0);
                let middles = between(from, to, touches).into_iter();
                middles.map(|at| (at, self.beside((ring, *place), at)))
            })
            .collect();
        if samples.is_empty() { vec![(self.rings[ring][0].point.0, Vec::new())] } else { samples }
    }

    /// The parts that lie along a side (ring, place) at a position of it.
    fn beside(&self, side: (usize, usize), at: Coord) -> Vec<usize> {
        let stretches = self.stretches.get(&side).into_iter().flatten();
        let here = stretches.filter(|stretch| is_between(stretch.ends[0], at, stretch.ends[1]));
        here.map(|stretch| stretch.outer).collect()
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

fn runs_counter_clockwise(ring: &[Coord]) -> bool {
    let corner = |place: usize| ring[place] - ring[0];
    let doubled: f64 = (1..ring.len())
        .map(|place| (corner(place - 1), corner(place)))
        .map(|(one, next)| one.x * next.y - one.y * next.x)
        .sum();
    doubled > 0.0
}

/// The middles of the pieces into which touches cut a side.
fn between(from: Coord, to: Coord, touches: &[Coord]) -> Vec<Coord> {
    let mut cuts: Vec<Coord> = touches.iter().copied().chain([from, to]).collect();
    let along = |at: &Coord| (at.x - from.x).hypot(at.y - from.y);
    cuts.sort_by(|one, other| along(one).total_cmp(&along(other)));
    cuts.dedup();
    cuts.windows(2).map(|piece| (piece[0] + piece[1]) / 2.0).collect()
}
