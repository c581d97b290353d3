//! Where the ruling date is typed or taken from the days that matter, below whatever opened it.

use super::action::{Action, Asked};
use super::day_field;
use super::law_days;
use super::scope::Scope;
use crate::i18n::Message;
use crate::units;
use egui::text::CCursorRange;
use egui::{
    Align, Button, Key, Label, Layout, Margin, Popup, PopupCloseBehavior, Response, RichText,
    TextEdit, Ui,
};
use jiff::civil::Date;

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
        // A menu justifies its lines: buttons as wide as it is, sentences torn apart.
        popup.show(|ui| {
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| self.ui(ui, scope, asked));
        });
    }

    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.set_width(210.0);
        let why = RichText::new(scope.text("ui-date-why")).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(why).wrap());
        ui.add_space(3.0);
        let field = self.field(ui, scope);
        let read = day_field::read(&self.typed);
        if let Err(why) = &read {
            let why = RichText::new(scope.say(why)).size(11.5).color(scope.colours.warning);
            ui.add(Label::new(why).wrap());
        }
        if let Ok(Some(day)) = read {
            let is_left = field.lost_focus() && !ui.input(|input| input.key_pressed(Key::Escape));
            if is_left || (field.changed() && is_written_out(&self.typed, day)) {
                asked.push(Action::SetDate(day));
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                ui.close();
            }
        }
        ui.add_space(3.0);
        self.days(ui, scope, asked);
        ui.separator();
        let law = Message::new("law-day-of").with("day", scope.view.law_day());
        ui.add(Label::new(RichText::new(scope.say(&law)).size(11.5)).wrap());
        law_days::choices(ui, scope, asked);
    }

    /// Where a day is typed; one that has just come up is typed over.
    fn field(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> Response {
        let taken_for = RichText::new(day_field::taken_for(&self.typed));
        let edit = TextEdit::singleline(&mut self.typed)
            .id_salt("date")
            .suffix(taken_for.size(11.5).color(scope.colours.muted))
            .desired_width(f32::INFINITY);
        let mut field = edit.margin(Margin::symmetric(8, 5)).show(ui);
        if std::mem::take(&mut self.is_fresh) {
            let all = CCursorRange::select_all(&field.galley);
            field.state.cursor.set_char_range(Some(all));
            field.state.store(ui.ctx(), field.response.id);
            field.response.request_focus();
        }
        field.response.response.accessible_name(scope.text("ui-date"))
    }

    /// The days that matter, a click away.
    fn days(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let about = &scope.plan.about;
        let days = [
            (scope.text("ui-command-today"), Some(scope.today)),
            (scope.text("ui-date-plan-start"), about.first_day),
            (scope.text("ui-date-plan-end"), about.last_day),
        ];
        for (name, day) in days {
            let Some(day) = day else { continue };
            let button = Button::new(name).right_text(RichText::new(units::date(day)).weak());
            if ui.add_sized([ui.available_width(), 26.0], button).clicked() {
                self.typed = units::date(day);
                asked.push(Action::SetDate(day));
                ui.close();
            }
        }
    }
}

/// Whether the whole year stands there: 05/07/20 may be on its way to 05/07/2024.
fn is_written_out(typed: &str, day: Date) -> bool {
    typed.contains(&format!("{:04}", day.year()))
}
