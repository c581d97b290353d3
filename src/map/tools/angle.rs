//! Measuring the angle at the second of three positions.

use super::measuring::Measuring;
use crate::map::tool::Tool;
use crate::views::measurement::MeasureKind;
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Three clicks measure an angle.
pub static ANGLE: Tool = Tool {
    id: "angle",
    text: "ui-command-measure-angle",
    icon: Icon::Angle,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G)),
    measures: Some(MeasureKind::Angle),
    take: || Box::new(Measuring::new(MeasureKind::Angle, HINTS)),
};

const HINTS: &[&str] =
    &["measure-hint-angle-first", "measure-hint-angle-middle", "measure-hint-angle-last"];
