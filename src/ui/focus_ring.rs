//! What has the keys: a ring around it, and what Tab passes over. A text field shows that itself.

use super::theme::Colours;
use egui::{Context, FocusDirection, Id, IdSalt, Memory, Stroke, StrokeKind, Ui};

/// The panels whose edges can be pulled: nothing is to be done there with keys.
const PULLED: [&str; 2] = ["zones", "inspector"];

/// Has Tab go on from the edge of a panel.
pub fn pass_over_edges(ui: &Ui) {
    let is_edge = focused(ui.ctx()).is_some_and(|id| edges(ui).contains(&id));
    if !is_edge {
        return;
    }
    let is_back = ui.input(|input| input.modifiers.shift);
    let onward = if is_back { FocusDirection::Previous } else { FocusDirection::Next };
    ui.memory_mut(|memory| memory.move_focus(onward));
}

/// Draws the ring over what was drawn in this frame.
pub fn ui(ui: &Ui, colours: &Colours) {
    let ctx = ui.ctx();
    let Some(id) = focused(ctx).filter(|_| !ctx.text_edit_focused()) else { return };
    if edges(ui).contains(&id) {
        ctx.request_repaint();
        return;
    }
    let Some(response) = ctx.read_response(id) else { return };
    let painter = ctx.layer_painter(response.layer_id);
    // What is scrolled out of sight has no ring there.
    let painter = painter.with_clip_rect(response.interact_rect.expand(3.0));
    let stroke = Stroke::new(2.0, colours.accent);
    painter.rect_stroke(response.rect.expand(1.0), 8, stroke, StrokeKind::Outside);
}

fn focused(ctx: &Context) -> Option<Id> {
    ctx.memory(Memory::focused)
}

/// As egui names the edge of a panel.
fn edges(ui: &Ui) -> [Id; 2] {
    PULLED.map(|panel| ui.scope_id().with_salt(IdSalt::new(panel)).with("__resize"))
}
