//! Diện tích: every way of knowing how large, how far they differ, and why.

use super::super::scope::Scope;
use super::super::widgets;
use crate::i18n::Message;
use crate::units::Area;
use crate::views::{AreaTruth, Difference};
use egui::{Label, RichText, Ui};

/// Draws the figures of a boundary; whether it shall be set to an area, which one that is drawn can be.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, truth: &AreaTruth) -> bool {
    let (head, beside) = (scope.text("inspector-area"), truth.scope.clone().unwrap_or_default());
    let is_asked = if truth.measured.is_some() && scope.can_edit {
        widgets::commanding_head(ui, scope, &head, &beside, &scope.text("shape-area-command"))
    } else {
        widgets::section_head(ui, scope, &head, &beside);
        false
    };
    figures(ui, scope, truth);
    is_asked
}

fn figures(ui: &mut Ui, scope: &Scope<'_>, truth: &AreaTruth) {
    let basis = truth.rests_on().map(|basis| scope.say(&basis)).unwrap_or_default();
    let stated = truth.stated.map(|area| both(scope, area, None));
    widgets::value_row(ui, scope, &scope.say(&truth.stated_text()), stated.as_deref(), &basis);
    let Some(measured) = truth.measured else {
        widgets::warning(ui, scope, &scope.text("inspector-no-boundary"), None);
        return;
    };
    let numerals = scope.numerals();
    let plane =
        scope.say(&Message::new("boundary-area-plane").with("meridian", truth.meridian.as_str()));
    let value = both(scope, measured.plane, truth.deviation);
    widgets::value_row(ui, scope, &plane, Some(&value), &scope.text("boundary-area-plane-why"));
    let geodesic = scope.text("inspector-area-geodesic-why");
    let deviation = truth.deviation;
    area_row(ui, scope, "inspector-area-geodesic", Some(measured.geodesic), deviation, &geodesic);
    difference_row(ui, scope, "boundary-from-stated", truth.from_stated(), deviation);
    difference_row(ui, scope, "boundary-from-geodesic", truth.from_geodesic(), deviation);
    let tolerance = truth.tolerance();
    let tolerance =
        tolerance.map(|area| format!("± {}", numerals.square_metres_within(area, deviation)));
    let why = scope.text("boundary-tolerance-why");
    widgets::value_row(ui, scope, &scope.text("boundary-tolerance"), tolerance.as_deref(), &why);
    let detail = scope.say(
        &Message::new("boundary-perimeter-geodesic")
            .with("length", numerals.metres(measured.geodesic_perimeter_m)),
    );
    let perimeter = numerals.metres(measured.perimeter_m);
    let name = scope.text("boundary-perimeter");
    widgets::value_row(ui, scope, &name, Some(&perimeter), &detail);
    for why in [truth.why_stated_differs(), truth.why_geodesic_differs()].into_iter().flatten() {
        let why = RichText::new(scope.say(&why)).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(why).wrap());
    }
    ui.add_space(9.0);
    widgets::rule(ui, scope);
    ui.add_space(7.0);
}

fn area_row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    key: &str,
    area: Option<Area>,
    deviation: Option<Area>,
    detail: &str,
) {
    let value = area.map(|area| both(scope, area, deviation));
    widgets::value_row(ui, scope, &scope.text(key), value.as_deref(), detail);
}

/// "177.243,0 m² · 17,72 ha".
fn both(scope: &Scope<'_>, area: Area, deviation: Option<Area>) -> String {
    let numerals = scope.numerals();
    let metres = numerals.square_metres_within(area, deviation);
    format!("{metres} · {}", numerals.hectares_within(area, deviation))
}

fn difference_row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    key: &str,
    difference: Option<Difference>,
    deviation: Option<Area>,
) {
    let Some(difference) = difference else { return };
    let text = scope.signed_area(difference, deviation);
    widgets::value_row(ui, scope, &scope.text(key), Some(&text), "");
}
