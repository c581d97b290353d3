//! While words are being typed, keys mean letters: nothing typed is lost to a shortcut.

use super::window::{CTRL, Window, example, tu_ha};
use egui::{Event, Key, Modifiers};
use lapday::domain::{Enterprise, Occupancy};

const NAME: &str = "Công ty May Sông Hương";

fn in_the_form() -> Window {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", NAME);
    window
}

fn name(window: &Window) -> String {
    let field = window.text("inspector-form-enterprise");
    window.field(&field).value().unwrap_or_default()
}

#[test]
fn taking_back_a_letter_does_not_take_back_a_record() {
    let given = example();
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", NAME);
    window.save();
    let recorded = window.plan().count::<Occupancy>();
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Công ty Gỗ");
    window.press(CTRL, Key::Z);
    assert!(window.form_is_open());
    assert_eq!(window.plan().count::<Occupancy>(), recorded);
}

#[test]
fn asking_for_the_form_again_keeps_what_stands_in_it() {
    let mut window = in_the_form();
    window.press(CTRL, Key::Enter);
    assert!(window.form_is_open());
    assert_eq!(name(&window), NAME);
}

#[test]
fn enter_on_cancel_saves_nothing() {
    let mut window = in_the_form();
    let recorded = window.plan().count::<Occupancy>();
    let cancel = window.text("common-cancel");
    egui_kittest::kittest::Queryable::get_by_label(&window.harness, &cancel).focus();
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    window.click_text("ui-unsaved-drop");
    assert!(!window.form_is_open());
    assert_eq!(window.plan().count::<Occupancy>(), recorded);
}

#[test]
fn a_suggestion_taken_with_enter_is_only_chosen() {
    let mut window = in_the_form();
    window.type_in_form("inspector-form-enterprise", "det may");
    let recorded = window.plan().count::<Occupancy>();
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, "Dệt may Bồ Giang")
        .focus();
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.form_is_open());
    assert!(name(&window).contains("Dệt may Bồ Giang"), "{}", name(&window));
    assert_eq!(window.plan().count::<Occupancy>(), recorded);
}

/// Puts many key strokes into one frame, as a slow computer does.
fn in_one_frame(window: &mut Window, events: Vec<Event>) {
    window.harness.input_mut().events.extend(events);
    window.harness.run_steps(30);
    window.run();
}

fn letters(text: &str) -> Event {
    Event::Text(text.to_owned())
}

fn stroke(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn what_follows_tab_in_one_frame_is_for_the_next_field() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    let (contract, years) =
        (window.text("inspector-form-lease-number"), window.text("inspector-form-lease-years"));
    window.field(&contract).focus();
    window.run();
    let typed = [letters("12/"), letters("H"), stroke(Key::Tab, Modifiers::NONE), letters("50")];
    in_one_frame(&mut window, typed.to_vec());
    assert_eq!(window.field(&contract).value().as_deref(), Some("12/H"));
    assert_eq!(window.field(&years).value().as_deref(), Some("50"));
}

#[test]
fn what_follows_a_shortcut_in_one_frame_is_for_what_it_opens() {
    let mut window = example().window();
    let typed =
        [stroke(Key::K, CTRL), letters("tu"), letters(" ha"), stroke(Key::Enter, Modifiers::NONE)];
    in_one_frame(&mut window, typed.to_vec());
    assert!(window.selection().is_some(), "the first hit was chosen");
}

#[test]
fn letters_that_come_with_the_click_into_a_field_stay_in_order() {
    let mut window = example().window();
    window.press(CTRL, Key::T);
    window.press(Modifiers::NONE, Key::Escape);
    window.press(CTRL, Key::T);
    let name = window.text("boundary-paste");
    let at = window.place_of(&name).center();
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let typed = [Event::PointerMoved(at), button(true), button(false), letters("1"), letters("8")];
    in_one_frame(&mut window, typed.to_vec());
    in_one_frame(&mut window, vec![letters("28"), letters("5")]);
    assert_eq!(window.value_of(&name), "18285");
}

#[test]
fn a_letter_and_what_an_input_method_takes_back_stay_in_order() {
    let mut window = in_the_form();
    let field = window.text("inspector-form-enterprise");
    window.type_over(&field, "");
    // UniKey makes "Việt" of "Vieejt" by taking letters back and typing others.
    let back = || stroke(Key::Backspace, Modifiers::NONE);
    let typed = [letters("Vie"), back(), letters("ê"), back(), letters("ệ"), letters("t")];
    in_one_frame(&mut window, typed.to_vec());
    assert_eq!(name(&window), "Việt");
}

#[test]
fn a_shortcut_with_alt_types_nothing_into_the_field() {
    let mut window = in_the_form();
    let stroke = |modifiers| Event::Key {
        key: Key::Num3,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    window.harness.event(stroke(Modifiers::ALT));
    window.harness.event(Event::Text("3".to_owned()));
    window.run();
    assert_eq!(name(&window), NAME);
    window.focus(&window.text("inspector-form-enterprise"));
    window.harness.event(stroke(Modifiers::NONE));
    window.harness.event(Event::Text("3".to_owned()));
    window.run();
    assert_eq!(name(&window), format!("{NAME}3"));
}

#[test]
fn enter_on_a_name_nobody_knows_asks_before_it_makes_an_enterprise() {
    let mut window = in_the_form();
    let known = window.plan().count::<Enterprise>();
    window.press(Modifiers::NONE, Key::Enter);
    window.expect("nhấn Enter lần nữa");
    assert_eq!(window.plan().count::<Enterprise>(), known);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().count::<Enterprise>(), known + 1);
}

#[test]
fn suggestions_leave_the_fields_below_where_they_are() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    let from = window.text("inspector-form-from");
    let before = window.place_of(&from);
    window.type_in_form("inspector-form-enterprise", "det may");
    window.expect("Dệt may Bồ Giang");
    let moved = window.place_of(&from).min - before.min;
    assert!(moved.length() < 1.0, "moved by {moved}");
}
