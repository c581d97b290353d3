//! The fields less often filled in: term, reason, document, investment, workers, wastewater.

use super::super::day_field;
use super::super::scope::Scope;
use super::super::widgets::{self, Attention};
use super::labels::{caption, example};
use super::places::{
    APPROVAL, APPROVED_ON, DEADLINE, DOCUMENT, INVESTMENT, INVESTMENT_DONE, NOTE, Place, REASON,
    WASTEWATER, WORKERS,
};
use super::typed::Typed;
use crate::domain::{Document, OccupancyState, Plan};
use crate::i18n::fold;
use egui::{Button, RichText, Ui, vec2};

/// Draws the fields; those behind "more" are open where anything stands in them.
pub(super) fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    typed: &mut Typed,
    is_open: &mut bool,
    attention: &mut Attention<Place>,
) {
    match typed.state {
        OccupancyState::Registered => {
            deadline(ui, scope, typed, "inspector-form-sign-by", attention);
            approval(ui, scope, typed, attention);
        }
        OccupancyState::Leased | OccupancyState::Building => {
            deadline(ui, scope, typed, "inspector-form-build-by", attention);
        }
        OccupancyState::Suspended | OccupancyState::Recovered => {
            reason(ui, scope, typed, attention);
        }
        OccupancyState::Operating => {}
    }
    let text = scope.text("inspector-form-more");
    *is_open |= typed.has_more();
    if !*is_open {
        *is_open = ui.link(RichText::new(text).size(12.5)).clicked();
        return;
    }
    if !typed.needs_reason() {
        reason(ui, scope, typed, attention);
    }
    document(ui, scope, typed, attention);
    if typed.state != OccupancyState::Registered {
        approval(ui, scope, typed, attention);
    }
    let lines = [
        [
            (INVESTMENT, "inspector-form-investment", &mut typed.investment),
            (INVESTMENT_DONE, "inspector-form-investment-done", &mut typed.investment_done),
        ],
        [
            (WORKERS, "enterprises-workers", &mut typed.workers),
            (WASTEWATER, "enterprises-wastewater-column", &mut typed.wastewater),
        ],
    ];
    for line in lines {
        ui.columns(2, |columns| {
            for (ui, (place, key, text)) in columns.iter_mut().zip(line) {
                let entry = widgets::field(ui, scope, &scope.text(key), "", text);
                attention.draw(ui, scope, place, &entry);
            }
        });
    }
    let entry = widgets::field(ui, scope, &scope.text("enterprises-note"), "", &mut typed.note);
    attention.draw(ui, scope, NOTE, &entry);
}

/// The approved investment: from its day on registered land counts.
fn approval(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, attention: &mut Attention<Place>) {
    ui.columns(2, |columns| {
        let name = scope.text("inspector-form-approval");
        let hint = scope.text("inspector-form-document-hint");
        let entry = widgets::field(&mut columns[0], scope, &name, &hint, &mut typed.approval);
        attention.draw(&columns[0], scope, APPROVAL, &entry);
        let name = scope.text("inspector-form-approved-on");
        let hint = example(scope, "30/06/2024");
        let entry = day_field::ui(&mut columns[1], scope, &name, &hint, &mut typed.approved_on);
        attention.draw(&columns[1], scope, APPROVED_ON, &entry);
    });
}

fn reason(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, attention: &mut Attention<Place>) {
    let name = scope.text("inspector-form-reason");
    let entry = widgets::field(ui, scope, &name, "", &mut typed.reason);
    attention.draw(ui, scope, REASON, &entry);
}

fn deadline(
    ui: &mut Ui,
    scope: &Scope<'_>,
    typed: &mut Typed,
    key: &str,
    attention: &mut Attention<Place>,
) {
    let hint = example(scope, "30/06/2025");
    let entry = day_field::ui(ui, scope, &scope.text(key), &hint, &mut typed.deadline);
    attention.draw(ui, scope, DEADLINE, &entry);
}

/// The number of a document; one the plan does not have is entered with it.
fn document(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, attention: &mut Attention<Place>) {
    let name = scope.text("inspector-form-document");
    let hint = scope.text("inspector-form-document-hint");
    let entry = widgets::field(ui, scope, &name, &hint, &mut typed.document);
    attention.draw(ui, scope, DOCUMENT, &entry);
    let alike = alike(scope.plan, &typed.document);
    if alike.is_empty() {
        return;
    }
    caption(ui, scope, &scope.text("tables-edit-known"));
    for number in alike {
        let button = Button::new(RichText::new(&number).size(12.0)).truncate();
        if ui.add(button.min_size(vec2(ui.available_width(), 22.0))).clicked() {
            typed.document = number;
        }
    }
    ui.add_space(5.0);
}

/// At most three documents of the plan whose number or subject holds what was typed.
fn alike(plan: &Plan, typed: &str) -> Vec<String> {
    let typed = typed.trim();
    if typed.is_empty() || plan.all::<Document>().any(|document| document.number == typed) {
        return Vec::new();
    }
    let wanted = fold(typed);
    let holds = |text: &str| fold(text).contains(&wanted);
    plan.all::<Document>()
        .filter(|document| {
            holds(&document.number) || document.subject.as_deref().is_some_and(holds)
        })
        .take(3)
        .map(|document| document.number.clone())
        .collect()
}
