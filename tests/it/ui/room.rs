//! Room for everything: dialogs stay inside a small window, tables are as high as somebody wants.

use super::window::{CTRL, Window, example};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, pos2};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Id, Lot};

/// How a dialog is opened.
type Open = fn(&mut Window);

/// What office screens show, and the least the window can be.
const SIZES: [(f32, f32); 3] = [(1366.0, 768.0), (1024.0, 600.0), (900.0, 560.0)];

#[track_caller]
fn expect_inside(window: &Window, words: &str, (width, height): (f32, f32)) {
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(width, height));
    let mut found = window.harness.query_all_by_label(words);
    let is_inside = |node: egui_kittest::Node<'_>| whole.contains_rect(node.rect());
    assert!(found.any(is_inside), "{words:?} is not inside {width}×{height}");
}

#[test]
fn every_dialog_shows_its_title_and_its_buttons_in_the_smallest_window() {
    let mut window = example().window();
    let plan = window.plan();
    let lot = plan.all::<Lot>().find(|lot| lot.code == "C-01").unwrap().id;
    // Earlier versions longer than the window.
    for number in 0..14 {
        let key = window.text("inspector-form-lease-number");
        window.select_zone(Id::new(1));
        window.select_lot(lot);
        window.click("Sửa ghi nhận của Ví dụ: Cơ khí chính xác Sông Bồ");
        window.type_over(&key, &format!("{number}/HĐ"));
        window.click_text("enterprises-save");
    }
    let dialogs: [(Open, &str, &str); 4] = [
        (|window| window.press(Modifiers::NONE, Key::F1), "ui-command-shortcuts", "common-close"),
        (|window| window.choose_named("ui-menu-help", "ui-command-about"), "", "common-close"),
        (|window| window.click("Xem các lần ghi trước của"), "ui-versions", "common-close"),
        (|window| window.press(CTRL, Key::N), "ui-new-plan", "common-cancel"),
    ];
    for size in SIZES {
        window.resize(size.0, size.1);
        for (open, title, button) in dialogs {
            open(&mut window);
            let title = if title.is_empty() {
                format!("Lapday {}", env!("CARGO_PKG_VERSION"))
            } else {
                window.text(title)
            };
            expect_inside(&window, &title, size);
            let button = window.text(button);
            expect_inside(&window, &button, size);
            window.press(Modifiers::NONE, Key::Escape);
        }
    }
}

fn tables_height(window: &Window, height: f32) -> f32 {
    let edge = window.text("tables-pull");
    let edge = window.harness.get_by_role_and_label(Role::Splitter, &edge);
    let track = 48.0;
    height - track - edge.rect().center().y
}

fn button(pos: Pos2, pressed: bool) -> Event {
    let button = PointerButton::Primary;
    Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
}

fn pull(window: &mut Window, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.harness.event(button(from, true));
    for step in 1..=5 {
        let at = from + (to - from) * step as f32 / 5.0;
        window.harness.event(Event::PointerMoved(at));
    }
    window.harness.event(button(to, false));
    window.run();
}

fn pull_to(window: &mut Window, y: f32) {
    let edge = window.text("tables-pull");
    let at = window.harness.get_by_role_and_label(Role::Splitter, &edge).rect().center();
    pull(window, at, pos2(at.x, y));
}

#[test]
fn the_tables_are_pulled_to_any_height_in_any_window() {
    for (width, height) in SIZES {
        let mut window = example().window();
        window.resize(width, height);
        window.press(Modifiers::ALT, Key::Num1);
        for wanted in [400.0, 180.0] {
            pull_to(&mut window, height - 48.0 - wanted);
            assert!((tables_height(&window, height) - wanted).abs() < 2.0, "{wanted} in {height}");
        }
        pull_to(&mut window, height - 60.0);
        assert!((tables_height(&window, height) - 120.0).abs() < 2.0, "no less than some rows");
        pull_to(&mut window, 10.0);
        assert!((tables_height(&window, height) - (height - 48.0 - 44.0)).abs() < 2.0);
        pull_to(&mut window, height - 48.0 - 300.0);
        assert!((tables_height(&window, height) - 300.0).abs() < 2.0, "and back");
    }
}

#[test]
fn the_tables_fill_the_window_and_remember_it_with_their_height() {
    let given = example().keeping_settings();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num2);
    pull_to(&mut window, 400.0);
    window.click_text("tables-fill");
    assert!((tables_height(&window, 768.0) - 676.0).abs() < 2.0);
    drop(window);
    let mut window = given.clone().keeping_settings().window();
    window.press(Modifiers::ALT, Key::Num2);
    assert!((tables_height(&window, 768.0) - 676.0).abs() < 2.0);
    window.click_text("tables-restore");
    assert!((tables_height(&window, 768.0) - 320.0).abs() < 2.0);
    // A small window does not make them forget it.
    window.resize(900.0, 380.0);
    assert!((tables_height(&window, 380.0) - 288.0).abs() < 2.0);
    window.resize(1366.0, 768.0);
    assert!((tables_height(&window, 768.0) - 320.0).abs() < 2.0);
}

#[test]
fn a_pull_that_comes_in_one_frame_is_none_the_less_a_pull() {
    let mut window = example().window();
    window.press(Modifiers::ALT, Key::Num1);
    let edge = window.text("tables-pull");
    let from = window.harness.get_by_role_and_label(Role::Splitter, &edge).rect().center();
    let to = pos2(from.x, 320.0);
    let moves = (0..=4_u8).map(|step| from + (to - from) * f32::from(step) / 4.0);
    let moves = moves.map(Event::PointerMoved);
    let pull = [Event::PointerMoved(from), button(from, true)].into_iter().chain(moves);
    let pull: Vec<Event> = pull.chain([button(to, false)]).collect();
    window.harness.input_mut().events.extend(pull);
    window.harness.run_steps(10);
    assert!((tables_height(&window, 768.0) - 400.0).abs() < 2.0);
}

#[test]
fn a_double_click_on_the_edge_fills_the_window_and_goes_back() {
    let mut window = example().window();
    window.press(Modifiers::ALT, Key::Num2);
    for filled in [676.0, 264.0] {
        let edge = window.text("tables-pull");
        let at = window.harness.get_by_role_and_label(Role::Splitter, &edge).rect().center();
        window.wait_between_clicks();
        window.click_at(at);
        window.click_at(at);
        assert!((tables_height(&window, 768.0) - filled).abs() < 2.0, "{filled}");
    }
}

#[test]
fn tables_that_fill_the_window_give_way_to_what_is_shown_on_the_map() {
    let mut window = example().window();
    window.press(Modifiers::ALT, Key::Num2);
    window.click_text("tables-fill");
    window.press(CTRL, Key::K);
    window.harness.event(Event::Text("C-01".to_owned()));
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    assert!((tables_height(&window, 768.0) - 264.0).abs() < 2.0);
}
