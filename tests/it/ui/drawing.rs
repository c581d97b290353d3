//! Drawing in the window: what is typed of a corner, by keyboard alone, and the keys that help.

use super::map::{at_tu_ha, map_rect};
use super::window::{CTRL, Window};
use egui::{Event, Key, Modifiers, vec2};
use geo::Point;
use lapday::domain::{Id, Zone};
use lapday::map::DRAWING_KEYS;
use lapday::map::tools::{CUT_LINE, DISTANCE, RECTANGLE};

const BOTH: Modifiers = Modifiers { shift: true, ..CTRL };

fn write(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn press(window: &mut Window, key: Key) {
    window.press(Modifiers::NONE, key);
}

/// Types how long a leg is and where it leads.
fn leg(window: &mut Window, metres: &str, azimuth: &str) {
    write(window, metres);
    press(window, Key::Tab);
    write(window, azimuth);
    press(window, Key::Enter);
}

/// Types the first corner of what the tool in hand draws.
fn begin_at(window: &mut Window, at: Point) {
    press(window, Key::Tab);
    write(window, &format!("{} {}", at.y(), at.x()));
    press(window, Key::Enter);
}

/// A position in the cluster, to the metre.
fn place(window: &Window, zone: Id<Zone>) -> Point {
    let boundary = window.plan().get(zone).unwrap().boundary.clone().unwrap();
    let middle = boundary.extent().unwrap().center();
    Point::new(middle.x.round(), middle.y.round())
}

fn corners(window: &Window) -> Vec<Point> {
    let sketch = window.harness.state().sketch();
    sketch.map(|sketch| sketch.corners.clone()).unwrap_or_default()
}

#[test]
fn a_lot_is_drawn_by_keyboard_alone_and_becomes_a_boundary() {
    let (mut window, zone) = at_tu_ha();
    window.select_zone(zone);
    let start = place(&window, zone);
    window.press(BOTH, Key::A);
    begin_at(&mut window, start);
    leg(&mut window, "40", "90");
    leg(&mut window, "25,5", "180 0 0");
    leg(&mut window, "40", "270°");
    press(&mut window, Key::Enter);
    window.expect("1.020,0 m²");
    press(&mut window, Key::Enter);
    window.type_in_form("boundary-target-code", "V-02");
    window.wait_until(|window| !window.is_disabled(&window.text("boundary-save")));
    // It lies over other lots, which is said, and somebody has to want it.
    window.wait_until(|window| window.shows(&window.text("shape-keep")));
    window.click_text("shape-keep");
    window.click_exactly("boundary-save");
    let lot = window.plan().lots_of(zone).find(|lot| lot.code == "V-02").expect("the lot").clone();
    let drawn = lot.boundary.as_ref().unwrap().corners()[0].corners.clone();
    let expected = [(0.0, 0.0), (40.0, 0.0), (40.0, -25.5), (0.0, -25.5)];
    for (east, north) in expected {
        let corner = start + Point::new(east, north);
        assert!(drawn.iter().any(|drawn| drawn.point == corner), "{corner:?}: {drawn:?}");
    }
}

#[test]
fn what_is_not_typed_comes_from_the_pointer_and_stands_faint_in_its_field() {
    let (mut window, zone) = at_tu_ha();
    let start = place(&window, zone);
    window.press(BOTH, Key::D);
    begin_at(&mut window, start);
    write(&mut window, "12,5");
    press(&mut window, Key::Enter);
    window.expect(&window.text("draw-no-azimuth"));
    assert_eq!(corners(&window).len(), 1);
    let somewhere = map_rect(&window).right_center() - vec2(150.0, 0.0);
    window.harness.hover_at(somewhere);
    window.run();
    press(&mut window, Key::Enter);
    let [first, second] = corners(&window)[..] else { panic!("{:?}", corners(&window)) };
    let way = second - first;
    assert!((way.x().hypot(way.y()) - 12.5).abs() < 1e-6, "{way:?}");
}

#[test]
fn what_cannot_be_read_is_said_and_sets_nothing() {
    let (mut window, zone) = at_tu_ha();
    let start = place(&window, zone);
    window.press(BOTH, Key::D);
    press(&mut window, Key::Tab);
    write(&mut window, "gần cổng");
    press(&mut window, Key::Enter);
    window.expect("Không đọc được tọa độ");
    window.press(CTRL, Key::A);
    write(&mut window, &format!("{} {}", start.y(), start.x()));
    press(&mut window, Key::Enter);
    assert_eq!(corners(&window), [start]);
    leg(&mut window, "-3", "400");
    window.expect("Không đọc được số mét");
    assert_eq!(corners(&window).len(), 1);
}

#[test]
fn escape_leaves_the_field_before_it_takes_a_corner_back() {
    let (mut window, zone) = at_tu_ha();
    let start = place(&window, zone);
    window.press(BOTH, Key::D);
    begin_at(&mut window, start);
    leg(&mut window, "10", "0");
    press(&mut window, Key::Escape);
    assert_eq!(corners(&window).len(), 2);
    press(&mut window, Key::Escape);
    assert_eq!(corners(&window), [start]);
}

#[test]
fn a_rectangle_asks_for_its_depth_and_a_line_to_cut_along_for_its_legs() {
    let (mut window, zone) = at_tu_ha();
    let start = place(&window, zone);
    window.press(BOTH, Key::R);
    assert_eq!(window.harness.state().view().tool, &RECTANGLE);
    begin_at(&mut window, start);
    leg(&mut window, "40", "0");
    window.expect(&window.text("draw-depth"));
    write(&mut window, "25");
    press(&mut window, Key::Enter);
    window.expect("1.000,0 m²");
    assert_eq!(corners(&window)[2], start + Point::new(25.0, 40.0));
    window.press(BOTH, Key::X);
    assert_eq!(window.harness.state().view().tool, &CUT_LINE);
    begin_at(&mut window, start);
    window.expect(&window.text("draw-length"));
}

#[test]
fn the_list_of_keys_and_the_search_tell_of_every_key_of_drawing() {
    let (mut window, _) = at_tu_ha();
    press(&mut window, Key::F1);
    for key in DRAWING_KEYS {
        window.expect(&window.text(key.text));
    }
    press(&mut window, Key::Escape);
    window.press(CTRL, Key::K);
    write(&mut window, "vong nguoc lai");
    window.expect(&window.text("draw-key-follow-other"));
}

#[test]
fn hints_name_the_keys_that_are_of_use() {
    let (mut window, _) = at_tu_ha();
    let name = window.text(DISTANCE.text);
    window.click(&name);
    let free = window.text("draw-hint-free");
    window.expect(&format!("Alt: {free}"));
    let right = window.text("draw-hint-right");
    assert!(!window.shows(&right), "there is no leg yet");
    let at = map_rect(&window).right_center() - vec2(150.0, 0.0);
    window.click_at(at);
    window.expect(&format!("Shift: {right}"));
}
