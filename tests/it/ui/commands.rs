//! The list of commands, and the switches whose effect is seen at once.

use super::window::{CTRL, Window, example, tu_ha};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::i18n::{Language, Texts};
use lapday::map::tools::ANGLE;
use lapday::ui::commands::{
    ABOUT, BOUNDARY_SHEET, COPY_FILL_TABLE, HISTORY, IMPORT_TENANTS, LICENCES, RECORD_OCCUPANCY,
    SHORTCUTS, all, with_keys,
};
use lapday::ui::{Command, MENUS};
use lapday::views::TABLES;
use std::collections::HashSet;

#[test]
fn every_command_and_menu_has_a_name_in_both_languages() {
    for language in [Language::Vietnamese, Language::English] {
        let texts = Texts::new(language);
        for key in all().map(Command::text).chain(MENUS.iter().map(|menu| menu.text)) {
            let name = texts.get(key);
            assert!(name != key && !name.trim().is_empty(), "{key} has no text in {language:?}");
        }
    }
}

#[test]
fn every_command_stands_in_one_menu_and_every_table_has_a_command() {
    let mut seen = HashSet::new();
    for command in all() {
        assert!(seen.insert(command.text()), "{command:?} stands in two menus");
    }
    for table in TABLES {
        assert!(all().any(|command| command == Command::Table(table)), "{table:?} is in no menu");
    }
}

#[test]
fn no_two_commands_share_their_keys_and_none_is_hidden_by_fewer_of_them() {
    let mut taken = HashSet::new();
    for (keys, command) in with_keys() {
        assert!(taken.insert(keys), "{command:?} has the keys of another");
    }
    let mut window = example().window();
    window.press(CTRL | Modifiers::SHIFT, Key::G);
    assert_eq!(window.harness.state().view().tool, &ANGLE);
    window.press(CTRL, Key::G);
    window.expect(&window.text("ui-find-position-hint"));
}

#[test]
fn no_shortcut_is_a_letter_alone_or_backspace() {
    for (shortcut, command) in with_keys() {
        let key = shortcut.logical_key;
        let is_function_key = key.name().starts_with('F') && key.name().len() > 1;
        let has_modifier = shortcut.modifiers.command || shortcut.modifiers.alt;
        assert!(has_modifier || is_function_key, "{command:?}: input methods send {key:?}");
        assert!(key != Key::Backspace && key != Key::Delete, "{command:?}");
    }
}

#[test]
fn what_cannot_be_done_now_is_grey_in_its_menu_and_its_keys_say_nothing() {
    let mut window = example().window();
    let before = window.read();
    window.press(CTRL, Key::Enter);
    window.press(CTRL, Key::Z);
    window.press(CTRL, Key::B);
    assert_eq!(window.read(), before);
    let grey = |window: &Window, command: Command| {
        let name = window.text(command.text());
        window.harness.get_by_label_contains(&name).accesskit_node().is_disabled()
    };
    window.click_text("ui-menu-land");
    assert!(grey(&window, RECORD_OCCUPANCY) && grey(&window, BOUNDARY_SHEET));
    assert!(!grey(&window, IMPORT_TENANTS));
    window.press(Modifiers::NONE, Key::Escape);
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.click_text("ui-menu-land");
    assert!(grey(&window, RECORD_OCCUPANCY), "a zone is no lot");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(CTRL, Key::B);
    window.expect(&window.text("boundary-sheet"));
}

#[test]
fn the_language_switches_at_once() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let vietnamese = window.text("ui-menu-file");
    window.expect(&vietnamese);
    window.press(Modifiers::NONE, Key::F4);
    window.texts = Texts::new(Language::English);
    window.expect(&window.text("ui-menu-file"));
    assert!(!window.shows(&vietnamese));
    window.expect(&window.rate(zone));
    window.press(Modifiers::NONE, Key::F4);
    window.expect(&vietnamese);
}

#[test]
fn the_theme_switches_at_once() {
    let mut window = example().window();
    assert_eq!(window.harness.ctx.theme(), egui::Theme::Light);
    window.press(Modifiers::NONE, Key::F9);
    assert_eq!(window.harness.ctx.theme(), egui::Theme::Dark);
    window.press(Modifiers::NONE, Key::F9);
    assert_eq!(window.harness.ctx.theme(), egui::Theme::Light);
}

#[test]
fn panels_go_and_come_back() {
    let mut window = example().window();
    let zones = window.text("ui-search-zones");
    window.press(Modifiers::NONE, Key::F6);
    assert!(!window.shows(&zones));
    window.press(Modifiers::NONE, Key::F6);
    window.expect(&zones);
    let nothing = window.text("inspector-nothing");
    window.press(Modifiers::NONE, Key::F7);
    assert!(!window.shows(&nothing));
    let track = window.text("ui-track-play");
    window.press(Modifiers::NONE, Key::F8);
    assert!(!window.shows(&track));
}

#[test]
fn larger_letters_still_leave_everything_on_the_window() {
    let mut window = example().window();
    for _ in 0..4 {
        window.press(CTRL, Key::Plus);
    }
    assert!((window.harness.ctx.zoom_factor() - 1.4).abs() < 0.01);
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.expect(&window.rate(zone));
}

#[test]
fn every_dialog_opens_from_its_menu_and_closes() {
    let mut window = example().window();
    for (menu, command) in [
        ("ui-menu-edit", HISTORY),
        ("ui-menu-help", SHORTCUTS),
        ("ui-menu-help", ABOUT),
        ("ui-menu-help", LICENCES),
    ] {
        let name = window.text(command.text());
        window.choose(menu, &name);
        window.expect(&window.text("common-close"));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.shows(&window.text("common-close")), "{command:?}");
    }
}

#[test]
fn the_copied_table_claims_no_rate_that_nobody_recorded() {
    let mut window = super::window::huong_tra().window();
    let copy = window.text(COPY_FILL_TABLE.text());
    window.click_text("ui-menu-report");
    let node = window.harness.get_by_label_contains(&copy);
    node.click();
    let mut copied = None;
    for _ in 0..6 {
        window.harness.step();
        for command in &window.harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    let copied = copied.expect("the table is on the clipboard");
    assert!(copied.contains("CCN-TH"), "{copied}");
    assert!(!copied.contains("\t0,0 %"), "{copied}");
}
