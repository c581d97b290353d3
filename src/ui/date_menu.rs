//! Where the ruling date is typed or taken from the days that matter, below whatever opened it.

use super::action::{Action, Asked};
use super::scope::Scope;
use crate::units;
use egui::text::CCursorRange;
use egui::{
    Align, Button, Label, Margin, Popup, PopupCloseBehavior, Response, RichText, TextEdit, Ui,
};

/// What stands in its field.
#[derive(Default)]
pub struct DateMenu {
    typed: String,
    /// The field has just come up and is to be typed over.
    is_fresh: bool,
}

impl DateMenu {
    /// Opens below `button` when that is clicked.
    pub fn below(&mut self, button: &Response, scope: &Scope<'_>, asked: &mut Asked) {
        if button.clicked() {
            self.typed = units::date(scope.view.on);
            self.is_fresh = true;
        }
        let popup = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup.show(|ui| self.ui(ui, scope, asked));
    }

    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.set_width(210.0);
        let why = RichText::new(scope.text("ui-date-why")).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(why).wrap().halign(Align::LEFT));
        let edit = TextEdit::singleline(&mut self.typed).desired_width(f32::INFINITY);
        let mut field = edit.margin(Margin::symmetric(8, 5)).show(ui);
        if std::mem::take(&mut self.is_fresh) {
            let all = CCursorRange::select_all(&field.galley);
            field.state.cursor.set_char_range(Some(all));
            field.state.store(ui.ctx(), field.response.id);
            field.response.request_focus();
        }
        let response = field.response.response.accessible_name(scope.text("ui-date"));
        let typed = units::parse_date(&self.typed);
        if typed.is_none() {
            let text = RichText::new(scope.text("ui-date-unreadable")).size(11.5);
            ui.label(text.color(scope.colours.warning));
        }
        if response.changed()
            && let Some(day) = typed
        {
            asked.push(Action::SetDate(day));
        }
        let about = &scope.plan.about;
        let days = [
            (scope.text("ui-command-today"), Some(scope.today)),
            (scope.text("ui-date-plan-start"), about.first_day),
            (scope.text("ui-date-plan-end"), about.last_day),
        ];
        for (name, day) in days {
            let Some(day) = day else { continue };
            let button = Button::new(name).right_text(RichText::new(units::date(day)).weak());
            if ui.add_sized([200.0, 26.0], button).clicked() {
                self.typed = units::date(day);
                asked.push(Action::SetDate(day));
                ui.close();
            }
        }
    }
}
