//! Diện tích: what the document states beside what the boundary measures, and where the boundary is from.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::widgets;
use super::{Section, Selected};
use crate::i18n::Message;
use crate::units::Area;
use egui::Ui;

/// The section.
pub const SECTION: Section = Section { applies: |_| true, ui };

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let areas = &selected.zone.areas;
    let numerals = scope.numerals();
    let scope_text = areas.scope.clone().unwrap_or_default();
    widgets::section_head(ui, scope, &scope.text("inspector-area"), &scope_text);
    let has_boundary = areas.grid.is_some();
    let hectares = |area: Option<Area>| area.map(|area| numerals.hectares(area));
    let decision = areas.decision.as_deref().unwrap_or_default();
    let exact =
        |area: Option<Area>| area.map(|area| numerals.square_metres(area)).unwrap_or_default();

    let row = |ui: &mut Ui, key: &str, area: Option<Area>, detail: &str| {
        widgets::value_row(ui, scope, &scope.text(key), hectares(area).as_deref(), detail);
    };
    row(ui, "inspector-area-stated", areas.stated, decision);
    if has_boundary {
        row(ui, "inspector-area-grid", areas.grid, &exact(areas.grid));
        row(
            ui,
            "inspector-area-geodesic",
            areas.geodesic,
            &scope.text("inspector-area-geodesic-why"),
        );
    }
    if let (Some(difference), Some(stated)) = (areas.difference, areas.stated) {
        let metres = difference.as_square_metres();
        let share = metres / stated.as_square_metres();
        let text = format!(
            "{}{} m² ({} %)",
            if metres > 0.0 { "+" } else { "" },
            numerals.number(metres, 0),
            numerals.number(share * 100.0, 2),
        );
        widgets::value_row(
            ui,
            scope,
            &scope.text("inspector-area-difference"),
            Some(&text),
            &scope.text("inspector-area-difference-why"),
        );
    }
    match (areas.industrial, selected.zone.fill.industrial) {
        (None, Some(of_lots)) => row(ui, "inspector-area-of-lots", Some(of_lots), ""),
        (stated, _) => {
            let why = scope.text("inspector-area-industrial-why");
            row(ui, "inspector-area-industrial", stated, &why);
        }
    }
    provenance(ui, scope, selected, asked);
}

/// Says where the boundary is from; a boundary that binds nobody is a warning.
fn provenance(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let areas = &selected.zone.areas;
    let Some(source) = areas.source else {
        if areas.grid.is_none() {
            widgets::warning(ui, scope, &scope.text("inspector-no-boundary"), None);
        }
        return;
    };
    let said = scope.say(&source.text());
    if source.is_binding() {
        widgets::value_row(ui, scope, &scope.text("inspector-boundary"), Some(&said), "");
        return;
    }
    let key = if areas.grid.is_some() {
        "inspector-boundary-not-binding"
    } else {
        "inspector-point-not-binding"
    };
    let sentence = scope.say(&Message::new(key).with("source", said));
    if widgets::warning(ui, scope, &sentence, Some(&scope.text("inspector-boundary-how"))) {
        asked.push(Action::Tell(Message::new("inspector-boundary-how-text")));
    }
}
