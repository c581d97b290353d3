//! A command: something with a name that a person can ask for without saying more.
//!
//! It does nothing itself. It names an [`Action`]; without one it cannot be asked for now: its entry
//! in a menu is grey, and its keys say nothing.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use crate::i18n::Message;
use crate::map::Tool;
use crate::views::TableInfo;
use egui::{Context, Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// What can be asked for by name. A table of the desk is opened, and a tool on the map taken up, by
/// a command of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// One that stands in the list of a menu.
    Named(&'static CommandInfo),
    /// Open this table.
    Table(&'static TableInfo),
    /// Take up this tool.
    Tool(&'static Tool),
}

/// What a command says of itself. Two are the same that have the same text.
pub struct CommandInfo {
    /// Key of its name.
    pub text: &'static str,
    /// How it looks.
    pub icon: Icon,
    /// Its keys. No bare letter and no Backspace: Vietnamese input methods send those.
    pub keys: Option<KeyboardShortcut>,
    /// What it is called while there is more to say than its name.
    pub says: Option<fn(&Scope<'_>) -> Option<Message>>,
    /// What it asks for; none where that cannot be done now.
    pub action: fn(&Scope<'_>) -> Option<Action>,
}

impl Command {
    /// The key of its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Named(info) => info.text,
            Self::Table(table) => table.title,
            Self::Tool(tool) => tool.text,
        }
    }

    /// Its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Named(info) => info.icon,
            Self::Table(table) => table.icon,
            Self::Tool(tool) => tool.icon,
        }
    }

    /// The table it opens.
    pub const fn table(self) -> Option<&'static TableInfo> {
        match self {
            Self::Named(_) | Self::Tool(_) => None,
            Self::Table(table) => Some(table),
        }
    }

    /// Its keys.
    pub fn keys(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Named(info) => info.keys,
            Self::Table(table) => {
                let digit = Key::from_name(&table.digit?.to_string())?;
                Some(KeyboardShortcut::new(Modifiers::ALT, digit))
            }
            Self::Tool(tool) => tool.keys,
        }
    }

    /// Its keys in words.
    pub fn keys_text(self, ctx: &Context) -> Option<String> {
        self.keys().map(|keys| keys_text(ctx, keys))
    }

    /// What it asks for; none where that cannot be done now.
    pub fn action(self, scope: &Scope<'_>) -> Option<Action> {
        match self {
            Self::Named(info) => (info.action)(scope),
            Self::Table(table) => scope.has_file().then_some(Action::OpenTable(Some(table))),
            Self::Tool(tool) => scope.has_file().then_some(Action::Take(tool)),
        }
    }

    /// What it is called now: "Hoàn tác: ghi nhận Scavi thuê lô C-03".
    pub fn name(self, scope: &Scope<'_>) -> String {
        let says = match self {
            Self::Named(info) => info.says.and_then(|says| says(scope)),
            Self::Table(_) | Self::Tool(_) => None,
        };
        says.map_or_else(|| scope.text(self.text()), |says| scope.say(&says))
    }

    /// Asks for it, where it can be done now.
    pub fn ask(self, scope: &Scope<'_>, asked: &mut Asked) {
        asked.push_if(self.action(scope));
    }
}

impl PartialEq for CommandInfo {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for CommandInfo {}

impl std::fmt::Debug for CommandInfo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.text)
    }
}

/// A key alone.
pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Alt and a key.
pub(super) const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// Ctrl, or on a Mac the command key, and a key.
pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// The same with Shift.
pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// As a keyboard shows them: arrows are drawn on it in every language.
fn keys_text(ctx: &Context, keys: KeyboardShortcut) -> String {
    const ARROWS: [(Key, &str); 4] =
        [(Key::ArrowUp, "↑"), (Key::ArrowDown, "↓"), (Key::ArrowLeft, "←"), (Key::ArrowRight, "→")];
    let named = ctx.format_shortcut(&keys);
    match ARROWS.iter().find(|(key, _)| *key == keys.logical_key) {
        Some((key, arrow)) => named.replace(key.name(), arrow),
        None => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_are_drawn_and_other_keys_named() {
        let said = |key| keys_text(&Context::default(), KeyboardShortcut::new(Modifiers::ALT, key));
        assert!(said(Key::ArrowUp).ends_with('↑'));
        assert!(said(Key::ArrowRight).ends_with('→'));
        assert!(said(Key::PageUp).ends_with("PageUp"));
    }
}
