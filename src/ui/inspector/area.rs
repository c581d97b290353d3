//! Diện tích: what the document states beside what the boundary measures, and where the boundary is from.

use super::super::action::{Action, Asked};
use super::super::form_for::{FormFor, Target};
use super::super::scope::Scope;
use super::super::widgets;
use super::section::{Section, Selected};
use crate::domain::{BoundarySource, Bounded, ZoneKind};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use egui::{RichText, Ui};

/// The section.
pub const SECTION: Section = Section { applies: |_| true, ui };

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let truth = &selected.zone.areas;
    let numerals = scope.numerals();
    let scope_text = truth.scope.clone().unwrap_or_default();
    widgets::section_head(ui, scope, &scope.text("inspector-area"), &scope_text);
    let basis = truth.rests_on().map(|basis| scope.say(&basis)).unwrap_or_default();
    let row = |ui: &mut Ui, key: &str, area: Option<Area>, detail: &str| {
        let area = area.map(|area| numerals.hectares(area));
        widgets::value_row(ui, scope, &scope.text(key), area.as_deref(), detail);
    };
    let stated = truth.stated.map(|area| numerals.hectares(area));
    widgets::value_row(ui, scope, &scope.say(&truth.stated_text()), stated.as_deref(), &basis);
    if let Some(measured) = truth.measured {
        let measured_row = |ui: &mut Ui, key: &str, area: Area, detail: &str| {
            let area = numerals.hectares_within(area, truth.deviation);
            widgets::value_row(ui, scope, &scope.text(key), Some(&area), detail);
        };
        let exact = numerals.square_metres_within(measured.plane, truth.deviation);
        measured_row(ui, "inspector-area-grid", measured.plane, &exact);
        let why = scope.text("inspector-area-geodesic-why");
        measured_row(ui, "inspector-area-geodesic", measured.geodesic, &why);
    }
    if let Some(difference) = truth.from_stated() {
        let why = scope.text("inspector-area-difference-why");
        let name = scope.text("inspector-area-difference");
        let text = scope.signed_area(difference, truth.deviation);
        widgets::value_row(ui, scope, &name, Some(&text), &why);
    }
    match (selected.zone.industrial, selected.zone.fill.industrial) {
        (None, Some(of_lots)) if selected.zone.fill.is_illustrative() => {
            let said =
                Message::new("inspector-area-sketched").with("area", Argument::Hectares(of_lots));
            let name = scope.text("inspector-area-of-lots");
            let why = scope.text("inspector-fill-sketched-why");
            widgets::faint_row(ui, scope, &name, &scope.say(&said), &why);
        }
        (None, Some(of_lots)) => row(ui, "inspector-area-of-lots", Some(of_lots), ""),
        // A village has none, and lacks nothing for that.
        (None, None) if !matches!(selected.zone.kind, ZoneKind::Cluster | ZoneKind::Park) => {}
        (stated, _) => {
            let basis = stated.map(|stated| scope.say(&stated.basis.text())).unwrap_or_default();
            row(ui, "inspector-area-industrial", stated.map(|stated| stated.area), &basis);
        }
    }
    provenance(ui, scope, selected, asked);
}

/// Says where the boundary is from; one that binds nobody is a warning with the way to mend it.
fn provenance(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let truth = &selected.zone.areas;
    let of = Bounded::Zone(selected.zone.id);
    let mend = scope.text("boundary-enter-corners");
    let mend = scope.can_edit.then_some(mend.as_str());
    let asked_to_mend = match (truth.source, truth.measured.is_some()) {
        (Some(source), true) if source.is_binding() => {
            let name = scope.text("inspector-boundary");
            widgets::value_row(ui, scope, &name, Some(&scope.say(&source.text())), "");
            false
        }
        (None, false) => widgets::warning(ui, scope, &scope.text("inspector-no-boundary"), mend),
        (source, drawn) => {
            let key = if drawn {
                "inspector-boundary-not-binding"
            } else {
                "inspector-point-not-binding"
            };
            let source = source.map_or_else(|| Message::new("common-unsaid"), BoundarySource::text);
            let sentence = scope.say(&Message::new(key).with("source", source));
            widgets::warning(ui, scope, &sentence, mend)
        }
    };
    if asked_to_mend {
        asked.push(Action::Open(FormFor::Corners(Target::Existing(of))));
    }
    if truth.measured.is_some() {
        let open = RichText::new(scope.text("boundary-open")).size(12.0);
        if ui.link(open).clicked() {
            asked.push(Action::Open(FormFor::Boundary(of)));
        }
    }
}
