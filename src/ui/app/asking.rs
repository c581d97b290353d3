//! Asking for files: by the system's dialog where there is one, else by the window's own.

use super::super::action::Action;
use super::super::chooser::Chooser;
use super::super::dialogs::Dialog;
use super::super::file_for::{Chosen, FileFor, Question};
use super::super::slots::ASKING;
use super::App;
use crate::i18n::Message;
use crate::project::Project;
use std::path::PathBuf;

impl App {
    /// Asks for a file. The window goes on while the system's dialog is open.
    pub(super) fn ask_for_file(&mut self, wanted: FileFor) {
        let question = self.question(&wanted);
        let Some(choose) = self.system.choose.clone() else {
            self.choose_here(wanted, question);
            return;
        };
        if self.jobs.running_in(ASKING).is_some() {
            self.notices.tell(Message::new("choose-busy"));
            return;
        }
        let of = self.opened;
        self.asked.start(ASKING, "", move |_| {
            let chosen = choose(&question);
            Some(Action::FileAsked(of, wanted, chosen))
        });
    }

    /// What came of it. Another plan may be open by now: it gets no file meant for the one before.
    pub(super) fn file_asked(&mut self, of: u32, wanted: FileFor, chosen: Chosen) {
        if of != self.opened && wanted.is_of_a_plan() && chosen != Chosen::Nothing {
            self.notices.tell(Message::new("choose-other-plan"));
            return;
        }
        match chosen {
            Chosen::File(path) => {
                self.last_folder = path.parent().map(ToOwned::to_owned);
                self.asked.push(Action::TakeFile(wanted.meant(&path), path));
            }
            Chosen::Nothing => {}
            Chosen::NoDialog => {
                self.system.choose = None;
                let question = self.question(&wanted);
                self.choose_here(wanted, question);
            }
        }
    }

    fn choose_here(&mut self, wanted: FileFor, question: Question) {
        let chooser = Chooser::new(self.opened, wanted, question, self.plan_folder());
        self.dialog = Some(Dialog::Choose(Box::new(chooser)));
    }

    fn question(&self, wanted: &FileFor) -> Question {
        let plan = self.project.as_ref().map_or(&self.nothing, Project::plan);
        let folder = self.last_folder.clone().or_else(|| self.plan_folder());
        let folder = folder.or_else(dirs::document_dir).or_else(dirs::home_dir);
        Question { folder, ..wanted.question(plan, &self.texts) }
    }

    /// Where the plan lies, unless the program itself has put it there: nobody looks for files in
    /// that folder.
    fn plan_folder(&self) -> Option<PathBuf> {
        let path = std::path::absolute(self.project.as_ref()?.path()).ok()?;
        let folder = path.parent().filter(|folder| folder.is_dir())?;
        let is_own = self.data_folder.as_deref() == Some(folder);
        (!is_own).then(|| folder.to_owned())
    }
}
