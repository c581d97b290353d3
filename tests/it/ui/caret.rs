//! A caret stays where it is: every field of every form takes what is typed, letter by letter.

use super::unsaved::forms;
use super::window::{CTRL, example};
use egui::{Event, Key, Modifiers};

const LETTERS: &str = "1828 Ví 5/7";

#[test]
fn every_field_reads_what_was_typed_letter_by_letter() {
    for form in forms() {
        let mut window = example().window();
        (form.open)(&mut window);
        if form.name == "occupancy" {
            window.click_text("inspector-form-area-part");
            window.click_text("inspector-form-more");
        }
        for name in window.field_names() {
            if !window.field_names().contains(&name) {
                // It has gone with what another field said.
                continue;
            }
            window.focus(&name);
            window.press(CTRL, Key::A);
            window.press(Modifiers::NONE, Key::Delete);
            for letter in LETTERS.chars() {
                window.harness.event(Event::Text(letter.to_string()));
                window.harness.run_steps(1);
            }
            window.run();
            assert_eq!(window.value_of(&name), LETTERS, "{name} of {}", form.name);
        }
    }
}
