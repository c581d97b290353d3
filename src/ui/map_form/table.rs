//! The first rows of a layer as the file has them, for whoever is to say what its columns hold.

use super::super::scope::Scope;
use super::super::theme;
use super::MapForm;
use egui::{Grid, Label, RichText, ScrollArea, Ui};

/// So many rows tell what stands in a column.
const ROWS: usize = 5;
/// A cell is no wider.
const WIDEST: f32 = 150.0;

impl MapForm {
    /// Draws them; where lots are found in a drawing its rows are entities, which tell nothing.
    pub(super) fn table_ui(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let first = self.outcome.as_ref().and_then(|outcome| outcome.taken.first());
        let layer = first.and_then(|place| self.file.read.layers.get(*place));
        let kind = self.said.kind;
        let is_table = !self.file.has_drawn_lots(kind) && !self.file.has_sightings(kind);
        let Some(table) = layer.map(|layer| &layer.table).filter(|_| is_table) else { return };
        if table.width() == 0 {
            return;
        }
        let head = RichText::new(scope.text("maps-first-rows")).font(theme::bold(12.5));
        egui::CollapsingHeader::new(head).id_salt("first-rows").show(ui, |ui| {
            let shown = ScrollArea::horizontal().id_salt("first-rows-table");
            shown.auto_shrink([false, true]).show(ui, |ui| {
                Grid::new("first-rows-grid").striped(true).max_col_width(WIDEST).show(ui, |ui| {
                    for row in 0..table.rows.len().min(ROWS + 1) {
                        for column in 0..table.width() {
                            let cell = table.cell(row, column);
                            let text = RichText::new(cell.lines().next().unwrap_or_default());
                            let text = if row == 0 {
                                text.font(theme::bold(11.5)).color(scope.colours.muted)
                            } else {
                                text.size(12.0)
                            };
                            ui.add(Label::new(text).truncate()).on_hover_text(cell);
                        }
                        ui.end_row();
                    }
                });
            });
        });
    }
}
