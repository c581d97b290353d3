//! Drawing on the bare canvas: legs that are typed, boundaries that are followed, rectangles by a side.

use super::ground::{corners_of, on_screen};
use super::{Desk, click, map_of, story};
use egui::{Event, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::Id;
use lapday::map::tools::{AREA, CUT_LINE, DISTANCE, RECTANGLE};
use lapday::map::{Keyed, NextCorner, Sketch, Thing, Tool, ToolKey, Typed};

const RECKONED: f64 = 1e-6;
const FOLLOW: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

/// A map with lot 13 large in its middle, a tool in hand, and the lot's corners.
fn drawing(tool: &'static Tool) -> (Harness<'static, Desk>, Vec<Point>) {
    let mut map = map_of(story::tu_ha());
    map.run();
    map.state_mut().canvas().fit(Thing::Lot(Id::new(13)));
    map.run();
    map.state_mut().tool = tool;
    map.run_steps(1);
    let corners = corners_of(&map, 13);
    (map, corners)
}

fn click_slowly(map: &mut Harness<'static, Desk>, at: Pos2) {
    click(map, at);
    map.run_steps(30);
}

fn click_on(map: &mut Harness<'static, Desk>, at: Point) {
    let at = on_screen(map, at);
    click_slowly(map, at);
}

fn hold(map: &mut Harness<'static, Desk>, modifiers: Modifiers) {
    map.event(Event::ModifiersChanged(modifiers));
    map.run_steps(1);
}

fn sketch(map: &mut Harness<'static, Desk>) -> Sketch {
    map.state_mut().canvas().sketching().sketch().cloned().expect("something is drawn")
}

fn key(map: &mut Harness<'static, Desk>, key: ToolKey) -> Keyed {
    let keyed = map.state_mut().canvas().key(key);
    map.run_steps(1);
    keyed
}

fn typed(map: &mut Harness<'static, Desk>, length_m: Option<f64>, azimuth_deg: Option<f64>) {
    map.state_mut().typed = Typed { length_m, azimuth_deg };
    map.run_steps(1);
}

fn aimed(map: &Harness<'static, Desk>) -> Option<Point> {
    map.state().output.aimed_at
}

/// Where a share of the lot's diagonal lies: nothing is near it.
fn inside(lot: &[Point], share: f64) -> Point {
    lot[0] + (lot[2] - lot[0]) * share
}

fn apart(one: Point, other: Point) -> f64 {
    (other - one).x().hypot((other - one).y())
}

#[test]
fn a_typed_length_holds_and_the_pointer_says_where_to() {
    let (mut map, lot) = drawing(&DISTANCE);
    click_on(&mut map, inside(&lot, 0.2));
    let first = sketch(&mut map).corners[0];
    typed(&mut map, Some(12.5), None);
    let pointer = inside(&lot, 0.65);
    let at = on_screen(&mut map, pointer);
    map.hover_at(at);
    map.run_steps(1);
    let next = aimed(&map).unwrap();
    assert!((apart(first, next) - 12.5).abs() < RECKONED, "{next:?}");
    let (meant, way) = (pointer - first, next - first);
    let beside = meant.x() * way.y() - meant.y() * way.x();
    assert!(beside.abs() / apart(first, pointer) < 0.3, "it leads to the pointer");
    assert_eq!(map.state().output.measurement.as_ref().unwrap().legs.len(), 1);
}

#[test]
fn a_typed_azimuth_holds_and_the_pointer_says_how_far() {
    let (mut map, lot) = drawing(&DISTANCE);
    click_on(&mut map, inside(&lot, 0.2));
    let first = sketch(&mut map).corners[0];
    typed(&mut map, None, Some(90.0));
    let at = on_screen(&mut map, first + Point::new(20.0, 9.0));
    map.hover_at(at);
    map.run_steps(1);
    let next = aimed(&map).unwrap();
    assert_eq!(next.y().to_bits(), first.y().to_bits());
    assert!((next.x() - first.x() - 20.0).abs() < 0.3, "{next:?}");
}

#[test]
fn both_typed_need_no_pointer() {
    let (mut map, lot) = drawing(&DISTANCE);
    assert_eq!(map.state().output.next, Some(NextCorner::First));
    map.state_mut().canvas().set_corner(lot[0]);
    map.event(Event::PointerGone);
    typed(&mut map, Some(30.0), Some(180.0));
    let next = aimed(&map).unwrap();
    assert_eq!(next, Point::new(lot[0].x(), lot[0].y() - 30.0));
    map.state_mut().canvas().set_corner(next);
    typed(&mut map, None, None);
    assert_eq!(aimed(&map), None);
    assert_eq!(sketch(&mut map).corners, [lot[0], next]);
    typed(&mut map, Some(30.0), None);
    let from_last_leg = map.state().output.next;
    assert_eq!(from_last_leg, Some(NextCorner::Leg { from: next, before: Some(lot[0]) }));
}

#[test]
fn a_line_to_cut_along_takes_typed_corners_too() {
    let (mut map, lot) = drawing(&CUT_LINE);
    map.state_mut().canvas().set_corner(lot[0]);
    map.state_mut().canvas().set_corner(lot[2]);
    map.run_steps(1);
    assert_eq!(key(&mut map, ToolKey::Enter), Keyed::Taken);
    map.run_steps(1);
    assert_eq!(map.state().cuts, [(Id::new(13), vec![lot[0], lot[2]])]);
}

#[test]
fn with_ctrl_the_boundary_is_followed_in_one_step() {
    let (mut map, lot) = drawing(&DISTANCE);
    click_on(&mut map, lot[0]);
    hold(&mut map, FOLLOW);
    let on_side = lot[1] + (lot[2] - lot[1]) * 0.3;
    let at = on_screen(&mut map, on_side);
    map.hover_at(at);
    map.run_steps(1);
    let legs = map.state().output.measurement.as_ref().unwrap().legs.len();
    assert_eq!(legs, 2, "the way is shown before it is set");
    click_slowly(&mut map, at);
    let corners = sketch(&mut map).corners;
    assert_eq!((corners.len(), corners[..2].to_vec()), (3, vec![lot[0], lot[1]]));
    assert!(apart(corners[2], on_side) < 1.0, "{corners:?}");
    assert_eq!(key(&mut map, ToolKey::TakeBack), Keyed::Taken);
    assert_eq!(sketch(&mut map).corners, [lot[0]], "all of it is taken back at once");
    hold(&mut map, FOLLOW | Modifiers::SHIFT);
    click_slowly(&mut map, at);
    let corners = sketch(&mut map).corners;
    assert_eq!(corners[..3], [lot[0], lot[3], lot[2]], "the other way round");
    assert_eq!(corners.len(), 4);
}

#[test]
fn the_way_back_to_the_first_corner_closes_the_land() {
    let (mut map, lot) = drawing(&AREA);
    for corner in [lot[0], lot[1], lot[1] + (lot[2] - lot[1]) * 0.3] {
        click_on(&mut map, corner);
    }
    hold(&mut map, FOLLOW | Modifiers::SHIFT);
    click_on(&mut map, lot[0]);
    let sketch = sketch(&mut map);
    assert!(sketch.ended);
    assert_eq!(sketch.corners[3..], [lot[2], lot[3]]);
    let land = map.state().output.measurement.as_ref().unwrap().land.unwrap();
    assert!((land.plane.as_square_metres() - 80.0 * 76.0).abs() < 1e-3, "{land:?}");
}

#[test]
fn what_lies_on_another_boundary_is_not_followed() {
    let (mut map, lot) = drawing(&DISTANCE);
    click_on(&mut map, lot[0]);
    hold(&mut map, FOLLOW);
    let other = corners_of(&map, 14);
    click_on(&mut map, other[0]);
    assert_eq!(sketch(&mut map).corners, [lot[0]]);
    hold(&mut map, Modifiers::NONE);
    click_on(&mut map, other[0]);
    assert_eq!(sketch(&mut map).corners, [lot[0], other[0]]);
}

#[test]
fn two_clicks_and_a_depth_are_a_rectangle() {
    let (mut map, lot) = drawing(&RECTANGLE);
    click_on(&mut map, lot[0]);
    click_on(&mut map, lot[1]);
    let inwards = lot[3] - lot[0];
    let at = on_screen(&mut map, lot[0] + (lot[1] - lot[0]) * 0.3 + inwards * 0.4);
    map.hover_at(at);
    map.run_steps(1);
    let shown = map.state().output.measurement.as_ref().unwrap().land;
    assert!(shown.is_some(), "the land is shown before it is set");
    click_slowly(&mut map, at);
    let sketch = sketch(&mut map);
    assert!(sketch.ended && sketch.corners.len() == 4);
    assert_eq!(sketch.corners[..2], [lot[0], lot[1]]);
    let [side, depth] =
        [sketch.corners[1] - sketch.corners[0], sketch.corners[2] - sketch.corners[1]];
    assert!((side.dot(depth) / 80.0).abs() < RECKONED, "{sketch:?}");
    assert!(apart(sketch.corners[3] - sketch.corners[0], depth) < RECKONED);
    assert!((depth.x().hypot(depth.y()) - 0.4 * 76.0).abs() < 0.5, "{depth:?}");
}

#[test]
fn a_rectangle_reaches_to_the_very_corner_it_is_drawn_to() {
    let (mut map, lot) = drawing(&RECTANGLE);
    for corner in [lot[0], lot[1], lot[2]] {
        click_on(&mut map, corner);
    }
    let sketch = sketch(&mut map);
    assert!(sketch.ended);
    assert_eq!(sketch.corners[..3], [lot[0], lot[1], lot[2]]);
    assert!(apart(sketch.corners[3], lot[3]) < RECKONED);
}

#[test]
fn a_rectangle_is_typed_without_a_pointer() {
    let (mut map, _) = drawing(&RECTANGLE);
    let (west, east) = (Point::new(549_300.0, 1_828_400.0), Point::new(549_340.0, 1_828_400.0));
    map.event(Event::PointerGone);
    map.state_mut().canvas().set_corner(west);
    map.state_mut().canvas().set_corner(east);
    typed(&mut map, Some(25.0), None);
    assert_eq!(map.state().output.next, Some(NextCorner::Depth { side: [west, east] }));
    let depth = aimed(&map).unwrap();
    assert_eq!(depth, Point::new(549_340.0, 1_828_375.0), "to the right of the side");
    map.state_mut().canvas().set_corner(depth);
    map.run_steps(1);
    let sketch = sketch(&mut map);
    assert_eq!((sketch.ended, sketch.corners[3]), (true, Point::new(549_300.0, 1_828_375.0)));
}

#[test]
fn a_double_click_on_the_side_makes_no_flat_rectangle() {
    let (mut map, lot) = drawing(&RECTANGLE);
    click_on(&mut map, lot[0]);
    let at = on_screen(&mut map, lot[1]) + vec2(1.0, 1.0);
    click(&mut map, at);
    click(&mut map, at);
    let sketch = sketch(&mut map);
    assert_eq!((sketch.ended, sketch.corners.len()), (false, 2));
}
