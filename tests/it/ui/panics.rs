//! A panic planted in each part of the window: it is told, written down, and the window goes on.

use super::window::{CTRL, Given, Window, example, tu_ha};
use egui::{Key, Modifiers};
use lapday::domain::LotState;
use lapday::map::Thing;
use lapday::project::Project;
use lapday::ui::Part;
use lapday::ui::commands::{QUIT, with_keys};
use std::fs;
use strum::VariantArray;

/// Has the part panic so many times and looks at what comes of it.
fn struck(given: &Given, window: &mut Window, part: Part, times: u32) {
    let before = Project::open(given.file(), super::window::lan()).unwrap().history().len();
    window.harness.state_mut().plant(part, times);
    window.harness.run_steps(4);
    window.run();
    let after = Project::open(given.file(), super::window::lan()).unwrap();
    assert_eq!(after.history().len(), before, "{part:?}: the plan is unchanged");
}

fn reports(given: &Given) -> Vec<String> {
    let entries = fs::read_dir(given.file().with_file_name("reports"));
    entries.map_or_else(
        |_| Vec::new(),
        |entries| entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect(),
    )
}

#[test]
fn a_panic_in_any_part_of_the_window_takes_that_part_away_and_is_written_down() {
    for part in Part::VARIANTS {
        if matches!(part, Part::Action | Part::Welcome) {
            continue;
        }
        let given = example();
        let mut window = given.window();
        window.press(Modifiers::ALT, Key::Num1);
        struck(&given, &mut window, *part, 1);
        window.expect("reports");
        let reports = reports(&given);
        assert_eq!(reports.len(), 1, "{part:?}");
        assert!(reports[0].contains(&format!("planted in {part:?}")), "{}", reports[0]);
        assert!(!window.shows(&window.text("panic-reopen")), "{part:?}");
        // The window works as before.
        window.press(CTRL, Key::K);
        window.expect(&window.text("ui-find-start"));
    }
}

#[test]
fn a_form_whose_panel_panics_is_put_away_and_the_next_one_works() {
    let given = example();
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    struck(&given, &mut window, Part::Inspector, 1);
    assert!(!window.form_is_open());
    window.select_zone(zone);
    assert_eq!(window.selection(), Some(Thing::Zone(zone)));
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_lot(lot);
}

#[test]
fn a_panic_while_something_is_done_leaves_plan_and_window_alone() {
    let given = example();
    let mut window = given.window();
    let revision = window.project().revision();
    window.harness.state_mut().plant(Part::Action, 1);
    window.press(CTRL, Key::K);
    window.expect("reports");
    assert!(window.project().revision() > revision, "read again from the file");
    assert_eq!(reports(&given).len(), 1);
    window.press(CTRL, Key::K);
    window.expect(&window.text("ui-find-start"));
}

#[test]
fn what_panics_again_and_again_ends_in_a_page_with_ways_out() {
    for part in [Part::TopBar, Part::Map, Part::File] {
        let given = example();
        let mut window = given.window();
        struck(&given, &mut window, part, 50);
        window.expect(&window.text("panic-reopen"));
        window.expect(&window.text("panic-quit"));
        assert!(reports(&given).len() < 5, "{part:?}: no report a frame");
        window.harness.state_mut().plant(part, 0);
        window.click_text("panic-reopen");
        assert!(!window.shows(&window.text("panic-reopen")), "{part:?}");
        assert_eq!(window.project().path(), given.file());
        let zone = tu_ha(window.plan());
        window.select_zone(zone);
    }
}

#[test]
fn nothing_panics_in_the_smallest_window_with_large_letters() {
    let given = example();
    let mut window = given.window();
    // 900 × 560 at a scale of two, and less.
    for size in [egui::vec2(450.0, 280.0), egui::vec2(300.0, 200.0)] {
        window.harness.set_size(size);
        for (shortcut, command) in with_keys() {
            if command != QUIT {
                window.press(shortcut.modifiers, shortcut.logical_key);
                window.press(Modifiers::NONE, Key::Escape);
            }
        }
        assert_eq!(reports(&given), [] as [String; 0], "{size}");
    }
}
