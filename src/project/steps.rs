//! What can be taken back and done again, found by following the journal from its first line.

use crate::store::{Entry, EntryKind};

/// Journal lines of edits, the last one uppermost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    done: Vec<i64>,
    undone: Vec<i64>,
}

impl Steps {
    /// After all lines of a journal.
    pub fn after(history: &[Entry]) -> Self {
        let mut steps = Self::default();
        for entry in history {
            steps.take(entry);
        }
        steps
    }

    /// The edit to be taken back next.
    pub fn last_done(&self) -> Option<i64> {
        self.done.last().copied()
    }

    /// The edit to be done again next.
    pub fn last_undone(&self) -> Option<i64> {
        self.undone.last().copied()
    }

    /// After one more line.
    pub fn take(&mut self, entry: &Entry) {
        match (entry.kind, entry.takes_back) {
            (EntryKind::Edit, _) => {
                self.undone.clear();
                if entry.can_be_taken_back {
                    self.done.push(entry.id);
                }
            }
            (EntryKind::Undo, Some(edit)) => {
                self.done.retain(|done| *done != edit);
                self.undone.push(edit);
            }
            (EntryKind::Redo, Some(edit)) => {
                self.undone.retain(|undone| *undone != edit);
                self.done.push(edit);
            }
            // Another program's change is not ours to take back; ours stay where they are.
            (EntryKind::Outside | EntryKind::Undo | EntryKind::Redo, _) => {}
        }
    }
}
