//! Heads, rows of a name and a value, single lines of text, and what parts them.

use super::super::scope::Scope;
use super::super::theme;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Align2, Color32, FontId, Galley, Label, Layout, Pos2, RichText, Role, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};
use std::sync::Arc;

/// A section's head: muted and bold, with something smaller beside it.
pub fn section_head(ui: &mut Ui, scope: &Scope<'_>, text: &str, beside: &str) {
    ui.horizontal(|ui| head(ui, scope, text, beside));
    ui.add_space(2.0);
}

/// A section's head with a command at its end; whether it was asked for.
pub fn commanding_head(
    ui: &mut Ui,
    scope: &Scope<'_>,
    text: &str,
    beside: &str,
    command: &str,
) -> bool {
    let asked = ui.horizontal(|ui| {
        let from_right = Layout::right_to_left(Align::Center);
        ui.with_layout(from_right, |ui| {
            let asked = ui.link(command).clicked();
            let from_left = Layout::left_to_right(Align::Center);
            ui.with_layout(from_left, |ui| head(ui, scope, text, beside));
            asked
        })
    });
    ui.add_space(2.0);
    asked.inner.inner
}

fn head(ui: &mut Ui, scope: &Scope<'_>, text: &str, beside: &str) {
    ui.label(RichText::new(text).font(theme::bold(12.0)).color(scope.colours.muted));
    if !beside.is_empty() {
        let beside = RichText::new(beside).size(11.5).color(scope.colours.faint);
        ui.add(Label::new(beside).truncate());
    }
}

/// A name on the left, a value in tabular figures on the right.
pub fn value_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: Option<&str>, detail: &str) {
    match value {
        Some(value) => row(ui, scope, name, value, (theme::bold(13.0), scope.colours.text), detail),
        None => faint_row(ui, scope, name, &scope.texts.get("common-unknown"), detail),
    }
}

/// The same of a value that is no figure to count on.
pub fn faint_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: &str, detail: &str) {
    row(ui, scope, name, value, (theme::italic(12.0), scope.colours.faint), detail);
}

/// A name on the left, a word or a day on the right.
pub fn fact_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: Option<&str>) {
    match value {
        Some(value) => value_row(ui, scope, name, Some(value), ""),
        None => faint_row(ui, scope, name, &scope.texts.get("common-unsaid"), ""),
    }
}

fn row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    text: &str,
    (font, ink): (FontId, Color32),
    detail: &str,
) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    let value = one_line(ui, text, font, ink, width);
    let name_width = width - value.size().x - 10.0;
    let label = one_line(ui, name, theme::body(13.0), scope.colours.text, name_width);
    let elided = label.elided;
    paint_line(ui, rect.left_center(), Align2::LEFT_CENTER, label);
    paint_line(ui, rect.right_center(), Align2::RIGHT_CENTER, value);
    let spoken = format!("{name}: {text}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let hint = match (elided, detail.is_empty()) {
        (true, true) => name.to_owned(),
        (true, false) => format!("{name}\n{detail}"),
        (false, _) => detail.to_owned(),
    };
    if !hint.is_empty() {
        response.on_hover_text(hint);
    }
}

/// As many letters are wider than any screen; more need not be laid out to be cut.
const LETTERS_IN_SIGHT: usize = 2_000;

/// One line of text, cut with … at `width`.
pub fn one_line(ui: &Ui, text: &str, font: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    let text = text.chars().take(LETTERS_IN_SIGHT).collect();
    let mut job = LayoutJob::simple_singleline(text, font, ink);
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.painter().layout_job(job)
}

/// Paints a line with `anchor` at `at`.
pub fn paint_line(ui: &Ui, at: Pos2, anchor: Align2, galley: Arc<Galley>) {
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
}

/// A thin line across.
pub fn rule(ui: &mut Ui, scope: &Scope<'_>) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), Sense::hover());
    // Through the panel's margin, from edge to edge.
    let rect = rect.expand2(vec2(16.0, 0.0));
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, scope.colours.line));
}
