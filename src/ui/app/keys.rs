//! Keys: those of commands, and those of the shape being measured on the map.

use super::super::action::Action;
use super::super::commands::{self, Command};
use super::App;
use crate::map::{Escaped, Tool};
use egui::{Context, Key, Modifiers, Popup};

/// With Ctrl these are a text field's own while it has the keys.
const FIELD_KEYS: [Key; 2] = [Key::Z, Key::Y];

impl App {
    /// Asks for what the keys stand for.
    pub(super) fn shortcuts(&mut self, ctx: &Context) {
        let types = ctx.text_edit_focused();
        let has_typed = std::mem::replace(&mut self.was_typing, types);
        self.measuring_keys(ctx, types || has_typed);
        self.escape(ctx, has_typed);
        let pressed = commands::with_keys().into_iter().filter(|(keys, _)| {
            // In a text field these take back what was typed there.
            let is_of_the_field = types && FIELD_KEYS.contains(&keys.logical_key);
            !is_of_the_field && ctx.input_mut(|input| input.consume_shortcut(keys))
        });
        let pressed: Vec<Command> = pressed.map(|(_, command)| command).collect();
        if pressed.is_empty() {
            return;
        }
        let seen = self.seen(ctx.global_style().visuals.dark_mode);
        for command in pressed {
            command.ask(&seen.scope(), &mut self.asked);
        }
    }

    /// Escape gives up the field being typed in, then the form; a form nobody has typed in at once.
    fn escape(&mut self, ctx: &Context, has_typed: bool) {
        let Some(form) = &self.form else { return };
        let is_elsewhere = self.dialog.is_some() || Popup::is_any_open(ctx);
        let gives_up_field = has_typed && !form.is_blank();
        let is_pressed = || ctx.input(|input| input.key_pressed(Key::Escape));
        if !is_elsewhere && !gives_up_field && is_pressed() {
            self.asked.push(Action::CloseForm);
        }
    }

    /// While something is measured, Ctrl+Z and Escape take its last corner back and Enter ends it.
    fn measuring_keys(&mut self, ctx: &Context, types: bool) {
        let sketching = self.canvas.sketching_mut();
        let is_idle = self.view.tool == Tool::Select && sketching.sketch().is_none();
        let is_elsewhere = self.dialog.is_some() || Popup::is_any_open(ctx);
        if is_idle || is_elsewhere || types {
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
        if !pressed(Modifiers::NONE, Key::Escape) {
            return;
        }
        if self.map_area.has_name() && sketching.sketch().is_some_and(|sketch| sketch.ended) {
            self.asked.push(Action::ClearSketch);
        } else if sketching.escape() == Escaped::Left {
            self.view.tool = Tool::Select;
        }
    }
}
