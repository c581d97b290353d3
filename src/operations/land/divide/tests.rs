//! Random blocks divided at random: nothing lost, nothing twice, every corner shared.

use super::{Along, Divided, divided};
use crate::operations::land::sides::is_simple;
use crate::operations::land::trace::{cross, rings_of, sides_of};
use geo::{Area, BooleanOps, Coord, MultiPolygon, Polygon};
use proptest::prelude::*;
use std::f64::consts::TAU;

/// What a computer rounds, square metres.
const ROUNDING_M2: f64 = 1e-6;

/// A block around the middle of its ring, as often with a bay as without, and how many of its sides lie
/// along the front.
#[derive(Clone, Debug)]
struct Block {
    ring: Vec<Coord>,
    front: usize,
    runs_left: bool,
}

impl Block {
    fn land(&self) -> MultiPolygon {
        MultiPolygon(vec![Polygon::new(self.ring.iter().copied().collect(), Vec::new())])
    }

    fn along(&self) -> Along {
        let mut front: Vec<Coord> = self.ring.iter().copied().take(self.front + 1).collect();
        if !self.runs_left {
            front.reverse();
        }
        Along::Front(front)
    }
}

prop_compose! {
    fn block()(
        corners in prop::collection::vec((0.2_f64..1.0, 30.0_f64..150.0), 4..14),
        front in 1_usize..4,
        runs_left: bool,
    ) -> Block {
        let around: f64 = corners.iter().map(|(share, _)| share).sum();
        let mut angle = 0.0;
        let ring = corners.iter().map(|(share, far)| {
            angle += share / around * TAU;
            Coord { x: 549_000.0 + far * angle.cos(), y: 1_828_000.0 + far * angle.sin() }
        });
        let ring: Vec<Coord> = ring.collect();
        Block { front: front.min(ring.len() - 2), ring, runs_left }
    }
}

fn whole(divided: &Divided) -> Vec<&MultiPolygon> {
    divided.parts.iter().chain(&divided.rest).collect()
}

fn check(land: &MultiPolygon, divided: &Divided, areas: &[f64]) -> Result<(), TestCaseError> {
    let lots = whole(divided);
    let sum: f64 = lots.iter().map(|lot| lot.unsigned_area()).sum();
    prop_assert!(
        (sum - land.unsigned_area()).abs() < ROUNDING_M2,
        "{sum} of {}",
        land.unsigned_area()
    );
    for (lot, area) in divided.parts.iter().zip(areas) {
        // A cut next to a corner goes through it: a millimetre along the cut.
        let off = (lot.unsigned_area() - area).abs();
        prop_assert!(
            off < ROUNDING_M2 || off < 0.3 && goes_through_corner(lot, land),
            "{off} off {area}"
        );
    }
    for ring in lots.iter().flat_map(|lot| lot.iter()).flat_map(rings_of) {
        prop_assert!(is_simple(&ring), "{ring:?}");
    }
    for (place, one) in lots.iter().enumerate() {
        for other in &lots[..place] {
            let twice = one.intersection(*other).unsigned_area();
            prop_assert!(twice < 1e-3, "{twice} twice");
            share_corners(one, other)?;
            share_corners(other, one)?;
        }
    }
    Ok(())
}

fn goes_through_corner(lot: &MultiPolygon, land: &MultiPolygon) -> bool {
    let own: Vec<Coord> = land.iter().flat_map(sides_of).map(|[at, _]| at).collect();
    let count =
        own.iter().filter(|at| lot.iter().flat_map(sides_of).any(|[own, _]| own == **at)).count();
    count > 0
}

/// No corner of one lies on a side of the other between its ends.
fn share_corners(one: &MultiPolygon, other: &MultiPolygon) -> Result<(), TestCaseError> {
    for [at, _] in one.iter().flat_map(sides_of) {
        for [from, to] in other.iter().flat_map(sides_of) {
            let (way, off) = (to - from, at - from);
            let length = way.x.hypot(way.y);
            let along = (off.x * way.x + off.y * way.y) / length;
            let beside = cross(way, off).abs() / length;
            let is_on = beside < 1e-7 && along > 1e-7 && along < length - 1e-7;
            prop_assert!(!is_on, "{at:?} on {from:?}–{to:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn areas_come_out_exactly_and_leave_nothing(
        block in block(),
        shares in prop::collection::vec(0.05_f64..1.0, 1..9),
        is_all: bool,
    ) {
        let land = block.land();
        let spread = shares.iter().sum::<f64>() + if is_all { 0.0 } else { 0.4 };
        let areas: Vec<f64> =
            shares.iter().map(|share| share / spread * land.unsigned_area()).collect();
        let divided = divided(&land, &block.along(), &areas, &[]);
        prop_assert_eq!(divided.parts.len(), areas.len());
        prop_assert_eq!(divided.rest.is_none(), is_all);
        check(&land, &divided, &areas)?;
    }
}
