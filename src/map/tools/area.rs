//! Measuring the land inside a ring.

use super::measuring::Measuring;
use crate::map::tool::Tool;
use crate::views::measurement::MeasureKind;
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Clicks measure the land between them.
pub static AREA: Tool = Tool {
    id: "area",
    text: "ui-command-measure-area",
    icon: Icon::VectorSquare,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A)),
    measures: Some(MeasureKind::Area),
    take: || Box::new(Measuring::new(MeasureKind::Area, HINTS)),
};

const HINTS: &[&str] = &["measure-hint-first", "measure-hint-next"];
