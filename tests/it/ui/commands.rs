//! The list of commands, and the switches whose effect is seen at once.

use super::window::{CTRL, example, tu_ha};
use egui::{Key, Modifiers};
use lapday::i18n::{Language, Texts};
use lapday::ui::{Command, MENUS};
use std::collections::HashSet;
use strum::VariantArray;

#[test]
fn every_command_and_menu_has_a_name_in_both_languages() {
    for language in [Language::Vietnamese, Language::English] {
        let texts = Texts::new(language);
        let commands = Command::VARIANTS.iter().map(|command| command.text());
        for key in commands.chain(MENUS.iter().map(|menu| menu.text)) {
            let name = texts.get(key);
            assert!(name != key && !name.trim().is_empty(), "{key} has no text in {language:?}");
        }
    }
}

#[test]
fn every_command_stands_in_exactly_one_menu() {
    for command in Command::VARIANTS {
        let menus = MENUS.iter().filter(|menu| menu.commands.contains(&Some(*command))).count();
        assert_eq!(menus, 1, "{command:?}");
    }
}

#[test]
fn no_two_commands_share_a_shortcut() {
    let mut taken = HashSet::new();
    for command in Command::VARIANTS {
        let Some(shortcut) = command.shortcut() else { continue };
        assert!(taken.insert(shortcut), "{command:?} has the keys of another");
    }
}

#[test]
fn no_shortcut_is_a_letter_alone_or_backspace() {
    for command in Command::VARIANTS {
        let Some(shortcut) = command.shortcut() else { continue };
        let key = shortcut.logical_key;
        let is_function_key = key.name().starts_with('F') && key.name().len() > 1;
        let has_modifier = shortcut.modifiers.command || shortcut.modifiers.alt;
        assert!(has_modifier || is_function_key, "{command:?}: input methods send {key:?}");
        assert!(key != Key::Backspace && key != Key::Delete, "{command:?}");
    }
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
        ("ui-menu-edit", Command::History),
        ("ui-menu-help", Command::Shortcuts),
        ("ui-menu-help", Command::About),
        ("ui-menu-help", Command::Licences),
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
    let copy = window.text(Command::CopyFillTable.text());
    window.click_text("ui-menu-report");
    let node = egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &copy);
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
