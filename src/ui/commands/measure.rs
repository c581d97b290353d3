//! Đo đạc: what the pointer does on the map.

use super::menu::{Menu, Part};

/// Its menu: the tools that work on what is there, then those that measure.
pub(super) const MENU: Menu = Menu {
    text: "ui-menu-measure",
    parts: &[
        Part::Tools(|tool| tool.measures.is_none()),
        Part::Tools(|tool| tool.measures.is_some()),
    ],
};
