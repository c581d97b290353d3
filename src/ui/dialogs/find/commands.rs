//! Commands, tables and keys by their names, among what is found in the plan.

use super::super::super::commands::{Command, all};
use super::super::super::scope::Scope;
use crate::i18n::fold;
use crate::map::{DRAWING_KEYS, DrawingKey};
use crate::views::{Closeness, closeness};

/// Those that can be asked for now and whose name holds what was typed; marks do not matter.
pub(super) fn named(scope: &Scope<'_>, query: &str) -> Vec<(Closeness, Command)> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Vec::new();
    }
    let near = |command: Command| Some((closeness(&command.name(scope), &query)?, command));
    all().filter(|command| command.action(scope).is_some()).filter_map(near).collect()
}

/// Keys of drawing that do what was typed.
pub(super) fn drawing_keys(
    scope: &Scope<'_>,
    query: &str,
) -> Vec<(Closeness, &'static DrawingKey)> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Vec::new();
    }
    let near = |key: &'static DrawingKey| Some((closeness(&scope.text(key.text), &query)?, key));
    DRAWING_KEYS.iter().filter_map(near).collect()
}
