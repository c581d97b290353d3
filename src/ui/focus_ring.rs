//! A ring around what has the keys. A text field shows that itself.

use super::theme::Colours;
use egui::{Context, Stroke, StrokeKind};

/// Draws it over what was drawn in this frame.
pub fn ui(ctx: &Context, colours: &Colours) {
    if ctx.text_edit_focused() {
        return;
    }
    let focused = ctx.memory(|memory| memory.focused());
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else { return };
    let painter = ctx.layer_painter(response.layer_id);
    // What is scrolled out of sight has no ring there.
    let painter = painter.with_clip_rect(response.interact_rect.expand(3.0));
    let stroke = Stroke::new(2.0, colours.accent);
    painter.rect_stroke(response.rect.expand(1.0), 8, stroke, StrokeKind::Outside);
}
