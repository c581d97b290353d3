//! What keys do while a shape is drawn: one table for hints, the list of keys and the search.

use super::aim::NextCorner;
use crate::i18n::{Argument, Message};

/// Keys held or pressed while a shape is drawn.
pub struct DrawingKey {
    /// As they stand on the keyboard.
    pub keys: &'static str,
    /// Whether they are held while clicking.
    pub with_click: bool,
    /// Key of what they do, for the list of keys.
    pub text: &'static str,
    /// Key of the same in a word or two, where hints tell of it.
    hint: Option<&'static str>,
    /// Whether they need a leg to be drawn.
    of_leg: bool,
}

/// All of them.
pub static DRAWING_KEYS: &[DrawingKey] = &[
    DrawingKey {
        keys: "Shift",
        with_click: false,
        text: "draw-key-right",
        hint: Some("draw-hint-right"),
        of_leg: true,
    },
    DrawingKey {
        keys: "Ctrl",
        with_click: true,
        text: "draw-key-follow",
        hint: Some("draw-hint-follow"),
        of_leg: true,
    },
    DrawingKey {
        keys: "Ctrl+Shift",
        with_click: true,
        text: "draw-key-follow-other",
        hint: None,
        of_leg: true,
    },
    DrawingKey {
        keys: "Alt",
        with_click: false,
        text: "draw-key-free",
        hint: Some("draw-hint-free"),
        of_leg: false,
    },
    DrawingKey {
        keys: "Tab",
        with_click: false,
        text: "draw-key-type",
        hint: Some("draw-hint-type"),
        of_leg: false,
    },
    DrawingKey { keys: "Enter", with_click: false, text: "draw-key-end", hint: None, of_leg: true },
    DrawingKey { keys: "Esc", with_click: false, text: "draw-key-back", hint: None, of_leg: true },
];

impl DrawingKey {
    /// As a person is told of them.
    pub fn name(&self) -> Message {
        let key = if self.with_click { "draw-keys-click" } else { "draw-keys" };
        Message::new(key).with("keys", self.keys)
    }
}

/// What to do next, and which keys are of use for it.
pub fn hint(says: &'static str, next: NextCorner) -> Message {
    let is_leg = matches!(next, NextCorner::Leg { .. });
    let keys = DRAWING_KEYS.iter().filter(|key| is_leg || !key.of_leg);
    let keys = keys.filter_map(|key| {
        let does = Message::new(key.hint?);
        Some(Message::new("draw-hint-key").with("keys", key.keys).with("does", does))
    });
    Message::new("draw-hint")
        .with("says", Message::new(says))
        .with("keys", Argument::List(keys.collect()))
}
