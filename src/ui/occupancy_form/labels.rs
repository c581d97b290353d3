//! What stands beside and inside the fields.

use super::super::scope::Scope;
use crate::i18n::Message;
use egui::{RichText, Ui};

/// "ví dụ 50": a hint nobody takes for a value.
pub(super) fn example(scope: &Scope<'_>, value: &str) -> String {
    scope.say(&Message::new("inspector-form-example").with("value", value))
}

/// The name above a field.
pub(super) fn caption(ui: &mut Ui, scope: &Scope<'_>, name: &str) {
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
}
