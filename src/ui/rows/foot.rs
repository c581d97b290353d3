//! The foot of a form that takes rows: why it was refused, whether refused rows are left out, the button.

use super::super::action::{Action, Asked};
use super::super::remembered::FileForm;
use super::super::scope::Scope;
use super::super::widgets;
use super::judged::Judged;
use crate::domain::Edit;
use crate::i18n::Message;
use egui::{RichText, Ui};
use lucide_icons::Icon;

/// What rows are called there: keys of texts with a `count`.
pub struct Words {
    /// The name of the foot.
    pub foot: &'static str,
    /// "Nhập 5 dòng".
    pub import: &'static str,
    /// "Bỏ 2 dòng bị từ chối".
    pub leave_out: &'static str,
}

/// What a person has said there, and what was answered.
#[derive(Debug, Default)]
pub struct Foot {
    /// Whether rows that are refused are left out.
    leaves_out: bool,
    refusal: Option<Message>,
}

impl Foot {
    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// What was refused is being asked anew.
    pub fn forgive(&mut self) {
        self.refusal = None;
    }

    /// What stays out is to be said anew.
    pub const fn keep_all(&mut self) {
        self.leaves_out = false;
    }

    /// Draws it; answers the edit that is asked for. `why_not` is what of the form stands in the way.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        words: &Words,
        judged: Option<&Judged>,
        why_not: Option<&'static str>,
    ) -> Option<Edit> {
        widgets::foot(ui, scope, words.foot, |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            let refused = judged.map_or(0, Judged::refused_count);
            if refused > 0 {
                let text = Message::new(words.leave_out).with("count", refused);
                ui.checkbox(&mut self.leaves_out, RichText::new(scope.say(&text)).size(12.5));
                ui.add_space(4.0);
            }
            let why_not =
                why_not.or_else(|| judged.and_then(|judged| judged.why_not(self.leaves_out)));
            let is_ready = why_not.is_none();
            let taken = judged.map_or(0, Judged::taken_count);
            let text = scope.say(&Message::new(words.import).with("count", taken));
            let button = widgets::main_button(scope, &text, Some(Icon::Check), is_ready);
            let width = ui.available_width();
            let response = ui
                .add_enabled_ui(is_ready, |ui| ui.add_sized([width, 34.0], button))
                .inner
                .accessible_name(&text)
                .on_disabled_hover_text(why_not.map(|key| scope.text(key)).unwrap_or_default());
            judged.filter(|_| response.clicked()).map(|judged| judged.list.edit.clone())
        })
    }
}

/// Has an edit made, and what was said of the file kept for the next of its form.
pub fn take(asked: &mut Asked, edit: Edit, remembered: Option<FileForm>) {
    asked.push_if(remembered.map(|form| Action::Remember(Box::new(form))));
    asked.push(Action::Commit(edit));
}
