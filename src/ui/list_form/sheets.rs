//! Which sheets of a file are read.

use super::super::scope::Scope;
use super::ListForm;
use crate::i18n::Message;
use egui::{Checkbox, RichText, ScrollArea, Ui};

impl ListForm {
    /// Which sheets of the file are read: each with its rows, or that no such list is in it.
    pub(super) fn sheets_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = self.outcome.as_ref().filter(|outcome| outcome.sheets.len() > 1) else {
            return;
        };
        ui.add_space(4.0);
        let head = RichText::new(scope.text("lists-sheets")).size(12.0);
        ui.label(head.color(scope.colours.muted));
        let list = ScrollArea::vertical().id_salt("sheets-of-list").max_height(112.0);
        list.auto_shrink([false, true]).show(ui, |ui| {
            for (place, sheet) in outcome.sheets.iter().enumerate() {
                let was_read = !self.said.sheets_out.contains(&place);
                let found = outcome.read.iter().position(|read| read.place == place);
                let found = found.filter(|_| outcome.judged.is_ok());
                let said = |key| Message::new(key).with("sheet", sheet.name.as_str());
                if was_read && found.is_none() && outcome.kind.is_some() {
                    let says = RichText::new(scope.say(&said("lists-sheet-no-list"))).size(12.5);
                    ui.add_enabled(false, Checkbox::new(&mut false, says));
                    continue;
                }
                let says = found.map_or_else(
                    || sheet.name.clone(),
                    |at| {
                        let rows = outcome.judged.iter().flat_map(|judged| &judged.list.rows);
                        let count = rows.filter(|row| row.at.sheet == at).count();
                        scope.say(&said("lists-sheet-rows").with("count", count))
                    },
                );
                let mut is_read = was_read;
                ui.checkbox(&mut is_read, RichText::new(says).size(12.5));
                match (was_read, is_read) {
                    (true, false) => drop(self.said.sheets_out.insert(place)),
                    (false, true) => drop(self.said.sheets_out.remove(&place)),
                    (true, true) | (false, false) => {}
                }
            }
        });
        ui.add_space(4.0);
    }
}
