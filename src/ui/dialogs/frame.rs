//! What every dialog has: a title, a body that scrolls where the window is small, a button to close.

use super::super::scope::Scope;
use super::super::theme;
use egui::{RichText, ScrollArea, Ui};

/// Margins, title and buttons of a dialog, which do not scroll.
const AROUND: f32 = 150.0;

/// So high may be what scrolls in a dialog: the rest of it stays inside the window, however small.
pub(super) fn room(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - AROUND).max(80.0)
}

/// A dialog with a title and a button to close it; both stay in sight.
pub(super) fn titled(
    ui: &mut Ui,
    scope: &Scope<'_>,
    width: f32,
    title: &str,
    body: impl FnOnce(&mut Ui),
) -> bool {
    ui.set_width(width.min(ui.ctx().content_rect().width() - 64.0));
    heading(ui, title);
    body(ui);
    close_button(ui, scope)
}

/// Its title.
pub(super) fn heading(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::bold(16.0)));
    ui.add_space(6.0);
}

/// What is as high as it is, and scrolls where the window is not.
pub(super) fn scrolled(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().max_height(room(ui)).auto_shrink([false, true]).show(ui, add);
}

fn close_button(ui: &mut Ui, scope: &Scope<'_>) -> bool {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let to_the_right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(to_the_right, |ui| ui.button(scope.text("common-close")).clicked()).inner
    })
    .inner
}
