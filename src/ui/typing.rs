//! What is typed goes where it was meant, however few frames a second there are.
//!
//! A slow computer hands over many key strokes in one frame: "ba", Enter, "bon". What follows a key
//! that may take the keys elsewhere waits for the frame after it; egui would give all letters to the
//! field that had the keys when the frame began, or drop them. A pull that begins and ends in one
//! frame egui would take for a click.

use egui::{Context, Event, Key, Plugin, RawInput};
use std::collections::VecDeque;

/// So many frames a field may take to come into sight before what waits for it goes on.
const MOST_FRAMES_HELD: u8 = 8;

/// Key strokes that wait for their frame.
#[derive(Default)]
pub struct Typing {
    waiting: VecDeque<Event>,
    /// Whether the field meant has yet to get the keys.
    holds: bool,
    held: u8,
    /// Whether the last key was a command: the letter that comes with it is not typed.
    is_command: bool,
}

/// Keeps what is typed back for a frame: the field it is meant for has yet to come into sight. Says
/// whether that is worth waiting for any longer.
pub fn hold(ctx: &Context) -> bool {
    ctx.request_repaint();
    let held = ctx.with_plugin(|typing: &mut Typing| {
        typing.holds = true;
        typing.held
    });
    held.is_some_and(|held| held < MOST_FRAMES_HELD)
}

/// Takes key strokes back that came before the field they are meant for; they come again first.
pub fn give_back(ctx: &Context, events: Vec<Event>) {
    ctx.with_plugin(|typing: &mut Typing| {
        for event in events.into_iter().rev() {
            typing.waiting.push_front(event);
        }
    });
    hold(ctx);
}

impl Plugin for Typing {
    fn debug_name(&self) -> &'static str {
        "typing"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        input.events.retain(|event| !self.is_letter_of_command(event));
        self.waiting.extend(input.events.drain(..));
        self.held = if std::mem::take(&mut self.holds) { self.held.saturating_add(1) } else { 0 };
        if self.held > 0 && self.held < MOST_FRAMES_HELD {
            let (keys, others) = self.waiting.drain(..).partition(is_of_keyboard);
            self.waiting = keys;
            input.events.extend::<VecDeque<Event>>(others);
        } else {
            let count = of_one_frame(&self.waiting);
            input.events.extend(self.waiting.drain(..count));
        }
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

impl Typing {
    /// Alt with a key is a command, and no letter is typed by it. `AltGr` and the Mac's option key
    /// write letters.
    fn is_letter_of_command(&mut self, event: &Event) -> bool {
        if let Event::Key { pressed, modifiers, .. } = event {
            let is_alt = modifiers.alt && !modifiers.ctrl && !cfg!(target_os = "macos");
            self.is_command = *pressed && is_alt;
        }
        self.is_command && matches!(event, Event::Text(_))
    }
}

/// How many of these events one frame may have. A key that may take the keys elsewhere has a frame of
/// its own, and so has each end of a click or pull.
fn of_one_frame(events: &VecDeque<Event>) -> usize {
    let mut seen = Seen::default();
    let count = events.iter().position(|event| !seen.takes(event));
    count.unwrap_or(events.len())
}

/// What a frame has so far.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a kind of event that was there or not")]
struct Seen {
    letters: bool,
    turn: bool,
    button: bool,
    movement: bool,
}

impl Seen {
    /// Takes an event into the frame, unless it has to wait for the next.
    fn takes(&mut self, event: &Event) -> bool {
        let is_turn = turns(event);
        let is_letter = !is_turn && is_of_keyboard(event) && !is_release(event);
        // A key held down repeats itself faster than a slow window draws.
        let is_more_of_it = self.turn && is_repeat(event);
        let begins = if is_turn { self.letters || self.turn } else { is_letter && self.turn };
        // egui looks for what is pressed where the pointer is at the end of the frame.
        let is_movement = matches!(event, Event::PointerMoved(_));
        let is_let_go = matches!(event, Event::PointerButton { pressed: false, .. });
        let pulls = (self.button && is_movement) || (self.movement && is_let_go);
        if pulls || (begins && !is_more_of_it) {
            return false;
        }
        self.letters |= is_letter;
        self.turn |= is_turn;
        self.button |= matches!(event, Event::PointerButton { .. });
        self.movement |= is_movement;
        true
    }
}

/// Whether the keys may be elsewhere after it: any key but letters and those that move in a line, a
/// click, and what is pasted.
fn turns(event: &Event) -> bool {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            let is_named = matches!(
                key,
                Key::Enter
                    | Key::Tab
                    | Key::Escape
                    | Key::ArrowUp
                    | Key::ArrowDown
                    | Key::PageUp
                    | Key::PageDown
            );
            let is_function_key = key.name().starts_with('F') && key.name().len() > 1;
            is_named || is_function_key || modifiers.command || modifiers.ctrl || modifiers.alt
        }
        // Where a click ends, a field sets its caret: after the letters of that frame, by how it
        // looked before them.
        Event::PointerButton { .. } | Event::Paste(_) => true,
        _ => false,
    }
}

fn is_of_keyboard(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::Ime(_)
            | Event::Cut
            | Event::Copy
    )
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: false, .. })
}

fn is_repeat(event: &Event) -> bool {
    matches!(event, Event::Key { repeat: true, .. })
}
