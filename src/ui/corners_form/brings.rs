//! What a boundary drawn on the map brings, and what is done about it. A table is taken as its paper has
//! it.

use super::super::action::{Action, Asked};
use super::super::answer::Answer;
use super::super::form_for::Target;
use super::super::land_care::LandCareFields;
use super::super::scope::Scope;
use super::super::slots::CORNERS_CHECK;
use super::brought::LandBrought;
use super::understood::Question;
use crate::domain::Edit;
use crate::i18n::Message;
use crate::operations::{LandCare, LandFlaw, checked_edit};
use egui::Ui;

/// Of a boundary that was drawn.
#[derive(Default)]
pub(super) struct Brings {
    is_drawn: bool,
    care: LandCareFields,
    /// What was asked last, and how often anything was.
    of: Option<(Question, Target, LandCare)>,
    asked: u64,
    flaws: Vec<LandFlaw>,
}

impl Brings {
    /// For a boundary that was drawn.
    pub(super) fn of_drawing() -> Self {
        Self { is_drawn: true, ..Self::default() }
    }

    /// Asks what the edit brings, where something else stands in the form or in the plan.
    pub(super) fn ask(
        &mut self,
        scope: &Scope<'_>,
        (question, target): (Question, &Target),
        edit: impl FnOnce() -> Option<Edit>,
        asked: &mut Asked,
    ) {
        let of = Some((question, target.clone(), self.care.care()));
        if !self.is_drawn || self.of == of {
            return;
        }
        self.of = of;
        self.asked += 1;
        let Some(edit) = edit() else {
            self.flaws.clear();
            return;
        };
        let (plan, on, number) = (scope.plan.clone(), scope.view.on, self.asked);
        let care = self.care.care();
        asked.start(CORNERS_CHECK, "", move |_| {
            let flaws = checked_edit(&plan, edit, on, care).flaws;
            Some(Action::Answer(Answer::Brought(Box::new(LandBrought { number, flaws }))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub(super) fn take(&mut self, brought: LandBrought) {
        if brought.number == self.asked {
            self.flaws = brought.flaws;
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if self.is_drawn {
            self.care.ui(ui, scope, &self.flaws);
        }
    }

    /// The edit as it is to be written.
    pub(super) fn settle(&self, scope: &Scope<'_>, edit: Edit) -> Result<Edit, Message> {
        if !self.is_drawn {
            return Ok(edit);
        }
        let settled = self.care.settle(scope.plan, edit, scope.view.on);
        settled.map_err(|refusal| refusal.message().clone())
    }
}
