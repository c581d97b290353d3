//! Quy định ngày: by the law of which day things are judged, chosen among the days it changed.

use super::action::{Action, Asked};
use super::scope::Scope;
use crate::rules::EPOCHS;
use crate::units;
use egui::{Button, RichText, Ui};

/// Draws the days, a click away: as the figures, today, and from when each law holds.
pub fn choices(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let own = [
        (scope.text("law-day-follows"), scope.view.on, None),
        (scope.text("law-day-keep"), scope.view.on, Some(scope.view.on)),
        (scope.text("ui-command-today"), scope.today, Some(scope.today)),
    ];
    let epochs = EPOCHS.iter().map(|(day, law)| ((*law).to_owned(), *day, Some(*day)));
    for (name, day, law) in own.into_iter().chain(epochs) {
        let is_chosen = scope.view.law == law;
        let button =
            Button::selectable(is_chosen, name).right_text(RichText::new(units::date(day)).weak());
        if ui.add_sized([ui.available_width(), 26.0], button).clicked() {
            asked.push(Action::SetLaw(law));
            ui.close();
        }
    }
}
