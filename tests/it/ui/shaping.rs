//! Boundaries shaped in the window: to an area, with what that brings said before it is written.

use super::map::{at_tu_ha, lot_on_screen};
use super::window::{CTRL, Window, example, huong_tra, tu_ha};
use egui::{Key, Modifiers, Pos2, vec2};
use lapday::domain::{Id, Lot, LotState};
use lapday::map::Thing;
use lapday::map::tools::{AREA, CUT_LINE, DISTANCE};

fn area(window: &Window, lot: Id<Lot>) -> f64 {
    let boundary = window.plan().get(lot).unwrap().boundary.clone().unwrap();
    boundary.plane_area().as_square_metres()
}

#[test]
fn a_lot_gets_the_area_that_was_typed_until_undone() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_lot(lot);
    let before = area(&window, lot);
    window.choose_named("ui-menu-land", "shape-area-command");
    window.expect(&window.text("shape-area-title"));
    window.expect(&window.text("shape-area-unsaid"));
    window.type_in_form("shape-area-wanted", "5.000");
    window.expect("Cạnh dời vào trong");
    window.expect("Lô ");
    assert!(window.harness.state().overlay().preview.is_some(), "it is on the map");
    let changes = window.project().history().len();
    window.save();
    assert!((area(&window, lot) - 5_000.0).abs() <= 1e-6);
    assert_eq!(window.project().history().len(), changes + 1);
    window.press(CTRL, Key::Z);
    assert_eq!(area(&window, lot), before);
}

#[test]
fn what_it_brings_is_said_and_kept_only_when_a_person_says_so() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Operating);
    window.select_lot(lot);
    let before = area(&window, lot);
    window.choose_named("ui-menu-land", "shape-area-command");
    window.type_in_form("shape-area-wanted", "4.000");
    window.expect(&window.text("shape-flaws"));
    window.expect("các đơn vị đang giữ");
    window.save();
    window.expect("hãy cắt bớt, hút vào, hoặc chọn vẫn giữ");
    assert_eq!(area(&window, lot), before);
    window.click_text("shape-keep");
    window.save();
    assert!((area(&window, lot) - 4_000.0).abs() <= 1e-6);
    assert!(window.last_change().contains("vẫn giữ 1 chỗ"), "{}", window.last_change());
}

#[test]
fn a_lot_is_moved_by_what_is_typed_once_a_person_has_seen_what_it_lies_over() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_lot(lot);
    let before = window.plan().get(lot).unwrap().boundary.clone();
    window.choose_named("ui-menu-land", "shape-move-command");
    window.type_in_form("shape-move-east", "2,5");
    window.expect(&window.text("shape-flaws"));
    window.save();
    window.expect("hãy cắt bớt, hút vào, hoặc chọn vẫn giữ");
    window.click_text("shape-keep");
    window.save();
    let after = window.plan().get(lot).unwrap().boundary.clone();
    let west = |boundary: &Option<lapday::domain::Boundary>| {
        boundary.as_ref().unwrap().extent().unwrap().min().x
    };
    assert!((west(&after) - west(&before) - 2.5).abs() < 1e-9);
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().get(lot).unwrap().boundary, before);
}

/// The window at Tứ Hạ with a lot selected on the map, and its middle there.
fn at_a_lot() -> (Window, Id<Lot>, Pos2) {
    let (mut window, zone) = at_tu_ha();
    let lot = window.lot_that_is(zone, LotState::Operating);
    let middle = lot_on_screen(&mut window, lot);
    window.click_at(middle);
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
    window.wait_between_clicks();
    (window, lot, middle)
}

/// Clicks one place after the other, and ends with Enter.
fn draw(window: &mut Window, places: &[Pos2]) {
    for place in places {
        window.click_at(*place);
        window.wait_between_clicks();
    }
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn land_drawn_inside_a_lot_is_cut_out_of_it_as_a_lot_of_its_own() {
    let (mut window, lot, middle) = at_a_lot();
    let before = area(&window, lot);
    let name = window.text(AREA.text);
    window.click(&name);
    let corners = [vec2(-14.0, -12.0), vec2(14.0, -12.0), vec2(14.0, 12.0), vec2(-14.0, 12.0)];
    draw(&mut window, &corners.map(|off| middle + off));
    let code = window.plan().get(lot).unwrap().code.clone();
    window.click("Cắt khỏi");
    window.click("Thành lô riêng");
    let plan = window.plan();
    let new = plan.all::<Lot>().find(|new| new.code == format!("{code}-01")).expect("a lot");
    let sum = area(&window, lot) + area(&window, new.id);
    assert!((sum - before).abs() < 1e-6, "{sum} {before}");
    window.press(CTRL, Key::Z);
    assert_eq!(area(&window, lot), before);
}

#[test]
fn a_strip_along_a_line_drawn_is_a_lot_once_it_is_clipped_or_kept() {
    let (mut window, _, middle) = at_a_lot();
    let name = window.text(DISTANCE.text);
    window.click(&name);
    draw(&mut window, &[middle - vec2(15.0, 0.0), middle + vec2(15.0, 0.0)]);
    window.click_text("shape-band-offer");
    window.type_in_form("shape-band-how-wide", "6");
    window.expect("chồng nhau");
    window.save();
    window.expect("hãy cắt bớt, hút vào, hoặc chọn vẫn giữ");
    window.click_text("shape-keep");
    let code = window.value_of(&window.text("merge-code"));
    window.save();
    assert!(window.plan().all::<Lot>().any(|lot| lot.code == code), "{code}");
    assert!(window.last_change().contains("vẫn giữ"));
}

#[test]
fn a_line_drawn_while_the_lot_is_being_split_goes_to_the_open_form() {
    let (mut window, lot, middle) = at_a_lot();
    window.choose_named("ui-menu-land", "ui-command-split-lot");
    window.type_in_form("split-prefix", "X-");
    let name = window.text(CUT_LINE.text);
    window.click(&name);
    draw(&mut window, &[middle - vec2(0.0, 48.0), middle + vec2(0.0, 48.0)]);
    window.expect("Đường kẻ có 2 điểm");
    assert_eq!(window.value_of(&window.text("split-prefix")), "X-", "what was typed stays");
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}
