//! Changes tried on a scratch copy: nothing of them is in the file until they are kept, as one edit that
//! one undo takes back.

use super::open::Project;
use super::trial::Trial;
use super::trouble::ProjectError;
use crate::domain::{Edit, Plan};
use crate::i18n::Message;
use crate::store::{EntryKind, Obstacle, Trouble};

impl Project {
    /// Begins to try something on a scratch copy: what is committed from now on changes that alone.
    pub fn begin_trial(&mut self) -> Result<(), ProjectError> {
        self.store.check_writable()?;
        if self.trial.is_none() {
            self.trial = Some(Trial::of(&self.plan));
            self.grow();
        }
        Ok(())
    }

    /// How many changes of a trial there are; nothing while nothing is being tried.
    pub fn trial(&self) -> Option<usize> {
        self.trial.as_ref().map(|trial| trial.done.len())
    }

    /// The plan as the file has it, whatever is being tried.
    pub const fn kept_plan(&self) -> &Plan {
        &self.plan
    }

    /// Carries out in the file what was tried, as one edit; the trial goes on where it is refused.
    pub fn keep_trial(&mut self) -> Result<(), ProjectError> {
        let Some(trial) = self.trial.take() else { return Ok(()) };
        let edit = trial.as_edit();
        let fits = self.still_fits(&edit, &trial.base);
        let kept = if fits {
            self.write(edit, &[], EntryKind::Edit, None)
        } else {
            let obstacle = Obstacle::Overtaken(edit.label);
            Err(Trouble::new(self.store.path(), obstacle).into())
        };
        if kept.is_err() {
            self.trial = Some(trial);
        }
        self.grow();
        kept
    }

    /// Drops what was tried.
    pub fn drop_trial(&mut self) {
        self.trial = None;
        self.grow();
    }

    /// Carries out an edit in the scratch copy.
    pub(super) fn try_out(&mut self, edit: Edit) -> Result<(), ProjectError> {
        self.refuse_set_aside(&edit.becomes)?;
        let Some(trial) = &mut self.trial else { return Ok(()) };
        let edit = self.store.as_filed(&trial.plan, edit)?;
        if !edit.changes_nothing(&trial.plan) {
            trial.undone.clear();
            trial.take(edit);
            self.grow();
        }
        Ok(())
    }

    /// Takes a change of the scratch copy back, or does it again.
    pub(super) fn step_in_trial(&mut self, again: bool) -> Option<Message> {
        let trial = self.trial.as_mut()?;
        let label = if again { trial.redo() } else { trial.undo() };
        self.grow();
        label
    }
}
