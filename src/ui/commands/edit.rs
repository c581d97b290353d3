//! Chỉnh sửa: changes taken back and done again, and the search.

use super::super::action::{Action, Page, Past, Trial};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::command::{Command, CommandInfo, ctrl};
use super::menu::{Menu, Part};
use crate::i18n::Message;
use egui::Key;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-edit",
    parts: &[
        Part::Commands(&[UNDO, REDO, HISTORY]),
        Part::Commands(&[TRY_OUT]),
        Part::Commands(&[FIND]),
    ],
};

/// Take the last change back.
pub const UNDO: Command = Command::Named(&CommandInfo {
    text: "ui-command-undo",
    icon: Icon::Undo2,
    keys: Some(ctrl(Key::Z)),
    says: Some(|scope| named("ui-undo-named", scope.file.undo.as_ref())),
    action: |scope| changes(scope, scope.file.undo.as_ref(), Action::Past(Past::Undo)),
});

/// Do again what was taken back.
pub const REDO: Command = Command::Named(&CommandInfo {
    text: "ui-command-redo",
    icon: Icon::Redo2,
    keys: Some(ctrl(Key::Y)),
    says: Some(|scope| named("ui-redo-named", scope.file.redo.as_ref())),
    action: |scope| changes(scope, scope.file.redo.as_ref(), Action::Past(Past::Redo)),
});

/// Every change so far.
pub const HISTORY: Command = Command::Named(&CommandInfo {
    text: "ui-command-history",
    icon: Icon::History,
    keys: Some(ctrl(Key::H)),
    says: None,
    action: |scope| scope.has_file().then_some(Action::Open(FormFor::History)),
});

/// Try changes on a scratch copy of the plan.
pub const TRY_OUT: Command = Command::Named(&CommandInfo {
    text: "ui-command-try-out",
    icon: Icon::FlaskConical,
    keys: None,
    says: None,
    action: |scope| {
        let can_begin = scope.can_edit && scope.trial.is_none();
        can_begin.then_some(Action::Trial(Trial::Begin))
    },
});

/// Search what is in the plan, positions, tables and commands.
pub const FIND: Command = Command::Named(&CommandInfo {
    text: "ui-command-find",
    icon: Icon::Search,
    keys: Some(ctrl(Key::K)),
    says: None,
    action: |_| Some(Action::Show(Page::Find)),
});

/// Where the file takes changes and there is one to take back or do again.
fn changes(scope: &Scope<'_>, what: Option<&Message>, action: Action) -> Option<Action> {
    what.filter(|_| scope.can_edit).map(|_| action)
}

/// "Hoàn tác: ghi nhận Scavi thuê lô C-03".
fn named(key: &'static str, what: Option<&Message>) -> Option<Message> {
    what.map(|what| Message::new(key).with("what", what.clone()))
}
