//! Rings of a table become parts and holes.

use super::rings;
use geo::Area as _;
use lapday::domain::Point;
use lapday::operations::boundary_from_rings;

/// A clockwise square.
fn square(side: f64, at: f64) -> Vec<(f64, f64)> {
    vec![(at, at), (at, at + side), (at + side, at + side), (at + side, at)]
}

#[test]
fn a_ring_inside_another_is_its_hole_and_one_in_the_hole_a_part_again() {
    let (outer, hole, island) = (square(100.0, 0.0), square(60.0, 20.0), square(20.0, 40.0));
    let beside = square(10.0, 200.0);
    let made = rings(&[&island, &beside, &hole, &outer]);
    let counts: Vec<usize> = made.iter().map(|part| part.interiors().len()).collect();
    assert_eq!(counts, [0, 0, 1], "island, the one beside, the outer one");
    assert_eq!(made.unsigned_area(), 400.0 + 100.0 + 10_000.0 - 3_600.0);
}

#[test]
fn each_hole_goes_to_the_ring_right_around_it() {
    let (one, other) = (square(100.0, 0.0), square(100.0, 200.0));
    let made =
        rings(&[&one, &other, &square(10.0, 210.0), &square(10.0, 10.0), &square(10.0, 250.0)]);
    let holes: Vec<usize> = made.iter().map(|part| part.interiors().len()).collect();
    assert_eq!(holes, [1, 2]);
}

#[test]
fn a_hole_that_touches_its_ring_at_a_corner_is_a_hole() {
    let hole = [(0.0, 50.0), (30.0, 70.0), (30.0, 30.0)];
    let made = rings(&[&square(100.0, 0.0), &hole]);
    assert_eq!(made.0[0].interiors().len(), 1);
}

#[test]
fn corners_keep_their_order_and_the_closing_one_is_not_counted() {
    let ring = [(100.0, 0.0), (0.0, 0.0), (0.0, 100.0)];
    let open = rings(&[&ring]);
    let closed = rings(&[&[ring[0], ring[1], ring[2], ring[0]]]);
    assert_eq!(open, closed);
    let first: Point = open.0[0].exterior().points().next().unwrap();
    assert_eq!(first, Point::new(549_100.0, 1_828_000.0));
    assert_eq!(open.0[0].exterior().0.len(), 4);
}

#[test]
fn what_cannot_be_nested_is_kept_for_the_flaws_to_name() {
    let twice = rings(&[&square(100.0, 0.0), &square(100.0, 0.0)]);
    assert_eq!(twice.iter().map(|part| 1 + part.interiors().len()).sum::<usize>(), 2);
    let lost = rings(&[&square(100.0, 0.0), &[(f64::NAN, 1.0), (2.0, 3.0), (4.0, 5.0)]]);
    assert_eq!(lost.0.len(), 2);
    assert_eq!(rings(&[&[], &square(1.0, 0.0)]).0.len(), 1);
    assert_eq!(boundary_from_rings(vec![]).0.len(), 0);
}
