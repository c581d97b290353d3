//! The history looked at, and returned to.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::history_sheet::step::StepTold;
use super::super::slots::{HISTORY, RETURNING};
use super::App;

impl App {
    /// Has it found out what a line of the journal did.
    pub(super) fn look_at_step(&mut self, line: i64) {
        let Some(project) = &self.project else { return };
        let (read, plan, on) = (project.reading_line(line), project.plan().clone(), self.view.on);
        self.asked.start(HISTORY, "", move |_| {
            let change = read().map_err(|error| error.message());
            let told = StepTold::new(line, change, &plan, on);
            Some(Action::Answer(Answer::Step(Box::new(told))))
        });
    }

    /// Makes every record again what it was after a line of the journal.
    pub(super) fn return_to(&mut self, line: i64) {
        let Some(project) = &self.project else { return };
        let (edit, revision) = (project.returning_to(line), self.revision());
        self.asked.start(RETURNING, "", move |_| {
            Some(match edit() {
                Ok(edit) => Action::Answer(Answer::Edit(revision, edit)),
                Err(error) => Action::Tell(error.message()),
            })
        });
    }
}
