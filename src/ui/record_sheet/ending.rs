//! Kết thúc từ ngày…: the day from which on a record holds no more, asked below its sheet.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{day_field, widgets};
use crate::domain::Key;
use crate::i18n::Message;
use crate::operations;
use crate::units;
use egui::{Button, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// The day being typed.
pub(super) struct Ending {
    day: String,
}

/// What was answered.
pub(super) enum Answer {
    /// Nothing yet.
    Open,
    /// It does not end.
    Left,
    /// It cannot end then.
    Refused(Message),
}

impl Ending {
    /// A day is offered.
    pub(super) fn on(day: Date) -> Self {
        Self { day: units::date(day) }
    }

    /// Draws the question in the foot of a sheet.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        key: Key,
        asked: &mut Asked,
    ) -> Answer {
        let name = scope.text("records-end-day");
        let hint = scope.text("records-day-hint");
        let field = day_field::ui(ui, scope, &name, &hint, &mut self.day);
        let is_entered = field.has_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
        let (ends, leaves) = ui
            .horizontal(|ui| {
                let width = ui.available_width() - 84.0;
                let text = scope.text("records-end");
                let button = widgets::primary_button(scope, &text, Some(Icon::CalendarX2));
                let ends = ui.add_sized([width, 34.0], button).accessible_name(&text).clicked();
                let cancel = Button::new(scope.text("common-cancel"));
                (ends, ui.add_sized([76.0, 34.0], cancel).clicked())
            })
            .inner;
        if leaves {
            return Answer::Left;
        }
        if !ends && !is_entered {
            return Answer::Open;
        }
        match self.edit(scope, key) {
            Ok(edit) => {
                asked.push(Action::Commit(edit));
                Answer::Open
            }
            Err(why) => Answer::Refused(why),
        }
    }

    fn edit(&self, scope: &Scope<'_>, key: Key) -> Result<crate::domain::Edit, Message> {
        let day = day_field::read(&self.day)?;
        let day = day.ok_or_else(|| Message::new("records-end-no-day"))?;
        Ok(operations::end(scope.plan, key, day)?)
    }
}
