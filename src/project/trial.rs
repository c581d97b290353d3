//! Phương án thử: a scratch copy of the plan and what was done to it.

use crate::domain::{Edit, Key, Plan};
use crate::i18n::Message;
use std::collections::BTreeSet;

/// A scratch copy and what was done to it.
pub(super) struct Trial {
    /// The plan it began from.
    pub(super) base: Plan,
    pub(super) plan: Plan,
    /// What was done, each with the scratch copy before it.
    pub(super) done: Vec<(Edit, Plan)>,
    /// What was taken back, the last one uppermost.
    pub(super) undone: Vec<Edit>,
}

impl Trial {
    pub(super) fn of(base: &Plan) -> Self {
        Self { base: base.clone(), plan: base.clone(), done: Vec::new(), undone: Vec::new() }
    }

    pub(super) fn take(&mut self, edit: Edit) {
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

    pub(super) fn undo(&mut self) -> Option<Message> {
        let (edit, before) = self.done.pop()?;
        self.plan = before;
        let label = edit.label.clone();
        self.undone.push(edit);
        Some(label)
    }

    pub(super) fn redo(&mut self) -> Option<Message> {
        let edit = self.undone.pop()?;
        let label = edit.label.clone();
        self.take(edit);
        Some(label)
    }

    /// All that is different now, as one edit of the plan it began from.
    pub(super) fn as_edit(&self) -> Edit {
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
