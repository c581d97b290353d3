//! A clerk looks at what was changed, sees a step on the map, and returns to how the plan was.

use super::window::{CTRL, Window, huong_tra, label, tu_ha};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Id, Lot, LotState, Record};

/// A lot split by the form, and the lot's name changed before that.
fn with_a_split() -> (Window, Id<Lot>) {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_zone(zone);
    window.select_lot(lot);
    window.choose_named("ui-menu-land", "ui-command-split-lot");
    window.type_in_form("split-parts", "3");
    window.type_in_form("split-day", "1/7/2024");
    window.save();
    window.press(CTRL, Key::H);
    window.expect(&window.text("history-choose"));
    (window, lot)
}

/// Clicks the step that is called so.
fn click_step(window: &mut Window, words: &str) {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    rows.into_iter().find(|row| label(row).starts_with(words)).expect("a step").click();
    window.run();
}

fn records(window: &Window) -> Vec<Record> {
    window.plan().all_records().collect()
}

#[test]
fn a_step_shows_what_it_did_on_the_map_and_in_words() {
    let (mut window, lot) = with_a_split();
    let code = window.plan().get(lot).unwrap().code.clone();
    click_step(&mut window, &format!("tách lô {code}"));
    window.wait_until(|window| window.shows(&window.text("history-step")));
    window.expect(&format!("Thêm Lô đất: {code}-01"));
    window.expect(&format!("Sửa Lô đất: {code}"));
    window.expect("→ 01/07/2024");
    window.expect(&window.text("history-on-map"));
    window.expect(&window.text("history-is-now"));
    assert!(window.harness.state().overlay().proposed.is_some());
}

#[test]
fn a_plan_returns_to_how_it_was_and_that_can_be_taken_back() {
    let (mut window, _) = with_a_split();
    let after = records(&window);
    click_step(&mut window, "Lập từ");
    window.wait_until(|window| window.shows(&window.text("history-untold")));
    window.click_text("history-return");
    window.wait_until(|window| window.last_change().contains("trở về"));
    window.run();
    assert_eq!(window.plan().all::<Lot>().filter(|lot| lot.parent.is_some()).count(), 0);
    window.expect(&window.text("history-untold"));
    window.press(CTRL, Key::Z);
    assert_eq!(records(&window), after);
    window.expect(&window.text("history-undone"));
}

#[test]
fn steps_are_found_by_words_with_and_without_marks() {
    let (mut window, _) = with_a_split();
    let search = format!("{} {}", window.text("tables-search"), window.text("history-title"));
    window.focus(&search);
    window.harness.event(Event::Text("tach lo".into()));
    window.run();
    window.expect("tách lô");
    assert!(!window.shows("Lập từ kế hoạch"));
    window.harness.event(Event::Text(" xyz".into()));
    window.run();
    window.expect(&window.text("history-none"));
}
