//! The field that was not accepted, and the one that is to have the keys.

use super::super::scope::Scope;
use egui::{Align, Rect, Response, Stroke, StrokeKind, Ui};

/// Where in a form a person is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attention<T> {
    /// The field that was not accepted.
    wrong: Option<T>,
    /// The field that gets the keys, until it has them.
    wanted: Option<T>,
}

impl<T> Default for Attention<T> {
    fn default() -> Self {
        Self { wrong: None, wanted: None }
    }
}

impl<T: PartialEq + Copy> Attention<T> {
    /// On the field that gets the keys first.
    pub const fn first(wanted: Option<T>) -> Self {
        Self { wrong: None, wanted }
    }

    /// On the field that was not accepted, as far as it is known which.
    pub const fn refuse(&mut self, field: Option<T>) {
        (self.wrong, self.wanted) = (field, field);
    }

    /// What was wrong is being mended.
    pub const fn forgive(&mut self) {
        self.wrong = None;
    }

    /// Frames the field that was drawn where it was not accepted; brings it into sight and gives it
    /// the keys where it is to have them.
    pub fn draw(&mut self, ui: &Ui, scope: &Scope<'_>, field: T, entry: &Response) {
        if self.wrong == Some(field) {
            mark(ui, scope, entry.rect);
        }
        if self.wanted != Some(field) {
            return;
        }
        let had_keys = entry.has_focus();
        entry.request_focus();
        // The foot may have grown by the sentence that says why.
        if had_keys && ui.clip_rect().contains(entry.rect.center()) {
            self.wanted = None;
        } else {
            entry.scroll_to_me(Some(Align::Center));
            ui.ctx().request_repaint();
        }
    }
}

fn mark(ui: &Ui, scope: &Scope<'_>, field: Rect) {
    let stroke = Stroke::new(1.5, scope.colours.warning);
    ui.painter().rect_stroke(field.expand(2.0), 6, stroke, StrokeKind::Outside);
}
