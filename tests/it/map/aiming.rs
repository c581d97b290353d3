//! What a position set by hand is drawn to, on the bare canvas: by rank, held square, or to nothing.

use super::ground::{corners_of, on_screen, told};
use super::{Desk, click, map_of, story};
use egui::{Modifiers, Pos2, Vec2, vec2};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::Id;
use lapday::map::tools::DISTANCE;
use lapday::map::{Snap, SnappedTo, Thing};

/// Reckoned positions lie so near to where they should, metres.
const RECKONED: f64 = 1e-6;

/// A map with lot 13 large in its middle, the tool that measures ways in hand, and the lot's corners:
/// lower left, lower right, upper right, upper left.
fn near_lot_13() -> (Harness<'static, Desk>, Vec<Point>) {
    let mut map = map_of(story::tu_ha());
    map.run();
    map.state_mut().canvas().fit(Thing::Lot(Id::new(13)));
    map.run();
    map.state_mut().tool = &DISTANCE;
    map.run_steps(1);
    let corners = corners_of(&map, 13);
    (map, corners)
}

fn snap_at(map: &mut Harness<'static, Desk>, at: Pos2) -> Option<Snap> {
    map.hover_at(at);
    map.run_steps(1);
    map.state().output.snap
}

/// Where a share of a way over a lot lies on the screen, and the pointer's step along a side there.
fn between(map: &mut Harness<'static, Desk>, from: Point, to: Point, share: f64) -> (Pos2, Vec2) {
    let at = on_screen(map, from + (to - from) * share);
    let (from, to) = (on_screen(map, from), on_screen(map, to));
    (at, (to - from).normalized())
}

fn click_slowly(map: &mut Harness<'static, Desk>, at: Pos2) {
    click(map, at);
    map.run_steps(30);
}

fn hold(map: &mut Harness<'static, Desk>, modifiers: Modifiers) {
    map.event(egui::Event::ModifiersChanged(modifiers));
    map.run_steps(1);
}

fn last_corner(map: &mut Harness<'static, Desk>) -> Point {
    let sketch = map.state_mut().canvas().sketching().sketch().cloned();
    *sketch.expect("something is drawn").corners.last().unwrap()
}

fn is_square(one: Point, other: Point) -> bool {
    one.dot(other).abs() <= RECKONED * one.x().hypot(one.y()) * other.x().hypot(other.y())
}

fn off_line(at: Point, [from, to]: [Point; 2]) -> f64 {
    let (side, way) = (to - from, at - from);
    ((side.x() * way.y() - side.y() * way.x()) / side.x().hypot(side.y())).abs()
}

#[test]
fn in_the_middle_of_a_side_the_pointer_is_drawn_to_its_midpoint() {
    let (mut map, lot) = near_lot_13();
    let (at, along) = between(&mut map, lot[0], lot[1], 0.5);
    let snap = snap_at(&mut map, at + along * 9.0 + vec2(along.y, -along.x) * 2.0).unwrap();
    assert_eq!((snap.to, snap.at), (SnappedTo::Midpoint, (lot[0] + lot[1]) / 2.0));
    let snap = snap_at(&mut map, at + along * 20.0).unwrap();
    assert_eq!(snap.to, SnappedTo::Edge, "twelve points are as far as it reaches");
}

#[test]
fn a_leg_meets_a_side_at_a_right_angle_and_lies_on_it() {
    let (mut map, lot) = near_lot_13();
    let (inside, _) = between(&mut map, lot[0], lot[2], 0.31);
    click_slowly(&mut map, inside);
    let begins = last_corner(&mut map);
    let side = lot[1] - lot[0];
    let foot = lot[0] + side * ((begins - lot[0]).dot(side) / side.dot(side));
    let at = on_screen(&mut map, foot);
    let snap = snap_at(&mut map, at + vec2(6.0, 4.0)).unwrap();
    assert_eq!(snap.to, SnappedTo::Perpendicular);
    assert!(is_square(snap.at - begins, side), "{snap:?}");
    assert!(off_line(snap.at, [lot[0], lot[1]]) < RECKONED, "{snap:?}");
}

#[test]
fn a_leg_leaves_the_side_it_begins_on_at_a_right_angle() {
    let (mut map, lot) = near_lot_13();
    let (on_side, along) = between(&mut map, lot[0], lot[1], 0.3);
    click_slowly(&mut map, on_side);
    let begins = last_corner(&mut map);
    let inwards = vec2(along.y, -along.x);
    let snap = snap_at(&mut map, on_side + inwards * 90.0 + along * 7.0).unwrap();
    assert_eq!(snap.to, SnappedTo::Perpendicular);
    assert!(is_square(snap.at - begins, lot[1] - lot[0]), "{snap:?}");
}

#[test]
fn the_line_of_a_side_goes_on_beyond_its_end() {
    let (mut map, lot) = near_lot_13();
    let (corner, along) = between(&mut map, lot[0], lot[1], 1.0);
    let at = corner + along * 14.0 + vec2(along.y, -along.x) * 5.0;
    let snap = snap_at(&mut map, at).unwrap();
    assert_eq!(snap.to, SnappedTo::Extension);
    assert!(off_line(snap.at, [lot[0], lot[1]]) < RECKONED, "{snap:?}");
}

#[test]
fn a_side_is_nearer_than_the_line_of_another_and_both_meet_where_they_cross() {
    let mut plan = story::tu_ha();
    let beside = story::rectangle(300.0, 100.0, 60.0, 200.0);
    story::put_lot(&mut plan, story::lot(50, "X", lapday::domain::LandUse::Industrial, beside));
    let mut map = map_of(plan);
    map.run();
    map.state_mut().canvas().fit(Thing::Lot(Id::new(13)));
    map.run();
    map.state_mut().tool = &DISTANCE;
    map.run_steps(1);
    let (lot, other) = (corners_of(&map, 13), corners_of(&map, 50));
    let way = other[3] - other[0];
    let across = lot[1] - lot[0];
    let turn = |one: Point, other: Point| one.x() * other.y() - one.y() * other.x();
    let crossing = other[0] + way * (turn(lot[0] - other[0], across) / turn(way, across));
    let at = on_screen(&mut map, crossing);
    let snap = snap_at(&mut map, at + vec2(5.0, -4.0)).unwrap();
    assert_eq!(snap.to, SnappedTo::Extension);
    assert!((snap.at - crossing).x().hypot((snap.at - crossing).y()) < RECKONED, "{snap:?}");
    let along = on_screen(&mut map, crossing + way * (4.0 / 200.0)) - at;
    let snap = snap_at(&mut map, at + along.normalized() * 20.0).unwrap();
    assert_eq!(snap.to, SnappedTo::Edge);
}

#[test]
fn whole_metres_draw_where_they_are_far_enough_apart_and_nothing_else_is_near() {
    let (mut map, lot) = near_lot_13();
    let middle = (lot[0] + lot[2]) / 2.0;
    let middle_on_screen = on_screen(&mut map, middle);
    assert_eq!(snap_at(&mut map, middle_on_screen), None, "a metre is too short here");
    map.state_mut().canvas().fit_position(middle);
    map.run();
    for _ in 0..8 {
        map.state_mut().canvas().zoom_in();
        map.run_steps(1);
    }
    let centre = egui::pos2(363.0, 320.0);
    let snap = snap_at(&mut map, centre).expect("a whole metre");
    assert_eq!(snap.to, SnappedTo::Grid);
    assert_eq!((snap.at.x().fract(), snap.at.y().fract()), (0.0, 0.0));
    hold(&mut map, Modifiers::ALT);
    assert_eq!(map.state().output.snap, None);
}

#[test]
fn with_shift_the_first_leg_runs_along_the_grid_and_the_next_turns_square() {
    let (mut map, lot) = near_lot_13();
    let (start, _) = between(&mut map, lot[0], lot[2], 0.2);
    click_slowly(&mut map, start);
    let first = last_corner(&mut map);
    hold(&mut map, Modifiers::SHIFT);
    click_slowly(&mut map, start + vec2(90.0, 25.0));
    let second = last_corner(&mut map);
    assert_eq!(second.y().to_bits(), first.y().to_bits());
    assert!(second.x() > first.x());
    click_slowly(&mut map, start + vec2(70.0, -60.0));
    let third = last_corner(&mut map);
    assert!((third.x() - second.x()).abs() < RECKONED && third.y() > second.y(), "{third:?}");
    hold(&mut map, Modifiers::NONE);
}

#[test]
fn with_shift_a_corner_near_by_is_met_by_its_foot() {
    let (mut map, lot) = near_lot_13();
    let (start, _) = between(&mut map, lot[0], lot[2], 0.4);
    click_slowly(&mut map, start);
    let first = last_corner(&mut map);
    hold(&mut map, Modifiers::SHIFT);
    let corner = on_screen(&mut map, lot[1]);
    let meant = told(&mut map, corner + vec2(3.0, 2.0));
    let snap = map.state().output.snap.unwrap();
    assert_eq!((snap.to, snap.at), (SnappedTo::Corner, lot[1]));
    click_slowly(&mut map, corner + vec2(3.0, 2.0));
    let second = last_corner(&mut map);
    assert_eq!(second, meant, "the pointer told where it would lie");
    let is_foot =
        second == Point::new(lot[1].x(), first.y()) || second == Point::new(first.x(), lot[1].y());
    assert!(is_foot, "{second:?}");
}

#[test]
fn with_shift_a_side_near_by_is_met_where_the_leg_crosses_it() {
    let (mut map, lot) = near_lot_13();
    let (start, _) = between(&mut map, lot[0], lot[2], 0.4);
    click_slowly(&mut map, start);
    let first = last_corner(&mut map);
    hold(&mut map, Modifiers::SHIFT);
    let [from, to] = [lot[1], lot[2]];
    let share = (first.y() - from.y()) / (to.y() - from.y());
    let met = from + (to - from) * share;
    let at = on_screen(&mut map, met);
    click_slowly(&mut map, at + vec2(-4.0, 7.0));
    let second = last_corner(&mut map);
    assert_eq!(second.y().to_bits(), first.y().to_bits());
    assert!(off_line(second, [from, to]) < RECKONED, "{second:?} {met:?}");
}
