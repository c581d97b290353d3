//! The strip of what was not taken: it opens to a list, and what has a shape can be put on the map.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::MapForm;
use super::lost::LostLine;
use crate::i18n::Message;
use egui::{Label, RichText, ScrollArea, Ui};
use lucide_icons::Icon;

/// The list shows so many lines at once.
const HIGHEST: f32 = 150.0;
const LINE: f32 = 20.0;

impl MapForm {
    /// The strip that says how much was not taken, and the list it opens to.
    pub(super) fn lost_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(outcome) = &self.outcome else { return };
        let count: usize = outcome.lost.iter().map(|line| line.count).sum();
        if count == 0 {
            return;
        }
        let says = scope.say(&Message::new("maps-lost").with("count", count));
        ui.add_space(4.0);
        let head = RichText::new(says).font(theme::bold(12.5));
        let list = egui::CollapsingHeader::new(head).id_salt("lost-and-found");
        list.default_open(false).show(ui, |ui| {
            let shows = scope.text("maps-lost-show");
            ui.checkbox(&mut self.overlay.shows_lost, RichText::new(shows).size(12.5));
            let list = ScrollArea::vertical().id_salt("lost").max_height(HIGHEST);
            let list = list.auto_shrink([false, true]);
            list.show_rows(ui, LINE, outcome.lost.len(), |ui, rows| {
                for line in &outcome.lost[rows] {
                    if line_ui(ui, scope, line) {
                        self.overlay.framed = Some(line.shapes.start);
                        let extent = outcome.proposed.extent(line.shapes.clone());
                        asked.push_if(extent.map(Action::FitExtent));
                    }
                }
            });
        });
    }
}

/// A line of the list; says whether it is to be seen on the map.
fn line_ui(ui: &mut Ui, scope: &Scope<'_>, line: &LostLine) -> bool {
    ui.horizontal(|ui| {
        let says = scope.say(&line.says);
        let text = RichText::new(&says).size(12.0).color(scope.colours.muted);
        let room = ui.available_width() - 26.0;
        ui.allocate_ui([room, LINE].into(), |ui| {
            ui.set_width(room);
            ui.add(Label::new(text).truncate()).on_hover_text(&says);
        });
        let name = format!("{}: {says}", scope.text("maps-show"));
        !line.shapes.is_empty()
            && widgets::icon_button(ui, scope, Icon::MapPin, 18.0, &name).clicked()
    })
    .inner
}
