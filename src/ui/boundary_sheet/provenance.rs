//! Nguồn và độ chính xác: where the boundary is from and how far a corner may be off.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::widgets::{self, Attention};
use crate::domain::{BoundarySource, Bounded};
use crate::i18n::Message;
use crate::operations::{self, Provenance};
use crate::units::Numerals;
use crate::views::AreaTruth;
use egui::Ui;

/// What is chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvenanceFields {
    source: Option<BoundarySource>,
    accuracy: String,
    initial: (Option<BoundarySource>, String),
    /// Only the accuracy can be wrong.
    attention: Attention<()>,
}

impl ProvenanceFields {
    /// As the plan has it.
    pub fn of(truth: &AreaTruth, numerals: Numerals) -> Self {
        let accuracy = truth.accuracy_m.map(|metres| numerals.short(metres, 3)).unwrap_or_default();
        Self::with(truth.source, accuracy)
    }

    /// For a boundary that is still to be made.
    pub fn new(source: BoundarySource) -> Self {
        Self::with(Some(source), String::new())
    }

    /// For boundaries nobody has said anything of.
    pub fn unsaid() -> Self {
        Self::with(None, String::new())
    }

    fn with(source: Option<BoundarySource>, accuracy: String) -> Self {
        let initial = (source, accuracy.clone());
        Self { source, accuracy, initial, attention: Attention::default() }
    }

    /// Whether something is chosen or typed that the plan does not have.
    pub fn is_touched(&self) -> bool {
        (self.source, &self.accuracy) != (self.initial.0, &self.initial.1)
    }

    /// What the fields say, or why they cannot be read.
    pub fn provenance(&self, numerals: Numerals) -> Result<Provenance, Message> {
        let typed = self.accuracy.trim();
        let accuracy_m = match typed {
            "" => None,
            _ => Some(numerals.parse(typed).ok_or_else(|| {
                Message::new("boundary-accuracy-unreadable").with("typed", typed)
            })?),
        };
        Ok(Provenance { source: self.source, accuracy_m })
    }

    /// Draws source and accuracy with a button to keep them; answers why they were not.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        of: Bounded,
        asked: &mut Asked,
    ) -> Option<Message> {
        widgets::section_head(ui, scope, &scope.text("boundary-provenance"), "");
        ui.add_enabled_ui(scope.can_edit, |ui| self.fields(ui, scope));
        let mut refusal = None;
        if self.is_touched() {
            ui.horizontal(|ui| {
                if ui.button(scope.text("boundary-provenance-keep")).clicked() {
                    refusal = self.keep(scope, of, asked).err();
                    self.attention.refuse(refusal.as_ref().map(|_| ()));
                }
                if ui.button(scope.text("common-cancel")).clicked() {
                    (self.source, self.accuracy) = self.initial.clone();
                    self.attention.forgive();
                }
            });
        }
        ui.add_space(7.0);
        widgets::rule(ui, scope);
        ui.add_space(7.0);
        refusal
    }

    /// The two fields side by side.
    pub fn fields(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("boundary-source");
            let text = |source: Option<BoundarySource>| match source {
                Some(source) => scope.say(&source.text()),
                None => scope.text("common-unsaid"),
            };
            let sources = [
                Some(BoundarySource::Surveyed),
                Some(BoundarySource::FromDecision),
                Some(BoundarySource::Digitised),
                Some(BoundarySource::Illustrative),
                None,
            ];
            widgets::choice(&mut columns[0], scope, &name, &mut self.source, &sources, text);
            let name = scope.text("boundary-accuracy");
            let hint = scope.text("common-unknown");
            let entry = widgets::field(&mut columns[1], scope, &name, &hint, &mut self.accuracy);
            if entry.changed() {
                self.attention.forgive();
            }
            self.attention.draw(&columns[1], scope, (), &entry);
            entry.on_hover_text(scope.text("boundary-accuracy-why"));
        });
    }

    fn keep(&self, scope: &Scope<'_>, of: Bounded, asked: &mut Asked) -> Result<(), Message> {
        let provenance = self.provenance(scope.numerals())?;
        let edit = operations::set_provenance(scope.plan, of, provenance)
            .map_err(|refusal| refusal.message().clone())?;
        asked.push(Action::Commit(edit));
        Ok(())
    }
}
