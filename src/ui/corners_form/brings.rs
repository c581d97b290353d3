//! What a boundary brings, and what is done about it. One that was drawn is mended or kept by a person's
//! word; a table is kept as its paper has it, and what it brings is said and noted.

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

/// Of a boundary.
#[derive(Default)]
pub(super) struct Brings {
    care: LandCareFields,
    /// What was asked last, and how often anything was.
    of: Option<(Question, Target, LandCare)>,
    asked: u64,
    flaws: Vec<LandFlaw>,
}

impl Brings {
    /// For a table.
    pub(super) fn of_table() -> Self {
        Self { care: LandCareFields::keeping(), ..Self::default() }
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
        if self.of == of {
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
        self.care.ui(ui, scope, &self.flaws);
    }

    /// The edit as it is to be written.
    pub(super) fn settle(&self, scope: &Scope<'_>, edit: Edit) -> Result<Edit, Message> {
        let settled = self.care.settle(scope.plan, edit, scope.view.on);
        settled.map_err(|refusal| refusal.message().clone())
    }
}
