//! How high the tables are: pulled by their upper edge, or as high as the window lets them be.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::settings::TablesHeight;
use super::super::widgets;
use egui::{CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo};
use lucide_icons::Icon;

/// Tabs, tools, a head and a row or two.
const LEAST: f32 = 120.0;
/// So far from the edge it can be taken hold of.
const GRIP: f32 = 4.0;

/// The height asked for; a small window shows less of it and forgets nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Height(TablesHeight);

impl Height {
    pub(super) const fn new(height: TablesHeight) -> Self {
        Self(height)
    }

    /// The height where there is so much room.
    pub(super) fn of(self, room: f32) -> f32 {
        if self.0.fills { room } else { self.0.points.clamp(LEAST.min(room), room) }
    }

    pub(super) const fn fills(self) -> bool {
        self.0.fills
    }

    /// As high as before it filled the window.
    pub(super) const fn give_way(&mut self) {
        self.0.fills = false;
    }

    fn toggle(&mut self, asked: &mut Asked) {
        self.0.fills = !self.0.fills;
        asked.push(Action::KeepTablesHeight(self.0));
    }

    /// Fills the window, and goes back.
    pub(super) fn button(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let (icon, key) = if self.0.fills {
            (Icon::Minimize2, "tables-restore")
        } else {
            (Icon::Maximize2, "tables-fill")
        };
        if widgets::icon_button(ui, scope, icon, 24.0, &scope.text(key)).clicked() {
            self.toggle(asked);
        }
    }

    /// The edge between map and tables: pulled, or double-clicked to fill the window. Nothing is
    /// saved before it is let go.
    pub(super) fn edge(&mut self, ui: &Ui, scope: &Scope<'_>, room: Rect, asked: &mut Asked) {
        let top = room.bottom() - self.of(room.height());
        let grip = Rect::from_x_y_ranges(room.x_range(), top - GRIP..=top + GRIP);
        // No stop for the Tab key: the button does the same.
        let sense = Sense::CLICK | Sense::DRAG;
        let edge = ui.interact(grip, ui.scope_id().with("edge-of-tables"), sense);
        let name = scope.text("tables-pull");
        edge.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, &name));
        if edge.hovered() || edge.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
            ui.painter().hline(room.x_range(), top, Stroke::new(2.0, scope.colours.accent));
        }
        if (edge.dragged() || edge.drag_stopped())
            && let Some(at) = edge.interact_pointer_pos()
        {
            self.0 = TablesHeight { points: room.bottom() - at.y, fills: false };
            self.0.points = self.of(room.height());
        }
        if edge.drag_stopped() {
            asked.push(Action::KeepTablesHeight(self.0));
        } else if edge.double_clicked() {
            self.toggle(asked);
        }
    }
}
