//! Several lots chosen together, and merged.

use super::map::{at_tu_ha, lot_on_screen};
use super::window::{CTRL, Window, huong_tra, tu_ha};
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use lapday::domain::{Enterprise, Id, LandUse, Lot, LotState, Plan};
use lapday::map::Thing;
use lapday::operations::{MergeDraft, merge_lots};

fn shift_click(window: &mut Window, at: Pos2) {
    window.harness.hover_at(at);
    window.harness.event(Event::ModifiersChanged(Modifiers::SHIFT));
    for pressed in [true, false] {
        window.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::SHIFT,
        });
    }
    window.run();
    window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
    window.wait_between_clicks();
}

fn several(window: &Window) -> Vec<Id<Lot>> {
    window.harness.state().view().several().to_vec()
}

fn code(plan: &Plan, lot: Id<Lot>) -> String {
    plan.get(lot).unwrap().code.clone()
}

/// Two lots of one use that lie side by side.
fn neighbours(window: &Window) -> [Id<Lot>; 2] {
    let plan = window.plan();
    let lots: Vec<&Lot> = plan
        .lots_of(tu_ha(plan))
        .filter(|lot| lot.land_use == LandUse::Industrial && lot.boundary.is_some())
        .map(AsRef::as_ref)
        .collect();
    let on = jiff::civil::date(2024, 6, 30);
    let can_be = |one: &Lot, other: &Lot| {
        let lots = vec![one.id, other.id];
        let draft = MergeDraft { lots, code: None, land_use: None, on, document: None };
        merge_lots(plan, &draft).is_ok()
    };
    let pairs = lots.iter().flat_map(|one| lots.iter().map(move |other| (one, other)));
    let mut pairs = pairs.filter(|(one, other)| one.id < other.id && can_be(one, other));
    let (one, other) = pairs.next().expect("two lots side by side");
    [one.id, other.id]
}

#[test]
fn lots_clicked_with_shift_are_added_and_taken_away_until_escape() {
    let (mut window, zone) = at_tu_ha();
    let [one, other] = neighbours(&window);
    let places = [one, other].map(|lot| lot_on_screen(&mut window, lot));
    window.click_at(places[0]);
    window.wait_between_clicks();
    shift_click(&mut window, places[1]);
    assert_eq!(several(&window), [one, other]);
    assert_eq!(window.selection(), Some(Thing::Lot(one)), "the first is the selection");
    window.expect("2 lô đang chọn");
    window.expect("Nhập 2 lô");
    shift_click(&mut window, places[0]);
    assert_eq!(several(&window), []);
    assert_eq!(window.selection(), Some(Thing::Lot(other)));
    shift_click(&mut window, places[0]);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!((window.selection(), several(&window)), (None, vec![]));
    window.select_zone(zone);
    window.expect(&window.text("inspector-lots"));
}

#[test]
fn all_lots_of_the_zone_are_chosen_by_keys_and_added_up() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.press(CTRL, Key::A);
    let plan = window.plan();
    let count = plan.lots_of(zone).count();
    let area: lapday::units::Area = plan.lots_of(zone).filter_map(|lot| lot.area()).sum();
    assert_eq!(several(&window).len(), count);
    window.expect(&format!("{count} lô đang chọn"));
    window.expect(&window.texts.numerals().square_metres(area));
    let for_lease = plan.lots_of(zone).filter(|lot| lot.land_use.is_for_lease()).count();
    window.click(&format!("Cập nhật sử dụng {for_lease} lô"));
    window.expect(&window.text("tables-edit-hint"));
}

#[test]
fn rows_of_the_table_are_chosen_as_in_a_spreadsheet() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_lot(lot);
    window.scroll_inspector(-2000.0);
    let rows = window.lot_rows();
    let at = rows[rows.len() / 2].rect().center();
    shift_click(&mut window, at);
    assert!(several(&window).len() > 2, "from the one to the other");
    assert_eq!(several(&window)[0], lot);
}

#[test]
fn lots_are_merged_in_one_step_with_their_tenants_and_taken_apart_again() {
    let (mut window, _) = at_tu_ha();
    let [one, other] = neighbours(&window);
    let places = [one, other].map(|lot| lot_on_screen(&mut window, lot));
    let area = [one, other].map(|lot| window.plan().get(lot).unwrap().area().unwrap());
    window.click_at(places[0]);
    window.wait_between_clicks();
    shift_click(&mut window, places[1]);
    window.choose_named("ui-menu-land", "merge-command");
    window.expect(&window.text("merge-title"));
    window.type_in_form("merge-code", "N-01");
    let whole = window.texts.numerals().square_metres(area[0] + area[1]);
    window.expect(&format!("N-01: {whole}"));
    assert!(window.harness.state().overlay().preview.is_some(), "its outline is on the map");
    let changes = window.project().history().len();
    window.save();
    assert_eq!(window.project().history().len(), changes + 1, "one edit");
    let plan = window.plan();
    let merged = plan.all::<Lot>().find(|lot| lot.code == "N-01").expect("the new lot");
    assert_eq!(window.selection(), Some(Thing::Lot(merged.id)));
    let on = window.harness.state().view().on;
    assert!([one, other].iter().all(|lot| plan.get(*lot).unwrap().valid.to == Some(on)));
    let held = |plan: &Plan, lot| plan.occupancies_on(lot, on).count();
    assert!(held(plan, merged.id) > 0 || plan.count::<Enterprise>() == 0);
    window.press(CTRL, Key::Z);
    assert!(window.plan().all::<Lot>().all(|lot| lot.code != "N-01"));
}

#[test]
fn a_lot_clicked_while_the_form_is_open_comes_along_and_what_cannot_be_is_said() {
    let (mut window, zone) = at_tu_ha();
    let [one, other] = neighbours(&window);
    let far = window.plan().lots_of(zone).find(|lot| lot.land_use == LandUse::Technical);
    let far = far.expect("technical land").id;
    let places = [one, other, far].map(|lot| lot_on_screen(&mut window, lot));
    window.click_at(places[0]);
    window.wait_between_clicks();
    shift_click(&mut window, places[1]);
    window.click("Nhập 2 lô");
    shift_click(&mut window, places[2]);
    window.expect(&window.text("merge-title"));
    window.expect("hãy chọn mục đích sử dụng của lô mới");
    let out = format!("Không nhập lô {}", code(window.plan(), far));
    window.click(&out);
    assert_eq!(several(&window), [one, other]);
    assert!(!window.shows("hãy chọn mục đích sử dụng của lô mới"));
}
