//! Phương án thử: begun, kept as one change, or dropped.

use super::super::action::Trial;
use super::super::form::Form;
use super::super::trial_sheet::TrialSheet;
use super::App;
use crate::i18n::Message;
use crate::project::Project;

impl App {
    pub(super) fn try_out(&mut self, what: Trial) {
        let Some(project) = &mut self.project else { return };
        let (done, says) = match what {
            Trial::Begin => (project.begin_trial(), "trial-begun"),
            Trial::Keep => (project.keep_trial(), "trial-was-kept"),
            Trial::Drop => {
                project.drop_trial();
                (Ok(()), "trial-was-dropped")
            }
        };
        match done {
            Ok(()) => {
                self.form = self.form.take().filter(|form| !matches!(form, Form::Trial(_)));
                self.notices.tell(Message::new(says));
                self.forget_what_is_gone();
            }
            Err(error) => self.notices.tell(error.message()),
        }
    }

    /// Opens the comparison, which there is only while something is being tried.
    pub(super) fn compare_trial(&mut self) {
        if self.is_on_trial() {
            self.open_form(Form::Trial(TrialSheet::default()));
        }
    }

    pub(super) fn is_on_trial(&self) -> bool {
        self.project.as_ref().and_then(Project::trial).is_some()
    }

    /// Whether something is being tried, of which no file is made: that is said.
    pub(super) fn makes_no_file(&mut self) -> bool {
        let is_on_trial = self.is_on_trial();
        if is_on_trial {
            self.notices.tell(Message::new("trial-no-files"));
        }
        is_on_trial
    }
}
