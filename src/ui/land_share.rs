//! A line of a land-use balance, and a line of what a rule says of it: shared by the form of a layout
//! and the panel of a zone.

use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::LandUse;
use crate::map::opaque;
use crate::rules::{Checked, Verdict};
use egui::{Align, Color32, Label, Layout, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use lucide_icons::Icon;

/// Widths of the columns of figures.
const HECTARES: f32 = 78.0;
const SHARE: f32 = 74.0;

/// A line of the balance: colour and name of the use, hectares, share.
pub fn land_share_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    land_use: Option<LandUse>,
    name: &str,
    [hectares, share]: &[String; 2],
    is_total: bool,
) {
    let font = if is_total { theme::bold(12.5) } else { theme::body(12.5) };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let name_width = (ui.available_width() - HECTARES - SHARE - 30.0).max(40.0);
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
        if let Some(land_use) = land_use {
            let fill = opaque(land_use.colour().on(ui.visuals().dark_mode));
            let stroke = Stroke::new(1.0, scope.colours.line);
            ui.painter().rect(rect, 2, fill, stroke, StrokeKind::Inside);
        }
        let cell = |ui: &mut Ui, width: f32, layout: Layout, text: &str| {
            ui.allocate_ui_with_layout(vec2(width, 18.0), layout, |ui| {
                ui.set_min_width(width);
                ui.add(Label::new(RichText::new(text).font(font.clone())).truncate());
            });
        };
        cell(ui, name_width, Layout::left_to_right(Align::Center), name);
        let right = Layout::right_to_left(Align::Center);
        cell(ui, HECTARES, right, hectares);
        cell(ui, SHARE, right, share);
    });
}

/// What a rule says: figure and verdict, what it needs below.
pub fn check_ui(ui: &mut Ui, scope: &Scope<'_>, checked: &Checked) {
    let (icon, ink) = verdict_mark(scope, checked.verdict);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(widgets::icon_text(icon, 12.0).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let verdict = scope.text(checked.verdict.text());
            line_ui(ui, &format!("{}: {verdict}", scope.say(&checked.says())), ink);
            let needs = RichText::new(scope.say(&checked.needs())).size(11.5);
            ui.add(Label::new(needs.color(scope.colours.muted)).wrap());
        });
    });
    ui.add_space(3.0);
}

/// Sign and colour of a verdict.
pub fn verdict_mark(scope: &Scope<'_>, verdict: Verdict) -> (Icon, Color32) {
    match verdict {
        Verdict::Pass => (Icon::Check, scope.colours.good),
        Verdict::Fail => (Icon::TriangleAlert, scope.colours.warning),
        Verdict::Split | Verdict::Unknown => (Icon::CircleQuestionMark, scope.colours.muted),
    }
}

/// A line of text that may be long.
pub fn line_ui(ui: &mut Ui, text: &str, ink: Color32) {
    ui.add(Label::new(RichText::new(text).size(12.5).color(ink)).wrap());
}
