//! One field to type or choose in.

use super::super::scope::Scope;
use super::super::{day_field, widgets};
use crate::domain::vsic::Edition;
use crate::domain::{Field, FieldValue, FundSource, Holds, Sort, in_words};
use crate::views::fund_on;
use egui::{Align, Button, Label, Layout, Response, RichText, Ui, vec2};

/// Words, a figure, a day.
pub(super) fn words(
    ui: &mut Ui,
    scope: &Scope<'_>,
    field: &Field,
    name: &str,
    words: &mut String,
) -> Response {
    let is_day = field.sort.holds() == Holds::Day;
    let hint = if is_day {
        scope.text("records-day-hint")
    } else if field.is_required {
        scope.text("records-required")
    } else {
        String::new()
    };
    if is_day {
        day_field::ui(ui, scope, name, &hint, words)
    } else {
        widgets::field(ui, scope, name, &hint, words)
    }
}

/// One of the codes of a vocabulary, or an edition of the industry codes.
pub(super) fn code(
    ui: &mut Ui,
    scope: &Scope<'_>,
    field: &Field,
    name: &str,
    code: &mut Option<&'static str>,
) -> Response {
    let unknown = (!field.is_required).then_some(None);
    if let Sort::Choice(codes) = field.sort {
        let all: Vec<_> =
            unknown.into_iter().chain(codes.iter().map(|(code, _)| Some(*code))).collect();
        widgets::choice(ui, scope, name, code, &all, |code| {
            let fund = code.filter(|_| field.sort == FundSource::SORT);
            if let Some(fund) = fund.and_then(|code| code.parse::<FundSource>().ok()) {
                return scope.say(&fund_on(scope.plan, fund, scope.view.on));
            }
            let text = code.and_then(|code| in_words(field.sort, code));
            text.map_or_else(|| scope.text("common-unsaid"), |text| scope.say(&text))
        })
    } else {
        let all = [None, Some(Edition::Of2018.year()), Some(Edition::Of2025.year())];
        widgets::choice(ui, scope, name, code, &all, |year| {
            year.map_or_else(|| scope.text("common-unsaid"), |year| format!("VSIC {year}"))
        })
    }
}

/// A question: yes, no, and nobody knows where that can be.
pub(super) fn yes_no(
    ui: &mut Ui,
    scope: &Scope<'_>,
    field: &Field,
    name: &str,
    answer: &mut Option<bool>,
) -> Response {
    let answers =
        [(None, "common-unknown-short"), (Some(false), "common-no"), (Some(true), "common-yes")];
    let size = vec2(ui.available_width(), 26.0);
    let row = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (value, text) in answers.into_iter().skip(usize::from(field.is_required)) {
            let text = scope.text(text);
            let label = RichText::new(&text).size(12.0);
            let button = Button::selectable(*answer == value, label).frame_when_inactive(true);
            if ui.add(button).accessible_name(format!("{name}: {text}")).clicked() {
                *answer = value;
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(name).size(12.5)).truncate());
        });
    });
    ui.add_space(4.0);
    row.response
}
