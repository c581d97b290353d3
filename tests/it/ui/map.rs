//! The map and the lists are one: what is clicked there is chosen here.

use super::window::{CTRL, Window, example, label, tu_ha};
use egui::{Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::Queryable;
use geo::InteriorPoint;
use lapday::domain::{Id, Lot, LotState, Zone};
use lapday::geodesy::Grid;
use lapday::map::{Thing, View};
use lapday::views::scene::{Scene, ZoneColouring};

/// Where the whole zone is shown after "zoom to the selection", the inside of a lot of it.
fn lot_on_screen(window: &Window, zone: Id<Zone>, lot: Id<Lot>) -> Pos2 {
    let grid = Grid::from_epsg(window.plan().about.epsg).unwrap();
    let boundary = window.plan().get(lot).unwrap().boundary.clone().unwrap();
    let inside = boundary.rings().interior_point().unwrap();
    view_of_zone(window, zone).place(grid.to_wgs84(inside))
}

fn view_of_zone(window: &Window, zone: Id<Zone>) -> View {
    let rect = map_rect(window);
    let scene = Scene::new(window.plan(), window.project().desk().today(), ZoneColouring::FillRate);
    let extent = scene.zone_with(zone).unwrap().extent.unwrap();
    View::new(rect, extent.center(), View::zoom_to_fit(extent, rect.size() * 0.76).min(19.0))
}

fn map_rect(window: &Window) -> Rect {
    let name = window.text("map-canvas");
    window.harness.get_by_label(&name).rect()
}

fn at_tu_ha() -> (Window, Id<Zone>) {
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
    let at = lot_on_screen(&window, zone, lot);
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
    let at = lot_on_screen(&window, zone, lot);
    for _ in 0..2 {
        window.harness.drag_at(at);
        window.harness.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
    }
    window.run();
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
    // What was beside it before is far away now: the middle of the map is the lot.
    let middle = map_rect(&window).center();
    window.press(Modifiers::NONE, Key::Escape);
    window.click_at(middle);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
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
    let at = lot_on_screen(&window, zone, lot);
    window.click_at(at);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}
