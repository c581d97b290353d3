//! Đo đạc: what a click on the map does.

use super::super::action::Action;
use super::command::{Command, CommandInfo, ctrl_shift, plain};
use super::menu::{Menu, Part};
use crate::map::Tool;
use egui::Key;
use lucide_icons::Icon;

/// Its menu.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-measure",
    parts: &[
        Part::Commands(&[SELECT]),
        Part::Commands(&[MEASURE_DISTANCE, MEASURE_AREA, MEASURE_ANGLE]),
    ],
};

/// Clicks on the map select.
pub const SELECT: Command = Command::Named(&CommandInfo {
    text: "ui-command-tool-select",
    icon: Icon::MousePointer2,
    keys: Some(plain(Key::F2)),
    says: None,
    action: |_| Some(Action::Take(Tool::Select)),
});

/// Clicks on the map measure a way.
pub const MEASURE_DISTANCE: Command = Command::Named(&CommandInfo {
    text: "ui-command-measure-distance",
    icon: Icon::Ruler,
    keys: Some(ctrl_shift(Key::D)),
    says: None,
    action: |_| Some(Action::Take(Tool::Distance)),
});

/// Clicks on the map measure land.
pub const MEASURE_AREA: Command = Command::Named(&CommandInfo {
    text: "ui-command-measure-area",
    icon: Icon::VectorSquare,
    keys: Some(ctrl_shift(Key::A)),
    says: None,
    action: |_| Some(Action::Take(Tool::Area)),
});

/// Clicks on the map measure an angle.
pub const MEASURE_ANGLE: Command = Command::Named(&CommandInfo {
    text: "ui-command-measure-angle",
    icon: Icon::Angle,
    keys: Some(ctrl_shift(Key::G)),
    says: None,
    action: |_| Some(Action::Take(Tool::Angle)),
});
