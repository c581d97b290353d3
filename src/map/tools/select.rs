//! Selecting: a click chooses what lies under it, a second one at once goes there.

use crate::i18n::Message;
use crate::map::aim::Aim;
use crate::map::sketch::Sketching;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Tool, ToolKey, Workplace};
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Selecting.
pub static SELECT: Tool = Tool {
    id: "select",
    text: "ui-command-tool-select",
    icon: Icon::MousePointer2,
    keys: Some(KeyboardShortcut::new(Modifiers::NONE, Key::F2)),
    measures: None,
    take: || Box::new(Selecting),
};

struct Selecting;

impl MapTool for Selecting {
    fn pointer(&mut self, gesture: &Gesture, _: Option<&Aim>, work: &mut Workplace<'_>) -> Answer {
        let under = gesture.at.and_then(|at| work.land.thing_at(at));
        match (gesture.deed, under) {
            (Deed::ClicksTwice, Some(thing)) => Answer::Opened(thing),
            (Deed::Clicks | Deed::ClicksTwice, under) => Answer::Selected(under),
            (Deed::Rests | Deed::Drags | Deed::LetsGo, _) => Answer::Going,
        }
    }

    fn key(&mut self, key: ToolKey, sketching: &mut Sketching) -> Keyed {
        match key {
            ToolKey::Escape if sketching.has_ended() => Keyed::PutsAway,
            ToolKey::Escape | ToolKey::Enter | ToolKey::TakeBack => Keyed::Ignored,
        }
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        work.sketching.sketch().map(|_| Message::new("measure-hint-read"))
    }
}
