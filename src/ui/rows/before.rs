//! That a file is read as the last one of its form.

use super::super::scope::Scope;
use egui::{Label, RichText, Ui};

/// Says so; whether it is to be forgotten.
pub fn before_line(ui: &mut Ui, scope: &Scope<'_>) -> bool {
    let says = RichText::new(scope.text("maps-as-before")).size(12.0);
    ui.add(Label::new(says.color(scope.colours.muted)).wrap());
    let forgets = ui.link(RichText::new(scope.text("maps-forget")).size(12.0)).clicked();
    ui.add_space(4.0);
    forgets
}
