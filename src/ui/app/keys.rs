//! Keys: those of commands, and those of the tool in hand on the map.

use super::super::action::Action;
use super::super::commands::{self, Command};
use super::App;
use crate::map::{Keyed, ToolKey, tools};
use egui::{Context, Event, FocusDirection, InputState, Key, Modifiers, Popup};

/// With Ctrl these are a text field's own while it has the keys.
const FIELD_KEYS: [Key; 3] = [Key::Z, Key::Y, Key::A];

/// What keys mean to the tool in hand, where it has a use for them.
const TOOL_KEYS: [(Modifiers, Key, ToolKey); 3] = [
    (Modifiers::COMMAND, Key::Z, ToolKey::TakeBack),
    (Modifiers::NONE, Key::Enter, ToolKey::Enter),
    (Modifiers::NONE, Key::Escape, ToolKey::Escape),
];

impl App {
    /// Asks for what the keys stand for.
    pub(super) fn shortcuts(&mut self, ctx: &Context) {
        let types = ctx.text_edit_focused();
        let has_typed = std::mem::replace(&mut self.was_typing, types);
        self.tool_keys(ctx, types || has_typed);
        self.escape(ctx, has_typed);
        let pressed = commands::with_keys().into_iter().filter(|(keys, _)| {
            // In a text field these are about what was typed there.
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

    /// Escape gives up the field being typed in, then the form, then several lots chosen; a form nobody
    /// has typed in at once.
    fn escape(&mut self, ctx: &Context, has_typed: bool) {
        let is_elsewhere = self.dialog.is_some() || Popup::is_any_open(ctx);
        let is_pressed = || ctx.input(|input| input.key_pressed(Key::Escape));
        if is_elsewhere || !is_pressed() {
            return;
        }
        match &self.form {
            Some(form) if has_typed && !form.is_blank() => {}
            Some(_) => self.asked.push(Action::CloseForm),
            None if has_typed || self.view.several().is_empty() => {}
            None => self.asked.push(Action::Select(None)),
        }
    }

    /// Keys the tool in hand has a use for are its own.
    fn tool_keys(&mut self, ctx: &Context, types: bool) {
        if types || self.dialog.is_some() || Popup::is_any_open(ctx) {
            return;
        }
        for (modifiers, key, meant) in TOOL_KEYS {
            // On a button Enter presses the button.
            let is_buttons = key == Key::Enter && ctx.memory(|memory| memory.focused().is_some());
            if is_buttons || !ctx.input(|input| is_pressed(input, modifiers, key)) {
                continue;
            }
            if self.give_key(meant) {
                ctx.input_mut(|input| input.consume_key(modifiers, key));
            }
        }
        self.tab_into_fields(ctx);
    }

    /// Gives a key to the tool in hand; whether that had a use for it.
    pub(super) fn give_key(&mut self, key: ToolKey) -> bool {
        match self.canvas.key(key) {
            Keyed::Ignored => return false,
            Keyed::Taken => {}
            Keyed::PutsAway => self.asked.push(Action::ClearSketch),
            Keyed::Leaves => self.asked.push(Action::Take(&tools::SELECT)),
        }
        true
    }

    /// While the map has the keys, Tab goes to the fields of what is drawn.
    fn tab_into_fields(&mut self, ctx: &Context) {
        let is_pressed = || ctx.input(|input| is_pressed(input, Modifiers::NONE, Key::Tab));
        let is_on_map = ctx.memory(|memory| memory.focused().is_none());
        if !is_on_map || !self.map_area.has_fields() || !is_pressed() {
            return;
        }
        ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        self.map_area.give_keys_to_fields();
    }
}

fn is_pressed(input: &InputState, modifiers: Modifiers, meant: Key) -> bool {
    input.events.iter().any(|event| {
        matches!(event, Event::Key { key, pressed: true, modifiers: held, .. }
            if *key == meant && held.matches_logically(modifiers))
    })
}
