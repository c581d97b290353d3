//! The measuring tools on the bare canvas: corners are set, snapped, moved; the figures follow.

use super::ground::{corners_of, drag, on_screen, told};
use super::{Desk, EMPTY_GROUND, click, map_of, story};
use egui::{Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::Id;
use lapday::map::tools::{ANGLE, AREA, DISTANCE};
use lapday::map::{Sketch, SnappedTo, Thing, Tool};

/// A map with a measuring tool in hand.
fn measuring(tool: &'static Tool) -> Harness<'static, Desk> {
    let mut map = map_of(story::tu_ha());
    map.run();
    map.state_mut().tool = tool;
    map.run_steps(1);
    map
}

fn sketch(map: &mut Harness<'static, Desk>) -> Sketch {
    map.state_mut().canvas().sketching().sketch().cloned().expect("something is being measured")
}

/// A click a person would not follow up with another so soon as to make it a double click.
fn click_slowly(map: &mut Harness<'static, Desk>, at: Pos2) {
    click(map, at);
    map.run_steps(30);
}

fn click_corners(map: &mut Harness<'static, Desk>, corners: &[Point]) {
    let places: Vec<Pos2> = corners.iter().map(|corner| on_screen(map, *corner)).collect();
    for at in places {
        click_slowly(map, at);
    }
}

#[test]
fn a_corner_set_near_a_corner_of_the_plan_is_that_corner_to_the_last_bit() {
    let mut map = measuring(&DISTANCE);
    let corners = corners_of(&map, 13);
    let at = on_screen(&mut map, corners[1]);
    click(&mut map, at + vec2(1.5, -1.0));
    assert_eq!(sketch(&mut map).corners, [corners[1]]);
}

#[test]
fn the_way_around_a_lot_is_as_long_as_its_sides() {
    let mut map = measuring(&DISTANCE);
    let corners = corners_of(&map, 13);
    let around: Vec<Point> = corners.iter().chain([&corners[0]]).copied().collect();
    click_corners(&mut map, &around);
    let sides: f64 = around.windows(2).fold(0.0, |sum, side| {
        let way = side[1] - side[0];
        sum + way.x().hypot(way.y())
    });
    let measured = map.state().output.measurement.clone().unwrap();
    assert_eq!(measured.legs.len(), 4);
    assert_eq!(measured.grid_m(), sides);
    // On the ellipsoid a side in Tứ Hạ is longer by the grid's scale, 0.9999 on its meridian.
    let ratio = measured.geodesic_m() / measured.grid_m();
    assert!((ratio - 1.0).abs() < 2e-4 && ratio > 1.0, "{ratio}");
}

#[test]
fn a_corner_is_nearer_than_an_edge_and_an_edge_than_open_ground() {
    let mut map = measuring(&DISTANCE);
    map.state_mut().canvas().fit(Thing::Lot(Id::new(13)));
    map.run();
    let corners = corners_of(&map, 13);
    let (from, to) = (on_screen(&mut map, corners[0]), on_screen(&mut map, corners[1]));
    let along = (to - from).normalized();
    map.hover_at(from + along * 8.0);
    map.run_steps(1);
    assert_eq!(map.state().output.snap.unwrap().to, SnappedTo::Corner);
    let edge = told(&mut map, from + (to - from) * 0.3 + vec2(along.y, -along.x) * 3.0);
    assert_eq!(map.state().output.snap.unwrap().to, SnappedTo::Edge);
    let (side, way) = (corners[1] - corners[0], edge - corners[0]);
    let beside = (side.x() * way.y() - side.y() * way.x()) / side.x().hypot(side.y());
    assert!(beside.abs() < 1e-6, "{beside} m off the edge");
    let inside = on_screen(&mut map, corners[0] + (corners[2] - corners[0]) * 0.3);
    map.hover_at(inside);
    map.run_steps(1);
    assert_eq!(map.state().output.snap, None);
}

#[test]
fn with_alt_held_a_corner_lies_where_it_is_set() {
    let mut map = measuring(&DISTANCE);
    let corners = corners_of(&map, 13);
    let at = on_screen(&mut map, corners[1]) + vec2(5.0, 0.0);
    map.hover_at(at);
    map.event(egui::Event::ModifiersChanged(Modifiers::ALT));
    map.run_steps(1);
    assert_eq!(map.state().output.snap, None);
    map.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    map.run_steps(1);
    assert!(map.state().output.snap.is_some());
}

#[test]
fn a_double_click_ends_the_way_and_sets_its_corner_once() {
    let mut map = measuring(&DISTANCE);
    click_slowly(&mut map, EMPTY_GROUND);
    for _ in 0..2 {
        click(&mut map, EMPTY_GROUND + vec2(120.0, 0.0));
    }
    let sketch = sketch(&mut map);
    assert_eq!((sketch.corners.len(), sketch.ended), (2, true));
}

#[test]
fn the_corner_after_the_end_begins_another_shape() {
    let mut map = measuring(&ANGLE);
    for across in [0.0, 60.0, 120.0, 180.0] {
        click_slowly(&mut map, EMPTY_GROUND + vec2(across, 0.0));
    }
    let sketch = sketch(&mut map);
    assert_eq!((sketch.corners.len(), sketch.ended), (1, false));
}

#[test]
fn the_land_between_the_corners_of_a_lot_is_the_lots_area() {
    let mut map = measuring(&AREA);
    let corners = corners_of(&map, 13);
    // A click on the first corner closes the ring.
    let around: Vec<Point> = corners.iter().chain([&corners[0]]).copied().collect();
    click_corners(&mut map, &around);
    assert!(sketch(&mut map).ended);
    let measured = map.state().output.measurement.clone().unwrap();
    let land = measured.land.unwrap();
    assert!((land.plane.as_square_metres() - 80.0 * 76.0).abs() < 1e-6, "{land:?}");
    // A plane area is to the ellipsoid's as the square of the scale, 0.9999² on the meridian.
    let ratio = land.geodesic.as_square_metres() / land.plane.as_square_metres();
    assert!((1.0..1.0003).contains(&ratio), "{ratio}");
    assert!((measured.grid_m() - 2.0 * (80.0 + 76.0)).abs() < 1e-6);
}

#[test]
fn a_bow_tie_has_no_area_and_says_so() {
    let mut map = measuring(&AREA);
    let corners = corners_of(&map, 13);
    click_corners(&mut map, &[corners[0], corners[2], corners[1], corners[3]]);
    let measured = map.state().output.measurement.clone().unwrap();
    assert_eq!(measured.land, None);
    assert!(measured.flaw.is_some());
}

#[test]
fn the_angle_in_the_corner_of_a_rectangle_is_a_right_one() {
    let mut map = measuring(&ANGLE);
    let corners = corners_of(&map, 13);
    click_corners(&mut map, &corners[..3]);
    let angle = map.state().output.measurement.clone().unwrap().angle.unwrap();
    assert!((angle.between - 90.0).abs() < 1e-6, "{angle:?}");
    // The rectangle is turned by 0.08 against the grid, anticlockwise.
    assert!((angle.to_last - (360.0 - 0.08_f64.to_degrees())).abs() < 1e-6, "{angle:?}");
}

#[test]
fn a_drag_moves_the_map_and_sets_no_corner() {
    let mut map = measuring(&DISTANCE);
    let before = told(&mut map, EMPTY_GROUND);
    drag(&mut map, EMPTY_GROUND, EMPTY_GROUND + vec2(150.0, 80.0));
    // The map glides on for a while.
    map.run_steps(120);
    assert_eq!(map.state_mut().canvas().sketching().sketch(), None);
    let after = told(&mut map, EMPTY_GROUND);
    assert!((after - before).x() < -20.0, "the map has moved: {before:?} {after:?}");
}

#[test]
fn a_corner_taken_hold_of_moves_and_the_map_does_not() {
    let mut map = measuring(&DISTANCE);
    let from = EMPTY_GROUND;
    click_slowly(&mut map, from);
    click_slowly(&mut map, from + vec2(120.0, 0.0));
    let to = from + vec2(90.0, 30.0);
    let kept = sketch(&mut map).corners[1];
    let meant = told(&mut map, to);
    drag(&mut map, from, to);
    let corners = sketch(&mut map).corners;
    assert_eq!((corners.len(), corners[1]), (2, kept));
    let off = corners[0] - meant;
    assert!(off.x().hypot(off.y()) < 0.01, "{off:?}");
    assert_eq!(told(&mut map, to), corners[0], "the map stands where it stood");
}

#[test]
fn while_measuring_a_click_chooses_nothing() {
    let mut map = measuring(&AREA);
    click(&mut map, super::LOT_13);
    assert!(map.state().clicks.is_empty());
    assert_eq!(map.state().output.hovered, None);
}
