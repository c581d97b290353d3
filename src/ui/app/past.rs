//! The history looked at, and returned to.

use super::super::action::{Action, Past};
use super::super::answer::Answer;
use super::super::dialogs::Dialog;
use super::super::history_sheet::step::StepTold;
use super::super::slots::{HISTORY, RETURNING};
use super::App;
use crate::domain::Key;
use crate::i18n::Message;

impl App {
    /// Does what is asked for with the changes so far.
    pub(super) fn go_back(&mut self, past: Past) {
        match past {
            Past::Undo => self.undo(false),
            Past::Redo => self.undo(true),
            Past::LookAt(line) => self.look_at_step(line),
            Past::ReturnTo(line) => self.return_to(line),
            Past::Versions(key) => self.show_versions(key),
        }
    }

    /// Has it found out what a line of the journal did.
    fn look_at_step(&mut self, line: i64) {
        let Some(project) = &self.project else { return };
        let (read, plan, on) = (project.reading_line(line), project.plan().clone(), self.view.on);
        self.asked.start(HISTORY, "", move |_| {
            let change = read().map_err(|error| error.message());
            let told = StepTold::new(line, change, &plan, on);
            Some(Action::Answer(Answer::Step(Box::new(told))))
        });
    }

    /// Makes every record again what it was after a line of the journal.
    fn return_to(&mut self, line: i64) {
        let Some(project) = &self.project else { return };
        let (edit, revision) = (project.returning_to(line), self.revision());
        self.asked.start(RETURNING, "", move |_| {
            Some(match edit() {
                Ok(edit) => Action::Answer(Answer::Edit(revision, edit)),
                Err(error) => Action::Tell(error.message()),
            })
        });
    }

    fn show_versions(&mut self, key: Key) {
        let Some(project) = &self.project else { return };
        match project.versions(key) {
            Ok(versions) if versions.len() < 2 => {
                self.notices.tell(Message::new("ui-versions-only-one"));
            }
            Ok(versions) => self.dialog = Some(Dialog::Versions(versions)),
            Err(error) => self.notices.tell(error.message()),
        }
    }
}
