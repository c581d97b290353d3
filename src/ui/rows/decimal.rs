//! Which sign parts decimals, where figures leave it open.

use super::super::scope::Scope;
use super::super::widgets;
use crate::io::DecimalSign;
use egui::Ui;

/// Asks for it.
pub fn decimal_ui(ui: &mut Ui, scope: &Scope<'_>, decimal: &mut Option<DecimalSign>) {
    let name = scope.text("lists-decimal");
    let signs = [None, Some(DecimalSign::Comma), Some(DecimalSign::Point)];
    widgets::choice(ui, scope, &name, decimal, &signs, |sign| {
        scope.text(match sign {
            None => "lists-decimal-unsaid",
            Some(DecimalSign::Comma) => "lists-decimal-comma",
            Some(DecimalSign::Point) => "lists-decimal-point",
        })
    });
}
