//! What stands above the foot of a form that takes rows, in a strip that scrolls.

use super::super::widgets;
use egui::{Frame, Margin, ScrollArea, Ui};

/// Draws it; `foot` is the name of the foot below.
pub fn above(ui: &mut Ui, foot: &'static str, add: impl FnOnce(&mut Ui)) {
    let mut above = widgets::above_foot(ui, foot);
    let list = ScrollArea::vertical().id_salt((foot, "rows")).auto_shrink(false);
    list.show(&mut above, |ui| {
        let margin = Margin { left: 16, right: 16, top: 0, bottom: 8 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}
