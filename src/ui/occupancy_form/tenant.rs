//! Who it is: typed, or chosen from the enterprises the plan has under a name like it.

use super::super::scope::Scope;
use super::super::{offers, widgets};
use super::OccupancyForm;
use super::labels::{caption, example};
use super::places::{ENTERPRISE, TAX_CODE, VSIC};
use super::suggestion::{Suggestion, matching};
use super::typed::Typed;
use crate::i18n::Message;
use egui::{Button, RichText, Ui, vec2};

impl OccupancyForm {
    pub(super) fn tenant(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let name = scope.text("inspector-form-enterprise");
        let hint = scope.text("inspector-form-enterprise-hint");
        let response = widgets::field(ui, scope, &name, &hint, &mut self.typed.name);
        self.attention.draw(ui, scope, ENTERPRISE, &response);
        if response.changed() {
            self.typed.known = None;
            self.typed.is_new = false;
            self.chosen = 0;
        }
        if self.typed.known.is_some() || self.typed.name.trim().is_empty() {
            return;
        }
        if !self.typed.is_new {
            self.suggestions(ui, scope, &response);
        }
        let is_open = !self.typed.is_new && !self.suggested.2.is_empty();
        if self.typed.known.is_none() && !is_open {
            let note = RichText::new(scope.text("inspector-form-new-enterprise"));
            ui.label(note.size(11.5).color(scope.colours.muted));
            let Self { typed, attention, .. } = self;
            ui.columns(2, |columns| {
                let name = scope.text("inspector-form-tax-code");
                let ui = &mut columns[0];
                let entry = widgets::field(ui, scope, &name, "", &mut typed.tax_code);
                attention.draw(ui, scope, TAX_CODE, &entry);
                let name = scope.text("inspector-form-vsic");
                let hint = example(scope, "2593");
                let ui = &mut columns[1];
                let entry = widgets::field(ui, scope, &name, &hint, &mut typed.vsic_code);
                attention.draw(ui, scope, VSIC, &entry);
            });
        }
    }

    /// Looks known enterprises up where the name or the plan has changed: a country has many.
    fn look_up(&mut self, scope: &Scope<'_>) {
        let (name, revision, suggested) = &mut self.suggested;
        if *name != self.typed.name || *revision != scope.revision {
            name.clone_from(&self.typed.name);
            *revision = scope.revision;
            *suggested = matching(scope, name);
        }
    }

    /// Known enterprises like the one typed: chosen by pointer, or by arrows and Enter.
    fn suggestions(&mut self, ui: &mut Ui, scope: &Scope<'_>, field: &egui::Response) {
        self.look_up(scope);
        let matching = &self.suggested.2;
        if matching.is_empty() {
            return;
        }
        let (down, up, enter) = ui.input(|input| {
            (
                input.key_pressed(egui::Key::ArrowDown),
                input.key_pressed(egui::Key::ArrowUp),
                input.key_pressed(egui::Key::Enter),
            )
        });
        if field.has_focus() {
            self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up));
            self.chosen = self.chosen.min(matching.len() - 1);
        }
        let mut taken = (enter && field.has_focus()).then_some(self.chosen);
        let mut is_new = false;
        offers::below(field, |ui| {
            let width = ui.available_width();
            let mut has_keys = false;
            let mut offer = |ui: &mut Ui, button: Button<'_>| {
                let response = ui.add(button.min_size(vec2(width, 24.0)));
                has_keys |= response.has_focus();
                response.clicked()
            };
            if matching.iter().any(|suggestion| suggestion.is_alike) {
                caption(ui, scope, &scope.text("inspector-form-is-it"));
            }
            for (index, Suggestion { name, tax_code, .. }) in matching.iter().enumerate() {
                let text = format!("{name}  {tax_code}");
                let button = Button::new(RichText::new(text.trim_end()).size(12.5)).truncate();
                if offer(ui, button.selected(index == self.chosen)) {
                    taken = Some(index);
                }
            }
            let add = Message::new("inspector-form-add-new").with("name", self.typed.name.trim());
            let add = Button::new(RichText::new(scope.say(&add)).size(12.5)).truncate();
            is_new = offer(ui, add);
            has_keys
        });
        self.typed.is_new |= is_new;
        if let Some(taken) = taken.and_then(|index| self.suggested.2.get(index)) {
            self.typed.known = Some(taken.id);
            self.typed.name.clone_from(&taken.name);
        }
    }

    /// Whether an enterprise would be made that nobody has asked for: a name may be a slip.
    pub(super) fn makes_enterprise(&self) -> bool {
        let Typed { name, known, is_new, .. } = &self.typed;
        known.is_none() && !is_new && !name.trim().is_empty()
    }

    /// Whether it is still open if the name typed is a known enterprise's or a new one.
    pub(super) fn must_choose(&mut self, scope: &Scope<'_>) -> bool {
        self.look_up(scope);
        let Typed { name, known, is_new, .. } = &self.typed;
        let suggested = &self.suggested.2;
        known.is_none()
            && !is_new
            && !suggested.is_empty()
            && suggested.iter().all(|suggestion| suggestion.name != name.trim())
    }
}
