//! Measuring the length of a way.

use super::measuring::Measuring;
use crate::map::tool::Tool;
use crate::views::measurement::MeasureKind;
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Clicks measure a way.
pub static DISTANCE: Tool = Tool {
    id: "distance",
    text: "ui-command-measure-distance",
    icon: Icon::Ruler,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::D)),
    measures: Some(MeasureKind::Distance),
    take: || Box::new(Measuring::new(MeasureKind::Distance, HINTS)),
};

const HINTS: &[&str] = &["measure-hint-first", "measure-hint-next"];
