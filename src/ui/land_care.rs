//! What an edit of land brings, said before anything is written, and what is done about it.

use super::scope::Scope;
use super::widgets;
use crate::domain::{Edit, Plan};
use crate::i18n::Message;
use crate::operations::{
    LandCare, LandFlaw, LandRepair, Refusal, checked_edit, noted_edit, repair_of,
};
use egui::{RichText, Ui};
use jiff::civil::Date;

/// More of them than this nobody reads in a form.
const SHOWN: usize = 3;

/// What a person wants done about flaws.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LandCareFields {
    care: LandCare,
    /// What is left is kept all the same, and the journal tells it.
    keeps: bool,
}

impl LandCareFields {
    /// Of land that is kept as its paper has it, unless a person says otherwise.
    pub const fn keeping() -> Self {
        Self { care: LandCare { clips: false, fills: false }, keeps: true }
    }

    /// What is mended.
    pub const fn care(self) -> LandCare {
        self.care
    }

    /// Draws what is wrong still, and the choices; nothing where nothing is and was.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, flaws: &[LandFlaw]) {
        if flaws.is_empty() && self.care == LandCare::default() {
            return;
        }
        ui.add_space(4.0);
        widgets::section_head(ui, scope, &scope.text("shape-flaws"), "");
        for flaw in flaws.iter().take(SHOWN) {
            widgets::warning(ui, scope, &scope.say(flaw.message()), None);
        }
        if let Some(more) = flaws.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let more = scope.say(&Message::new("cli-and-more").with("count", more));
            ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
        }
        let can = |clips: bool| {
            flaws.iter().filter_map(repair_of).any(|it| (it == LandRepair::Trim) == clips)
        };
        ui.horizontal_wrapped(|ui| {
            let Self { care: LandCare { clips, fills }, .. } = self;
            for (wanted, key) in [(clips, "shape-clip"), (fills, "shape-fill")] {
                if *wanted || can(key == "shape-clip") {
                    ui.checkbox(wanted, scope.text(key));
                }
            }
        });
        if !flaws.is_empty() {
            ui.checkbox(&mut self.keeps, scope.text("shape-keep"));
        }
        ui.add_space(4.0);
    }

    /// The edit as it is to be written; refused where something is wrong with it that nobody has seen.
    pub fn settle(self, plan: &Plan, edit: Edit, on: Date) -> Result<Edit, Refusal> {
        let checked = checked_edit(plan, edit, on, self.care);
        if checked.flaws.is_empty() || self.keeps {
            return Ok(noted_edit(checked.edit, &checked.flaws));
        }
        Err(Message::new("shape-flaws-unseen").with("count", checked.flaws.len()).into())
    }
}
