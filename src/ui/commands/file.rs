//! Tệp: opening, making and copying plans.

use super::super::action::{Action, Page};
use super::super::file_for::FileFor;
use super::super::form_for::FormFor;
use super::command::{Command, CommandInfo, ctrl, ctrl_shift};
use super::menu::{Menu, Part};
use crate::project::{EXAMPLE, HUONG_TRA};
use egui::Key;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-file",
    parts: &[
        Part::Commands(&[OPEN_HUONG_TRA, OPEN_EXAMPLE]),
        Part::Commands(&[NEW, OPEN, BACKUP, EXPORT]),
        Part::Commands(&[IMPORT_LIST, IMPORT_MAP]),
        Part::Commands(&[PLAN_AND_OFFICE, RENEW]),
        Part::Commands(&[QUIT]),
    ],
};

/// Open the built-in plan of Hương Trà, kept in the user's data folder.
pub const OPEN_HUONG_TRA: Command = Command::Named(&CommandInfo {
    text: "ui-command-open-huong-tra",
    icon: Icon::MapPinned,
    keys: None,
    says: None,
    action: |_| Some(Action::OpenShipped(HUONG_TRA)),
});

/// Open the example with invented tenants.
pub const OPEN_EXAMPLE: Command = Command::Named(&CommandInfo {
    text: "ui-command-open-example",
    icon: Icon::FlaskConical,
    keys: None,
    says: None,
    action: |_| Some(Action::OpenShipped(EXAMPLE)),
});

/// Choose a file to open.
pub const OPEN: Command = Command::Named(&CommandInfo {
    text: "ui-command-open",
    icon: Icon::FolderOpen,
    keys: Some(ctrl(Key::O)),
    says: None,
    action: |_| Some(Action::AskFile(FileFor::Open)),
});

/// Make a new, empty plan file.
pub const NEW: Command = Command::Named(&CommandInfo {
    text: "ui-command-new",
    icon: Icon::FilePlus,
    keys: Some(ctrl(Key::N)),
    says: None,
    action: |_| Some(Action::Show(Page::New)),
});

/// Copy the file somewhere.
pub const BACKUP: Command = Command::Named(&CommandInfo {
    text: "ui-command-backup",
    icon: Icon::Copy,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::AskFile(FileFor::Backup)),
});

/// Write a map or table for other programs.
pub const EXPORT: Command = Command::Named(&CommandInfo {
    text: "ui-command-export",
    icon: Icon::Download,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Show(Page::Export)),
});

/// Read a list of records of whatever kind.
pub const IMPORT_LIST: Command = Command::Named(&CommandInfo {
    text: "ui-command-import-list",
    icon: Icon::FileSpreadsheet,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Open(FormFor::List(None))),
});

/// Read a map or a drawing.
pub const IMPORT_MAP: Command = Command::Named(&CommandInfo {
    text: "ui-command-import-map",
    icon: Icon::MapPlus,
    keys: Some(ctrl_shift(Key::M)),
    says: None,
    action: |scope| scope.can_edit.then_some(Action::AskFile(FileFor::Map)),
});

/// Title and period of the plan, and who keeps it.
pub const PLAN_AND_OFFICE: Command = Command::Named(&CommandInfo {
    text: "ui-command-plan-and-office",
    icon: Icon::Landmark,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Open(FormFor::Plan)),
});

/// Bring in what the built-in plan has gained since the file was made.
pub const RENEW: Command = Command::Named(&CommandInfo {
    text: "ui-command-renew",
    icon: Icon::ListPlus,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Renew),
});

/// End the program.
pub const QUIT: Command = Command::Named(&CommandInfo {
    text: "ui-command-quit",
    icon: Icon::LogOut,
    keys: Some(ctrl(Key::Q)),
    says: None,
    action: |_| Some(Action::Quit),
});
