//! Keys: those of commands, and those of the shape being measured on the map.

use super::super::command::Command;
use super::App;
use crate::map::{Escaped, Tool};
use egui::{Context, Key, Modifiers, Popup};
use strum::VariantArray;

impl App {
    /// Asks for what the keys stand for.
    pub(super) fn shortcuts(&mut self, ctx: &Context) {
        self.measuring_keys(ctx);
        for command in Command::VARIANTS {
            let Some(shortcut) = command.shortcut() else { continue };
            // In a text field these keys take back what was typed there.
            let is_of_the_field =
                matches!(command, Command::Undo | Command::Redo) && ctx.text_edit_focused();
            if !is_of_the_field && ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                self.asked.run(*command);
            }
        }
    }

    /// While something is measured, Ctrl+Z and Escape take its last corner back and Enter ends it.
    fn measuring_keys(&mut self, ctx: &Context) {
        let types = ctx.text_edit_focused();
        let has_typed = std::mem::replace(&mut self.was_typing, types);
        let sketching = self.canvas.sketching_mut();
        let is_idle = self.view.tool == Tool::Select && sketching.sketch().is_none();
        let is_elsewhere = self.dialog.is_some() || Popup::is_any_open(ctx);
        if is_idle || is_elsewhere || types || has_typed {
            return;
        }
        let pressed = |modifiers: Modifiers, key: Key| {
            ctx.input_mut(|input| input.consume_key(modifiers, key))
        };
        if sketching.is_drawing() && pressed(Modifiers::COMMAND, Key::Z) {
            sketching.take_back();
        }
        // On a button Enter presses the button.
        let is_free = ctx.memory(|memory| memory.focused().is_none());
        if is_free && sketching.is_drawing() && pressed(Modifiers::NONE, Key::Enter) {
            sketching.end();
        }
        if pressed(Modifiers::NONE, Key::Escape) && sketching.escape() == Escaped::Left {
            self.view.tool = Tool::Select;
        }
    }
}
