//! How the figures are reckoned that the circular leaves open; set once, from the period's first day.

use crate::domain::Edit;
use crate::i18n::Message;
use crate::ui::action::{Action, Asked};
use crate::ui::scope::Scope;
use crate::ui::widgets;
use crate::views::forms::{Average, Choices, FilledForm};
use egui::{RichText, Ui};
use strum::VariantArray;

/// Draws the choices; another one is written at once.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, form: &FilledForm, asked: &mut Asked) {
    let from = form.period.first;
    let before = Choices::on(scope.plan, form.period.last);
    let mut chosen = before;
    ui.add_space(8.0);
    widgets::section_head(ui, scope, &scope.text("forms-choices"), "");
    ui.add_enabled_ui(scope.can_edit, |ui| {
        let name = scope.text("forms-choice-average");
        widgets::choice(ui, scope, &name, &mut chosen.average, Average::VARIANTS, |average| {
            scope.text(text(average))
        });
        for (is_chosen, key) in [
            (&mut chosen.counts_investor_money, "forms-choice-money"),
            (&mut chosen.counts_investor_workers, "forms-choice-workers"),
        ] {
            ui.checkbox(is_chosen, RichText::new(scope.text(key)).size(12.5));
        }
    });
    if chosen != before {
        let label = Message::new("forms-choice-made").with("from", from);
        let records = chosen.records(scope.plan, from).into_iter();
        asked.push(Action::Write(records.fold(Edit::new(label), Edit::put)));
    }
}

const fn text(average: Average) -> &'static str {
    match average {
        Average::Pooled => "forms-average-pooled",
        Average::LeasedOnly => "forms-average-leased",
        Average::Mean => "forms-average-mean",
    }
}
