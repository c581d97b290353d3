//! The column of tools over the map; the one in hand is shown pressed.

use super::action::Asked;
use super::commands::{self, Command};
use super::scope::Scope;
use super::widgets;
use crate::map::tools::TOOLS;
use egui::Ui;

/// Draws the column.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for tool in TOOLS {
        button(ui, scope, Command::Tool(tool), scope.view.tool == *tool, asked);
    }
    button(ui, scope, commands::GO_TO, false, asked);
}

fn button(ui: &mut Ui, scope: &Scope<'_>, command: Command, on: bool, asked: &mut Asked) {
    let mut name = scope.text(command.text());
    if let Some(keys) = command.keys_text(ui.ctx()) {
        name = format!("{name} ({keys})");
    }
    if widgets::icon_toggle(ui, scope, command.icon(), 30.0, &name, on).clicked() {
        command.ask(scope, asked);
    }
}
