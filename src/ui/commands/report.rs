//! Báo cáo: what goes out of the program as it is shown.

use super::super::action::{Action, Page};
use super::super::file_for::FileFor;
use super::command::{Command, CommandInfo};
use super::menu::{Menu, Part};
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-report",
    parts: &[Part::Commands(&[MAKE_PAPER]), Part::Commands(&[SAVE_PICTURE, COPY_FILL_TABLE])],
};

/// Make a paper to be printed, edited or handed in.
pub const MAKE_PAPER: Command = Command::Named(&CommandInfo {
    text: "ui-command-make-paper",
    icon: Icon::FileText,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::Show(Page::Report)),
});

/// Save the map as a picture.
pub const SAVE_PICTURE: Command = Command::Named(&CommandInfo {
    text: "ui-command-save-picture",
    icon: Icon::Image,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::AskFile(FileFor::Picture)),
});

/// Put the fill table on the clipboard, for a spreadsheet.
pub const COPY_FILL_TABLE: Command = Command::Named(&CommandInfo {
    text: "ui-command-copy-fill-table",
    icon: Icon::ClipboardCopy,
    keys: None,
    says: None,
    action: |scope| scope.has_file().then_some(Action::CopyFillTable),
});
