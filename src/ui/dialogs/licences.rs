//! The licences of what the program is built from, as `assets/licences.txt` tells them.

use super::super::scope::Scope;
use egui::{Label, RichText, ScrollArea, TextWrapMode, Ui};
use std::sync::LazyLock;

const TOLD: &str = include_str!("../../../assets/licences.txt");
/// Thousands: only those in sight are laid out.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| TOLD.lines().collect());

/// Draws the list.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, height: f32) {
    let row_height = 16.0;
    ScrollArea::both().max_height(height).auto_shrink(false).show_rows(
        ui,
        row_height,
        LINES.len(),
        |ui, range| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            for line in LINES.iter().skip(range.start).take(range.len()) {
                let text = RichText::new(*line).size(11.5).color(scope.colours.muted);
                ui.add(Label::new(text).extend());
            }
        },
    );
}
