//! Phương án thử: a scratch copy of the plan. Nothing of it is in the file until it is kept, as one
//! edit that one undo takes back.

use super::open::{Project, ProjectError};
use crate::domain::{Edit, Key, Plan};
use crate::i18n::Message;
use crate::store::{EntryKind, Obstacle, Trouble};
use std::collections::BTreeSet;

/// A scratch copy and what was done to it.
pub(super) struct Trial {
    /// The plan it began from.
    base: Plan,
    pub(super) plan: Plan,
    /// What was done, each with the scratch copy before it.
    done: Vec<(Edit, Plan)>,
    /// What was taken back, the last one uppermost.
    undone: Vec<Edit>,
}

impl Trial {
    fn of(base: &Plan) -> Self {
        Self { base: base.clone(), plan: base.clone(), done: Vec::new(), undone: Vec::new() }
    }

    fn take(&mut self, edit: Edit) {
        let before = self.plan.clone();
        self.plan.apply(&edit);
        self.done.push((edit, before));
    }

    pub(super) fn undo_label(&self) -> Option<Message> {
        self.done.last().map(|(edit, _)| edit.label.clone())
    }

    pub(super) fn redo_label(&self) -> Option<Message> {
        self.undone.last().map(|edit| edit.label.clone())
    }

    fn undo(&mut self) -> Option<Message> {
        let (edit, before) = self.done.pop()?;
        self.plan = before;
        let label = edit.label.clone();
        self.undone.push(edit);
        Some(label)
    }

    fn redo(&mut self) -> Option<Message> {
        let edit = self.undone.pop()?;
        let label = edit.label.clone();
        self.take(edit);
        Some(label)
    }

    /// All that is different now, as one edit of the plan it began from.
    fn as_edit(&self) -> Edit {
        let touched: BTreeSet<Key> =
            self.done.iter().flat_map(|(edit, _)| edit.becomes.keys().copied()).collect();
        let becomes = touched
            .into_iter()
            .map(|key| (key, self.plan.record(key)))
            .filter(|(key, record)| self.base.record(*key) != *record)
            .collect();
        let labels: Vec<Message> = self.done.iter().map(|(edit, _)| edit.label.clone()).collect();
        let label = Message::new("store-trial-kept");
        let label = match Message::list(labels.into_iter()) {
            Some(steps) => label.with("steps", steps),
            None => label,
        };
        Edit { label, becomes }
    }
}

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
