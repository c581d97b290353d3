//! The fields less often filled in: term, reason, document, investment, workers, wastewater.

use super::super::scope::Scope;
use super::super::{day_field, widgets};
use super::labels::{caption, example};
use super::typed::Typed;
use crate::domain::{Document, OccupancyState, Plan};
use crate::i18n::fold;
use egui::{Button, RichText, Ui, vec2};

/// Draws the fields; those behind "more" are open where anything stands in them.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, is_open: &mut bool) {
    match typed.state {
        OccupancyState::Registered => {
            deadline(ui, scope, typed, "inspector-form-sign-by");
            approval(ui, scope, typed);
        }
        OccupancyState::Leased | OccupancyState::Building => {
            deadline(ui, scope, typed, "inspector-form-build-by");
        }
        OccupancyState::Suspended | OccupancyState::Recovered => reason(ui, scope, typed),
        OccupancyState::Operating => {}
    }
    let text = scope.text("inspector-form-more");
    *is_open |= typed.has_more();
    if !*is_open {
        *is_open = ui.link(RichText::new(text).size(12.5)).clicked();
        return;
    }
    if !typed.needs_reason() {
        reason(ui, scope, typed);
    }
    document(ui, scope, typed);
    if typed.state != OccupancyState::Registered {
        approval(ui, scope, typed);
    }
    let wide = |ui: &mut Ui, fields: [(&str, &mut String); 2]| {
        let [(left, left_text), (right, right_text)] = fields;
        ui.columns(2, |columns| {
            widgets::field(&mut columns[0], scope, &scope.text(left), "", left_text);
            widgets::field(&mut columns[1], scope, &scope.text(right), "", right_text);
        });
    };
    wide(
        ui,
        [
            ("inspector-form-investment", &mut typed.investment),
            ("inspector-form-investment-done", &mut typed.investment_done),
        ],
    );
    wide(
        ui,
        [
            ("enterprises-workers", &mut typed.workers),
            ("enterprises-wastewater-column", &mut typed.wastewater),
        ],
    );
    widgets::field(ui, scope, &scope.text("enterprises-note"), "", &mut typed.note);
}

/// The approved investment: from its day on registered land counts.
fn approval(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed) {
    ui.columns(2, |columns| {
        let name = scope.text("inspector-form-approval");
        let hint = scope.text("inspector-form-document-hint");
        widgets::field(&mut columns[0], scope, &name, &hint, &mut typed.approval);
        let name = scope.text("inspector-form-approved-on");
        let hint = example(scope, "30/06/2024");
        day_field::ui(&mut columns[1], scope, &name, &hint, &mut typed.approved_on);
    });
}

fn reason(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed) {
    widgets::field(ui, scope, &scope.text("inspector-form-reason"), "", &mut typed.reason);
}

fn deadline(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, key: &str) {
    let hint = example(scope, "30/06/2025");
    day_field::ui(ui, scope, &scope.text(key), &hint, &mut typed.deadline);
}

/// The number of a document; one the plan does not have is entered with it.
fn document(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed) {
    let name = scope.text("inspector-form-document");
    let hint = scope.text("inspector-form-document-hint");
    widgets::field(ui, scope, &name, &hint, &mut typed.document);
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
