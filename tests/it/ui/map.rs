//! The map and the lists are one: what is clicked there is chosen here.

use super::window::{CTRL, Window, example, label, tu_ha};
use egui::{Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::kittest::Queryable;
use geo::{InteriorPoint, Point};
use lapday::domain::{Id, Lot, LotState, Zone};
use lapday::map::Thing;

/// Where the inside of a lot is on the screen.
pub fn lot_on_screen(window: &mut Window, lot: Id<Lot>) -> Pos2 {
    let boundary = window.plan().get(lot).unwrap().boundary.clone().unwrap();
    let inside = boundary.rings().interior_point().unwrap();
    on_screen(window, inside)
}

/// Where a position of the grid is on the screen, by the coordinates the window tells of three points.
pub fn on_screen(window: &mut Window, on_grid: Point) -> Pos2 {
    let origin = map_rect(window).center();
    let step = 100.0;
    let at = position_told(window, origin);
    let right = position_told(window, origin + vec2(step, 0.0)) - at;
    let down = position_told(window, origin + vec2(0.0, step)) - at;
    let way = on_grid - at;
    let cross = |one: Point, other: Point| one.x() * other.y() - one.y() * other.x();
    let whole = cross(right, down);
    let (across, along) = (cross(way, down) / whole, cross(right, way) / whole);
    origin + vec2(across as f32, along as f32) * step
}

/// What the status line says of a point of the map: x easting, y northing.
fn position_told(window: &mut Window, at: Pos2) -> Point {
    window.harness.hover_at(at);
    window.harness.run_steps(3);
    let said = window.read();
    let line = said.iter().find(|words| words.starts_with("VN-2000")).expect("the pointer is told");
    let number = |text: &str| {
        let text = text.replace(['\u{a0}', ' '], "").replace(',', ".");
        text.parse::<f64>().unwrap()
    };
    let (north, east) = line.split_once('X').unwrap().1.split_once('Y').unwrap();
    Point::new(number(east), number(north))
}

pub fn map_rect(window: &Window) -> Rect {
    let name = window.text("map-canvas");
    window.harness.get_by_label(&name).rect()
}

pub fn at_tu_ha() -> (Window, Id<Zone>) {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.press(CTRL, Key::Num1);
    (window, zone)
}

#[test]
fn a_lot_clicked_on_the_map_is_chosen_in_table_and_card() {
    let (mut window, zone) = at_tu_ha();
    let lot = window.lot_that_is(zone, LotState::Operating);
    let at = lot_on_screen(&mut window, lot);
    window.click_at(at);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
    let code = window.plan().get(lot).unwrap().code.clone();
    let words = window.lot_words(&code);
    assert!(
        window.lot_rows().iter().any(|row| label(row).starts_with(&words)),
        "the table shows it"
    );
    window.expect(&words);
}

#[test]
fn a_double_click_on_a_lot_zooms_to_it() {
    let (mut window, zone) = at_tu_ha();
    let lot = window.lot_that_is(zone, LotState::Operating);
    let at = lot_on_screen(&mut window, lot);
    let before = metres_across(&mut window);
    // The click in the list would otherwise make it a triple click.
    window.harness.run_steps(30);
    window.click_at(at);
    window.click_at(at);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
    assert!(metres_across(&mut window) < before / 2.0);
    let at = lot_on_screen(&mut window, lot);
    assert!(map_rect(&window).contains(at));
    window.click_at(at);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}

/// How much of the ground 100 points of the screen show.
fn metres_across(window: &mut Window) -> f64 {
    let middle = map_rect(window).center();
    let across = position_told(window, middle + vec2(100.0, 0.0)) - position_told(window, middle);
    across.x().hypot(across.y())
}

#[test]
fn empty_ground_clicked_chooses_nothing() {
    let (mut window, _) = at_tu_ha();
    let corner = map_rect(&window).left_top() + egui::vec2(6.0, 6.0);
    window.click_at(corner);
    assert_eq!(window.selection(), None);
    window.expect(&window.text("inspector-nothing"));
}

#[test]
fn the_pointer_tells_its_coordinates() {
    let (mut window, _) = at_tu_ha();
    let middle = map_rect(&window).center();
    window.harness.hover_at(middle);
    window.harness.run_steps(3);
    window.expect("VN-2000");
}

#[test]
fn escape_leaves_the_form_and_the_lot_stays_chosen() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let lot = window.start_recording(zone);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.form_is_open());
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}

#[test]
fn zooming_by_keys_and_back_to_all_ends_where_it_began() {
    let (mut window, zone) = at_tu_ha();
    window.press(CTRL, Key::Num0);
    for key in [Key::ArrowUp, Key::ArrowUp, Key::ArrowDown] {
        window.press(Modifiers::ALT, key);
    }
    window.press(CTRL, Key::Num1);
    let lot = window.lot_that_is(zone, LotState::Vacant);
    let at = lot_on_screen(&mut window, lot);
    window.click_at(at);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}
