//! Random land laid out at random: nothing lost, nothing twice, no slivers, the same every time.

use super::{Laid, PieceUse, Wanted, laid_out};
use crate::operations::land::sides::is_simple;
use crate::operations::land::thick::SLIVER_M2;
use crate::operations::land::trace::{cross, rings_of, sides_of};
use geo::{Area, BooleanOps, BoundingRect, Coord, Intersects, LineString, MultiPolygon, Polygon};
use proptest::prelude::*;
use std::f64::consts::TAU;

/// What a computer rounds, square metres.
const ROUNDING_M2: f64 = 1e-6;
/// What the judge of overlaps rounds, square metres.
const JUDGED_M2: f64 = 1e-2;

fn ring(corners: &[(f64, f64)]) -> LineString {
    corners.iter().map(|(x, y)| Coord { x: 549_000.0 + x, y: 1_828_000.0 + y }).collect()
}

fn land(corners: &[(f64, f64)]) -> MultiPolygon {
    MultiPolygon(vec![Polygon::new(ring(corners), Vec::new())])
}

/// Asked of a front from the first corner of a clockwise ring to its second.
fn wanted<'a>(outline: &'a MultiPolygon, kept: &'a [MultiPolygon]) -> Wanted<'a> {
    let ring = outline.0[0].exterior();
    Wanted {
        outline,
        kept,
        front: [ring.0[0], ring.0[1]],
        belt_m: 10.0,
        main_road_m: 24.0,
        road_m: 15.0,
        depth_m: 100.0,
        lot_m2: 8_000.0,
        green_m2: 0.1 * outline.unsigned_area(),
        technical_m2: 0.01 * outline.unsigned_area(),
        streets: &[],
        seed: 0,
    }
}

fn of_use(laid: &Laid, piece_use: PieceUse) -> Vec<&Polygon> {
    let own = laid.pieces.iter().filter(|piece| piece.piece_use == piece_use);
    own.map(|piece| &piece.land).collect()
}

fn sum_m2(lands: &[&Polygon]) -> f64 {
    lands.iter().map(|land| land.unsigned_area()).sum()
}

fn check(wanted: &Wanted<'_>, laid: &Laid) -> Result<(), TestCaseError> {
    let pieces: Vec<&Polygon> = laid.pieces.iter().map(|piece| &piece.land).collect();
    let sum = sum_m2(&pieces) + laid.kept_m2.iter().sum::<f64>();
    let whole = wanted.outline.unsigned_area();
    prop_assert!((sum - whole).abs() < ROUNDING_M2, "{sum} of {whole}");
    let kept: Vec<&Polygon> = wanted.kept.iter().flatten().collect();
    for (place, one) in pieces.iter().enumerate() {
        prop_assert!(one.unsigned_area() > SLIVER_M2, "{:?}", laid.pieces[place]);
        if laid.pieces[place].piece_use == PieceUse::Lot {
            let least = wanted.lot_m2 / 4.0;
            prop_assert!(one.unsigned_area() >= least, "{} of {least}", one.unsigned_area());
        }
        for ring in rings_of(one) {
            prop_assert!(is_simple(&ring), "{ring:?}");
        }
        for other in pieces[..place].iter().chain(&kept).filter(|other| are_near(one, other)) {
            let twice = one.intersection(*other).unsigned_area();
            prop_assert!(twice < JUDGED_M2, "{twice} twice");
        }
        for other in pieces.iter().filter(|other| are_near(one, other)) {
            share_corners(one, other)?;
        }
    }
    Ok(())
}

fn are_near(one: &Polygon, other: &Polygon) -> bool {
    let extents = one.bounding_rect().zip(other.bounding_rect());
    extents.is_some_and(|(one, other)| one.intersects(&other))
}

/// No corner of one lies on a side of the other between its ends.
fn share_corners(one: &Polygon, other: &Polygon) -> Result<(), TestCaseError> {
    for [at, _] in sides_of(one) {
        for [from, to] in sides_of(other) {
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

#[test]
fn a_rectangle_has_its_belt_its_roads_and_its_lots() {
    let outline = land(&[(0.0, 0.0), (0.0, 750.0), (1_000.0, 750.0), (1_000.0, 0.0)]);
    let wanted = Wanted {
        front: [outline.0[0].exterior().0[3], outline.0[0].exterior().0[4]],
        ..wanted(&outline, &[])
    };
    let laid = laid_out(&wanted).unwrap();
    check(&wanted, &laid).unwrap();
    // 10 m along 3 500 m, less four corners; the main road comes in through 24 m of it.
    let belt = sum_m2(&of_use(&laid, PieceUse::Belt));
    assert!((belt - (3_500.0 * 10.0 - 4.0 * 100.0 - 240.0)).abs() < 1.0, "{belt}");
    let green = belt + sum_m2(&of_use(&laid, PieceUse::Green));
    assert!(green >= 75_000.0 - 1e-6, "{green}");
    assert!(sum_m2(&of_use(&laid, PieceUse::Technical)) >= 7_500.0 - 1e-6);
    assert_eq!(laid.streets.len(), 5);
    assert_eq!(laid.roads_apart, 0);
    let lots = of_use(&laid, PieceUse::Lot);
    let asked = lots.iter().filter(|lot| (lot.unsigned_area() - 8_000.0).abs() < 1e-6).count();
    assert!(asked * 10 > lots.len() * 8, "{asked} of {}", lots.len());
}

#[test]
fn streets_stay_where_they_are_put() {
    let outline = land(&[(0.0, 0.0), (0.0, 300.0), (400.0, 300.0), (400.0, 0.0)]);
    let wanted = Wanted { streets: &[120.0, 222.5], ..wanted(&outline, &[]) };
    let laid = laid_out(&wanted).unwrap();
    let offsets: Vec<f64> = laid.streets.iter().map(|(inwards, _)| *inwards).collect();
    assert_eq!(offsets, [120.0, 222.5]);
    check(&wanted, &laid).unwrap();
}

#[test]
fn the_arm_of_an_l_is_reached_by_the_main_road() {
    let corners =
        [(0.0, 0.0), (0.0, 600.0), (250.0, 600.0), (250.0, 250.0), (700.0, 250.0), (700.0, 0.0)];
    let outline = land(&corners);
    let front = outline.0[0].exterior();
    let wanted = Wanted { front: [front.0[5], front.0[6]], ..wanted(&outline, &[]) };
    let laid = laid_out(&wanted).unwrap();
    check(&wanted, &laid).unwrap();
    assert_eq!(laid.roads_apart, 0);
    let farthest = laid.streets.last().map(|(inwards, _)| *inwards);
    assert!(farthest.is_some_and(|inwards| inwards > 400.0), "{farthest:?}");
}

#[test]
fn land_that_is_kept_stays_as_it_is_and_what_lies_within_is_told() {
    let outline = land(&[(0.0, 0.0), (0.0, 500.0), (500.0, 500.0), (500.0, 0.0)]);
    let kept = [
        land(&[(0.0, 400.0), (0.0, 500.0), (90.0, 500.0), (90.0, 400.0)]),
        land(&[(200.0, 200.0), (200.0, 290.0), (310.0, 290.0), (310.0, 200.0)]),
    ];
    let wanted = wanted(&outline, &kept);
    let laid = laid_out(&wanted).unwrap();
    assert_eq!(laid.kept_m2.iter().map(|m2| m2.round()).collect::<Vec<_>>(), [9_000.0, 9_900.0]);
    check(&wanted, &laid).unwrap();
}

#[test]
fn a_belt_as_wide_as_the_land_leaves_nothing() {
    let outline = land(&[(0.0, 0.0), (0.0, 60.0), (60.0, 60.0), (60.0, 0.0)]);
    assert_eq!(laid_out(&Wanted { belt_m: 30.0, ..wanted(&outline, &[]) }), None);
}

/// Around the middle of its ring, as often with bays as without.
fn outline() -> impl Strategy<Value = MultiPolygon> {
    let corners = prop::collection::vec((0.5_f64..1.0, 150.0_f64..600.0), 4..12);
    (corners, prop::bool::weighted(0.3)).prop_map(|(corners, has_hole)| {
        let around: f64 = corners.iter().map(|(share, _)| share).sum();
        let mut angle = 0.0;
        let ring_of = |corners: Vec<(f64, f64)>| ring(&corners);
        let outer = corners.iter().map(|(share, far)| {
            angle -= share / around * TAU;
            (far * angle.cos(), far * angle.sin())
        });
        let outer = ring_of(outer.collect());
        let hole = ring(&[(-20.0, -15.0), (17.0, -10.0), (10.0, 20.0)]);
        let holes = if has_hole { vec![hole] } else { Vec::new() };
        MultiPolygon(vec![Polygon::new(outer, holes)])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_is_twice(
        outline in outline(),
        belt_m in prop_oneof![Just(0.0), 5.0_f64..40.0],
        main_road_m in 10.0_f64..40.0,
        road_m in 7.0_f64..25.0,
        depth_m in 40.0_f64..160.0,
        lot_m2 in 1_500.0_f64..20_000.0,
        seed in 0_u64..9,
        at in (-250.0_f64..250.0, -250.0_f64..250.0),
    ) {
        let (x, y) = at;
        let kept = [land(&[(x, y), (x + 5.0, y + 70.0), (x + 90.0, y + 60.0), (x + 80.0, y)])];
        for kept in [&kept[..0], &kept[..]] {
            let wanted = Wanted {
                belt_m, main_road_m, road_m, depth_m, lot_m2, seed, ..wanted(&outline, kept)
            };
            let Some(laid) = laid_out(&wanted) else { continue };
            check(&wanted, &laid)?;
            prop_assert_eq!(Some(laid), laid_out(&wanted));
        }
    }
}
