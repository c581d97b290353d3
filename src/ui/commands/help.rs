//! Trợ giúp: keys, what this program is, whose work it stands on.

use super::super::action::{Action, Page};
use super::command::{Command, CommandInfo, plain};
use super::menu::{Menu, Part};
use egui::Key;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu =
    Menu { text: "ui-menu-help", parts: &[Part::Commands(&[SHORTCUTS, ABOUT, LICENCES])] };

/// Keys.
pub const SHORTCUTS: Command = Command::Named(&CommandInfo {
    text: "ui-command-shortcuts",
    icon: Icon::Keyboard,
    keys: Some(plain(Key::F1)),
    says: None,
    action: |_| Some(Action::Show(Page::Shortcuts)),
});

/// What this program is, sources and licences.
pub const ABOUT: Command = Command::Named(&CommandInfo {
    text: "ui-command-about",
    icon: Icon::Info,
    keys: None,
    says: None,
    action: |_| Some(Action::Show(Page::About)),
});

/// Licences of what it is built from.
pub const LICENCES: Command = Command::Named(&CommandInfo {
    text: "ui-command-licences",
    icon: Icon::Scale,
    keys: None,
    says: None,
    action: |_| Some(Action::Show(Page::Licences)),
});
