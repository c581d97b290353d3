//! Ghi chú: the notes on the map as a list, so that each can be reached without the mouse there.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::widgets;
use super::change;
use super::section::head_with_add;
use crate::domain::{Key, Note, RecordKind};
use crate::map::Thing;
use crate::units;
use egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Sense, Ui};
use lucide_icons::Icon;

/// Draws the list, with a way to add to it.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let count = scope.plan.count::<Note>();
    if count == 0 && !scope.can_edit {
        return;
    }
    ui.add_space(8.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
    head_with_add(ui, scope, "measure-notes", RecordKind::Note, Vec::new(), asked);
    ScrollArea::vertical().id_salt("notes").show(ui, |ui| {
        for note in scope.plan.all::<Note>() {
            row(ui, scope, note, asked);
        }
    });
}

fn row(ui: &mut Ui, scope: &Scope<'_>, note: &Note, asked: &mut Asked) {
    let thing = Thing::Note(note.id);
    let is_selected = scope.view.selection == Some(thing);
    let ground = if is_selected { scope.colours.accent_soft } else { scope.colours.panel };
    let frame = Frame::new().fill(ground).corner_radius(6).inner_margin(Margin::symmetric(6, 4));
    frame.show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            change::ui(ui, scope, Key::of(note.id), asked);
            let go = scope.text("measure-note-go");
            if widgets::icon_button(ui, scope, Icon::Crosshair, 24.0, &go).clicked() {
                asked.push(Action::Select(Some(thing)));
                asked.push(Action::Fit(thing));
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let text = Label::new(RichText::new(&note.text).size(12.5)).wrap();
                if ui.add(text.sense(Sense::click())).clicked() {
                    asked.push(Action::Select(Some(thing)));
                }
                if let Some(day) = note.made_on {
                    let day = RichText::new(units::date(day)).size(11.5);
                    ui.label(day.color(scope.colours.muted));
                }
            });
        });
    });
}
