//! Which layers of a file are read; of a drawing, which bound lots and which has their codes.

use super::super::scope::Scope;
use super::super::widgets;
use super::MapForm;
use crate::i18n::Message;
use egui::{RichText, ScrollArea, Ui};
use std::collections::BTreeSet;

impl MapForm {
    /// Draws the layers with what each has, a tick for those that are read.
    pub(super) fn layers_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        let layers = &self.file.read.layers;
        let is_drawn = self.file.has_drawn_lots(self.said.kind);
        if layers.len() < 2 || self.file.has_sightings(self.said.kind) {
            return;
        }
        let key = if is_drawn { "maps-layers-bounds" } else { "maps-layers" };
        let head = RichText::new(scope.text(key)).size(12.0);
        ui.label(head.color(scope.colours.muted));
        let before: &BTreeSet<usize> = self.said.layers.as_ref().unwrap_or(&outcome.taken);
        let mut after = before.clone();
        let list = ScrollArea::vertical().id_salt("layers-of-map").max_height(118.0);
        list.auto_shrink([false, true]).show(ui, |ui| {
            for (place, layer) in layers.iter().enumerate() {
                let says = Message::new("maps-layer")
                    .with("layer", layer.table.name.as_str())
                    .with("count", layer.shapes.len());
                let mut is_read = after.contains(&place);
                ui.checkbox(&mut is_read, RichText::new(scope.say(&says)).size(12.5));
                if is_read {
                    after.insert(place);
                } else {
                    after.remove(&place);
                }
            }
        });
        ui.add_space(4.0);
        if after != *before {
            self.said.layers = Some(after);
        }
        if is_drawn {
            self.codes_ui(ui, scope);
        }
    }

    fn codes_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let layers = &self.file.read.layers;
        let before = self.said.codes.or(self.outcome.as_ref().and_then(|outcome| outcome.codes));
        let mut codes = before;
        let unsaid = before.is_none().then_some(None);
        let all: Vec<Option<usize>> =
            unsaid.into_iter().chain((0..layers.len()).map(Some)).collect();
        let name = scope.text("maps-codes");
        widgets::choice(ui, scope, &name, &mut codes, &all, |place| {
            let layer = place.and_then(|place| layers.get(place));
            layer.map_or_else(|| scope.text("maps-codes-none"), |layer| layer.table.name.clone())
        });
        if codes != before {
            self.said.codes = codes;
        }
    }
}
