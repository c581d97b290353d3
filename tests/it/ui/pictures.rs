//! The window as it looks, few pictures. Look at a new one before keeping it: `UPDATE_SNAPSHOTS=1`.

use super::window::{CTRL, Given, Window, example, huong_tra, tu_ha};
use egui::Key;
use lapday::i18n::Language;
use lapday::map::BaseMap;
use lapday::ui::Theme;

fn at_tu_ha(given: Given) -> Window {
    let mut window = given.base_map(BaseMap::Offline).picture();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.press(CTRL, Key::Num1);
    window
}

fn kept(mut window: Window, name: &str) {
    window.harness.remove_cursor();
    window.harness.run_steps(3);
    window.harness.snapshot(name);
}

#[test]
fn the_window_by_day() {
    kept(at_tu_ha(example()), "window-vi-light");
}

#[test]
fn the_window_by_night() {
    kept(at_tu_ha(example().theme(Theme::Dark)), "window-vi-dark");
}

#[test]
fn the_window_in_english() {
    kept(at_tu_ha(example().language(Language::English)), "window-en-light");
}

#[test]
fn the_window_in_english_by_night() {
    let given = example().language(Language::English).theme(Theme::Dark);
    kept(at_tu_ha(given), "window-en-dark");
}

#[test]
fn the_form() {
    let mut window = example().base_map(BaseMap::Offline).picture();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Dệt may");
    kept(window, "form");
}

#[test]
fn the_whole_plan() {
    kept(huong_tra().base_map(BaseMap::Offline).picture(), "whole-plan");
}

#[test]
fn the_tables() {
    let mut window = at_tu_ha(example());
    window.press(egui::Modifiers::ALT, Key::Num3);
    kept(window, "tables");
}
