//! Phương án thử: the strip below the top bar that says that what is shown is being tried and is not
//! in the plan, with the ways on.

use super::action::{Action, Asked, Trial};
use super::form_for::FormFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::i18n::Message;
use egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, Ui};
use lucide_icons::Icon;

/// Draws the strip while something is being tried.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let Some(changes) = scope.trial else { return };
    let margin = Margin::symmetric(12, 0);
    let frame = Frame::new().fill(scope.colours.accent_soft).inner_margin(margin);
    let strip = Panel::top("strip-of-trial").exact_size(36.0).resizable(false).frame(frame);
    strip.show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let mut ask = |ui: &mut Ui, key: &str, icon: Option<Icon>, action: Action| {
                let text = scope.text(key);
                let button = match icon {
                    Some(icon) => widgets::primary_button(scope, &text, Some(icon)),
                    None => Button::new(&text),
                };
                if ui.add(button).accessible_name(&text).clicked() {
                    asked.push(action);
                }
            };
            ask(ui, "trial-drop", None, Action::Trial(Trial::Drop));
            if changes > 0 {
                ask(ui, "trial-keep", Some(Icon::Check), Action::Trial(Trial::Keep));
            }
            ask(ui, "trial-compare", None, Action::Open(FormFor::Trial));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let says = Message::new("trial-says").with("count", changes);
                let says = RichText::new(scope.say(&says)).font(theme::bold(12.5));
                ui.add(Label::new(says).truncate());
            });
        });
    });
}
