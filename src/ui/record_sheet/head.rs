//! What stands above a part of a sheet.

use super::super::scope::Scope;
use super::super::widgets;
use egui::Ui;

pub(super) fn head(ui: &mut Ui, scope: &Scope<'_>, text: &str) {
    ui.add_space(8.0);
    widgets::rule(ui, scope);
    ui.add_space(7.0);
    widgets::section_head(ui, scope, text, "");
}
