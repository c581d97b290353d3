//! Ways to change a record that is selected, and to take it away.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::widgets;
use crate::domain::Key;
use crate::i18n::Message;
use crate::operations;
use egui::Ui;
use lucide_icons::Icon;

/// The buttons, from right to left.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, key: Key, asked: &mut Asked) {
    if !scope.can_edit {
        return;
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    let named = |text| scope.say(&Message::new(text).with("kind", key.kind.text()));
    let ends = scope.plan.record(key).as_ref().is_some_and(operations::can_end);
    let removes = named("records-remove-kind");
    if widgets::icon_button(ui, scope, Icon::Trash2, 24.0, &removes).clicked() {
        asked.push(match operations::remove(scope.plan, key) {
            Ok(edit) => Action::Write(edit),
            Err(why) if ends => Action::Open(FormFor::EndingRecord(key, Some(why.into()))),
            Err(why) => Action::Tell(why.into()),
        });
    }
    let end = named("records-end-kind");
    if ends && widgets::icon_button(ui, scope, Icon::CalendarX2, 24.0, &end).clicked() {
        asked.push(Action::Open(FormFor::EndingRecord(key, None)));
    }
    let changes = named("records-change-kind");
    if widgets::icon_button(ui, scope, Icon::Pencil, 24.0, &changes).clicked() {
        asked.push(Action::Open(FormFor::Changing(key)));
    }
}
