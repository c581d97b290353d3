//! How full something is, as a bar.

use super::super::scope::Scope;
use crate::domain::{Fill, LotState};
use crate::views::scene::LotPaint;
use egui::{Color32, CornerRadius, Rect, Stroke, Ui, pos2};

/// Leased land in full colour, registered land hatched beside it, the rest empty.
pub fn fill_bar(ui: &Ui, scope: &Scope<'_>, rect: Rect, fill: &Fill) {
    let (Some(rate), Some(industrial)) = (fill.rate(), fill.industrial) else { return };
    let colours = scope.colours;
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    let painter = ui.painter();
    painter.rect_filled(rect, radius, colours.track);
    let registered = fill.registered.share_of(industrial).unwrap_or_default();
    let leased_to = rect.left() + rect.width() * (rate.min(1.0) as f32);
    let registered_to = rect.left() + rect.width() * ((rate + registered).min(1.0) as f32);
    if registered_to > leased_to {
        let part =
            Rect::from_min_max(pos2(leased_to, rect.top()), pos2(registered_to, rect.bottom()));
        painter.rect_filled(part, 0, scope.palette.of_lot(LotPaint::State(LotState::Registered)));
        hatch(ui, part, colours.warning);
    }
    if leased_to > rect.left() {
        let part = Rect::from_min_max(rect.min, pos2(leased_to, rect.bottom()));
        let square = if registered_to > leased_to {
            CornerRadius { ne: 0, se: 0, ..radius }
        } else {
            radius
        };
        painter.rect_filled(part, square, colours.accent);
    }
}

/// Diagonal lines, so that grey print and colour-blind eyes tell it from the full colour.
fn hatch(ui: &Ui, rect: Rect, ink: Color32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment(
            [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())],
            Stroke::new(1.2, ink),
        );
        x += 5.0;
    }
}
