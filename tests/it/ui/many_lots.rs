//! Many lots at once: each name gets its lot, however fast it is typed and wherever its row is.

use super::window::{Given, Window, example, huong_tra};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelUnit, Rect, TouchPhase, vec2};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Enterprise, Zone};

const NAMES: [&str; 12] =
    ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

fn at_the_lines(given: &Given) -> Window {
    let mut window = given.window();
    let zone = window.plan().all::<Zone>().next().unwrap().id;
    window.select_zone(zone);
    window.press(Modifiers::ALT, Key::Num1);
    window.click_text("tables-record-many");
    window
}

fn field_name(window: &Window, key: &str, lot: &str) -> String {
    format!("{} {lot}", window.text(key))
}

fn value(window: &Window, key: &str, lot: &str) -> String {
    let name = field_name(window, key, lot);
    window.field(&name).value().unwrap_or_default()
}

#[track_caller]
fn focus(window: &mut Window, key: &str, lot: &str) {
    let name = field_name(window, key, lot);
    window.field(&name).focus();
    window.run();
}

fn stroke(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// The lots of each name, in the order of the names.
fn recorded(window: &Window) -> Vec<(String, Vec<String>)> {
    let plan = window.plan();
    let lots = |who: &Enterprise| {
        let held = plan.occupancies_by(who.id);
        held.map(|held| plan.get(held.lot).unwrap().code.clone()).collect()
    };
    let recorded = plan.all::<Enterprise>().map(|who| (who.name.clone(), lots(who)));
    recorded.filter(|(_, lots): &(String, Vec<String>)| !lots.is_empty()).collect()
}

#[track_caller]
fn expect_each_on_its_lot(window: &mut Window) {
    window.click("12 lô");
    let recorded = recorded(window);
    assert_eq!(recorded.len(), NAMES.len(), "{recorded:?}");
    for (place, (name, lots)) in recorded.iter().enumerate() {
        assert_eq!(name, NAMES[place]);
        assert_eq!(lots, &[format!("C-{:02}", place + 1)], "{name}");
    }
}

#[test]
fn names_typed_row_by_row_are_followed_below_the_rows_in_sight() {
    let mut window = at_the_lines(&huong_tra());
    for name in NAMES {
        for letter in name.chars() {
            window.harness.event(Event::Text(letter.to_string()));
            window.harness.run_steps(1);
        }
        window.harness.key_press(Key::Enter);
        window.harness.run_steps(1);
    }
    window.run();
    expect_each_on_its_lot(&mut window);
}

#[test]
fn names_that_come_in_one_frame_each_get_their_lot() {
    let mut window = at_the_lines(&huong_tra());
    let events = NAMES.iter().flat_map(|name| {
        let letters = name.chars().map(|letter| Event::Text(letter.to_string()));
        letters.chain([stroke(Key::Enter, Modifiers::NONE)]).collect::<Vec<_>>()
    });
    let events: Vec<Event> = events.collect();
    window.harness.input_mut().events.extend(events);
    window.harness.run_steps(80);
    expect_each_on_its_lot(&mut window);
}

#[test]
fn keys_go_from_field_to_field_as_in_a_spreadsheet() {
    let mut window = at_the_lines(&huong_tra());
    let (tenant, area) = ("tables-edit-tenant", "tables-edit-area");
    let (from, lease) = ("tables-edit-from", "tables-edit-lease");
    let press = |window: &mut Window, modifiers, key, then: &str| {
        window.press(modifiers, key);
        window.harness.event(Event::Text(then.to_owned()));
        window.run();
    };
    focus(&mut window, tenant, "C-01");
    press(&mut window, Modifiers::NONE, Key::ArrowDown, "b");
    press(&mut window, Modifiers::NONE, Key::ArrowUp, "a");
    press(&mut window, Modifiers::NONE, Key::Enter, "c");
    press(&mut window, Modifiers::SHIFT, Key::Enter, "d");
    assert_eq!(value(&window, tenant, "C-01"), "ad");
    assert_eq!(value(&window, tenant, "C-02"), "bc");
    focus(&mut window, area, "C-01");
    press(&mut window, Modifiers::NONE, Key::Tab, "x");
    press(&mut window, Modifiers::NONE, Key::Tab, "y");
    press(&mut window, Modifiers::NONE, Key::Tab, "e");
    press(&mut window, Modifiers::SHIFT, Key::Tab, "z");
    assert!(value(&window, from, "C-01").contains('x'));
    assert_eq!(value(&window, lease, "C-01"), "yz");
    assert_eq!(value(&window, tenant, "C-02"), "bce");
    // At the upper edge nothing gets lost, either.
    focus(&mut window, tenant, "C-01");
    press(&mut window, Modifiers::NONE, Key::ArrowUp, "f");
    assert_eq!(value(&window, tenant, "C-01"), "adf");
}

#[test]
fn typing_brings_the_field_back_that_was_scrolled_out_of_sight() {
    let mut window = at_the_lines(&huong_tra());
    focus(&mut window, "tables-edit-tenant", "C-01");
    window.harness.event(Event::Text("mot ".to_owned()));
    window.run();
    let name = field_name(&window, "tables-edit-tenant", "C-01");
    let at = window.field(&name).rect().center();
    window.harness.hover_at(at);
    window.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -2000.0),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.harness.run_steps(20);
    window.run();
    let is_there = window.harness.query_all_by_role_and_label(Role::TextInput, &name).count();
    assert_eq!(is_there, 0, "the row is out of sight");
    window.harness.input_mut().events.extend([Event::Text("a".into()), Event::Text("b".into())]);
    window.harness.run_steps(10);
    window.run();
    assert_eq!(value(&window, "tables-edit-tenant", "C-01"), "mot ab");
}

#[test]
fn nothing_moves_under_the_fingers_while_names_are_offered_or_refused() {
    let mut window = at_the_lines(&example());
    let lot = free_lot(&window);
    let place = |window: &Window| -> Rect {
        let name = field_name(window, "tables-edit-tenant", &lot);
        window.field(&name).rect()
    };
    focus(&mut window, "tables-edit-tenant", &lot);
    let before = place(&window);
    for letter in "Ví d".chars() {
        window.harness.event(Event::Text(letter.to_string()));
        window.run();
        assert_eq!(place(&window), before, "after {letter:?}");
    }
    window.expect(&window.text("tables-edit-known"));
    let area = field_name(&window, "tables-edit-area", &lot);
    window.type_over(&area, "lớn");
    window.click("Lưu 1 lô");
    window.expect("lớn");
    assert_eq!(place(&window), before);
}

/// The first lot whose field is in sight.
fn free_lot(window: &Window) -> String {
    let key = window.text("tables-edit-tenant");
    let fields = window.harness.query_all_by_role(Role::TextInput);
    let names = fields.map(|field| super::window::label(&field));
    let name = names.into_iter().find(|name| name.starts_with(&key)).unwrap();
    name[key.len()..].trim().to_owned()
}

#[test]
fn opening_the_lines_again_and_again_leaves_the_tables_as_high_as_they_were() {
    let mut window = at_the_lines(&huong_tra());
    let top = |window: &Window| {
        let close = window.text("tables-close");
        window.harness.get_by_label(&close).rect().top()
    };
    let before = top(&window);
    for _ in 0..3 {
        window.click_text("common-cancel");
        assert!((top(&window) - before).abs() < 0.5);
        window.click_text("tables-record-many");
        assert!((top(&window) - before).abs() < 0.5);
    }
}

#[test]
fn the_lines_begin_at_the_first_one_wherever_the_table_was() {
    let given = huong_tra();
    let mut window = given.window();
    let zone = window.plan().all::<Zone>().next().unwrap().id;
    let last = window.plan().lots_of(zone).last().unwrap().id;
    window.select_zone(zone);
    window.select_lot(last);
    window.press(Modifiers::ALT, Key::Num1);
    window.click_text("tables-record-many");
    window.harness.event(Event::Text("dau".to_owned()));
    window.run();
    assert_eq!(value(&window, "tables-edit-tenant", "C-01"), "dau");
}
