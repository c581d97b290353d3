//! While words are being typed, keys mean letters: nothing typed is lost to a shortcut.

use super::window::{CTRL, Window, example, tu_ha};
use egui::{Key, Modifiers};
use lapday::domain::Occupancy;

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
