//! The fields of an enterprise while it is entered or changed.

use super::super::scope::Scope;
use super::super::{day_field, widgets};
use super::typed::{EDITIONS, Typed};
use crate::domain::vsic;
use crate::i18n::Message;
use egui::{Button, Label, RichText, Ui};

/// Draws the fields; `focus` gives the name the keys, once.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed, focus: &mut bool) {
    let name = widgets::field(ui, scope, &scope.text("enterprises-name"), "", &mut typed.name);
    if std::mem::take(focus) {
        name.request_focus();
    }
    pair(ui, |left, right| {
        widgets::field(left, scope, &scope.text("enterprises-tax-code"), "", &mut typed.tax_code);
        let name = scope.text("enterprises-legal-form");
        widgets::field(right, scope, &name, "", &mut typed.legal_form);
    });
    industry(ui, scope, typed);
    head(ui, scope, "enterprises-flags");
    flag(ui, scope, "enterprises-supporting", &mut typed.supporting_industry);
    flag(ui, scope, "enterprises-high-technology", &mut typed.high_technology);
    flag(ui, scope, "enterprises-polluting", &mut typed.polluting);
    flag(ui, scope, "enterprises-defence", &mut typed.on_defence_land);
    head(ui, scope, "enterprises-moving");
    let name = scope.text("enterprises-present-place");
    widgets::field(ui, scope, &name, "", &mut typed.present_place);
    pair(ui, |left, right| {
        widgets::field(left, scope, &scope.text("enterprises-need"), "", &mut typed.need_ha);
        let name = scope.text("enterprises-relocate-by");
        day_field::ui(right, scope, &name, "", &mut typed.relocate_by);
    });
    pair(ui, |left, right| {
        widgets::field(left, scope, &scope.text("enterprises-power"), "", &mut typed.power_kw);
        let name = scope.text("enterprises-wastewater");
        widgets::field(right, scope, &name, "", &mut typed.wastewater);
    });
    widgets::field(ui, scope, &scope.text("enterprises-note"), "", &mut typed.note);
}

fn pair(ui: &mut Ui, add: impl FnOnce(&mut Ui, &mut Ui)) {
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            add(left, right);
        }
    });
}

fn head(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    ui.add_space(4.0);
    widgets::section_head(ui, scope, &scope.text(key), "");
}

/// Code, edition, and what the code means; typed words find codes.
fn industry(ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed) {
    pair(ui, |left, right| {
        let name = scope.text("enterprises-vsic");
        widgets::field(left, scope, &name, "", &mut typed.vsic_code);
        let name = scope.text("enterprises-vsic-edition");
        let all = [None, Some(EDITIONS[0]), Some(EDITIONS[1])];
        widgets::choice(right, scope, &name, &mut typed.vsic_edition, &all, |edition| {
            edition
                .map_or_else(|| scope.text("common-unknown"), |edition| format!("VSIC {edition}"))
        });
    });
    let edition = typed.vsic_edition.and_then(vsic::Edition::of_year).unwrap_or_default();
    let query = typed.vsic_code.trim().to_owned();
    if query.is_empty() {
        return;
    }
    let muted = |text: String| RichText::new(text).size(11.5).color(scope.colours.muted);
    if let Some(described) = vsic::describe(&query, edition) {
        let text = format!("{} {}", described.code, described.text(scope.texts.language()));
        ui.add(Label::new(muted(text)).wrap());
    } else if query.bytes().all(|letter| letter.is_ascii_digit()) {
        let text = Message::new("enterprises-vsic-unknown").with("code", query.as_str());
        ui.add(Label::new(muted(scope.say(&text))).wrap());
    } else {
        for found in vsic::search(&query, edition).into_iter().take(5) {
            let text = format!("{} {}", found.code, found.text(scope.texts.language()));
            let button = Button::new(RichText::new(text).size(12.0)).truncate();
            if ui.add(button.min_size(egui::vec2(ui.available_width(), 22.0))).clicked() {
                found.code.clone_into(&mut typed.vsic_code);
                typed.vsic_edition = Some(edition.year());
            }
        }
    }
    ui.add_space(4.0);
}

/// A question with three answers: yes, no, nobody knows.
fn flag(ui: &mut Ui, scope: &Scope<'_>, key: &str, answer: &mut Option<bool>) {
    let name = scope.text(key);
    let answers =
        [(None, "common-unknown-short"), (Some(false), "common-no"), (Some(true), "common-yes")];
    let size = egui::vec2(ui.available_width(), 26.0);
    let from_the_right = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(size, from_the_right, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (value, text) in answers {
            let text = scope.text(text);
            let label = RichText::new(&text).size(12.0);
            let button = Button::selectable(*answer == value, label).frame_when_inactive(true);
            if ui.add(button).accessible_name(format!("{name}: {text}")).clicked() {
                *answer = value;
            }
        }
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.add(Label::new(RichText::new(&name).size(12.5)).truncate());
        });
    });
}
