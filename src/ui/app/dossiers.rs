//! Dossiers written and checked, each in its own time.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::book::name_of;
use super::super::dossier_sheet::done::DossierDone;
use super::super::form::Form;
use super::super::slots::{DOSSIER, SAVING};
use super::App;
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::io::{CheckedDossier, check_dossier, dossier_name, make_dossier};
use crate::project::{Project, reason};
use crate::whole;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

impl App {
    /// Has the dossier of a zone written, and what was written checked.
    pub(super) fn save_dossier(&mut self, zone: Id<Zone>, on: Date, path: PathBuf) {
        if self.makes_no_file() {
            return;
        }
        let Some(plan) = self.project.as_ref().map(Project::plan).cloned() else { return };
        self.asked.start(SAVING, name_of(&path), move |progress| {
            let made = packed(&plan, zone, on, &path);
            if progress.is_cancelled() {
                let given_up = Message::new("job-not-written");
                return Some(Action::Tell(given_up.with("name", name_of(&path))));
            }
            let not_saved = |error: std::io::Error| {
                let about = Message::new("tables-not-saved").with("why", reason(&error));
                about.with("path", path.display().to_string())
            };
            let written = made.and_then(|bytes| whole::write(&path, &bytes).map_err(not_saved));
            let checked = written.and_then(|()| checked(&path));
            Some(answer(DossierDone { path, checked, is_new: true }))
        });
    }

    /// Has a dossier checked, whoever has made it.
    pub(super) fn check_dossier(&mut self, path: PathBuf) {
        self.asked.start(DOSSIER, name_of(&path), move |_| {
            let checked = checked(&path);
            Some(answer(DossierDone { path, checked, is_new: false }))
        });
    }

    /// Shows what came of it in the sheet it was asked for in, else says it.
    pub(super) fn take_dossier(&mut self, done: DossierDone) {
        if done.is_new && done.checked.is_ok() {
            let saved = Message::new("cli-exported-dossier");
            self.notices.tell(saved.with("path", done.path.display().to_string()));
        }
        match (&mut self.form, done) {
            (Some(Form::Dossier(sheet)), done) => sheet.take(done),
            (_, DossierDone { checked: Ok(checked), .. }) => self.notices.tell(checked.summary()),
            (_, DossierDone { checked: Err(why), .. }) => self.notices.tell(why),
        }
    }
}

fn packed(plan: &Plan, zone: Id<Zone>, on: Date, path: &Path) -> Result<Vec<u8>, Message> {
    let name = dossier_name(path).ok_or_else(|| Message::new("dossier-file-name"))?;
    make_dossier(plan, zone, on, &name)?.zip()
}

fn checked(path: &Path) -> Result<CheckedDossier, Message> {
    check_dossier(path).map_err(|trouble| trouble.message())
}

fn answer(done: DossierDone) -> Action {
    Action::Answer(Answer::Dossier(Box::new(done)))
}
