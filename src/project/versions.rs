//! What was believed of a record before: every state of it the journal knows.

use super::open::Project;
use super::trouble::ProjectError;
use crate::domain::{Key, Record};
use crate::i18n::Message;
use crate::store::EntryKind;
use jiff::Timestamp;

/// A record as it was after a line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// When that was written; nothing for what a file began with.
    pub at: Option<Timestamp>,
    /// By whom.
    pub author: String,
    /// What the journal says of it.
    pub label: Option<Message>,
    /// The record; nothing where it was not there.
    pub record: Option<Record>,
}

impl Version {
    /// A state no line of the journal tells of.
    const fn unexplained(record: Option<Record>) -> Self {
        Self { at: None, author: String::new(), label: None, record }
    }
}

impl Project {
    /// Every state of a record, the oldest first, the last one as it is now. Where another record had
    /// the key before, as other programs give keys again, that one's are left out.
    pub fn versions(&self, key: Key) -> Result<Vec<Version>, ProjectError> {
        let mut versions = Vec::new();
        for id in self.store.lines_about(key)? {
            let Some((before, after)) = self.store.read_change(id)? else { continue };
            let line = self.history.iter().find(|entry| entry.id == id);
            let was_there = before.get(&key).is_some_and(Option::is_some);
            let is_made = !was_there && line.is_some_and(|line| line.kind == EntryKind::Edit);
            if is_made || was_there && is_gone(&versions) {
                versions.clear();
            }
            if versions.is_empty()
                && let Some(Some(record)) = before.get(&key)
            {
                versions.push(Version::unexplained(Some(record.clone())));
            }
            if let (Some(line), Some(record)) = (line, after.get(&key)) {
                versions.push(Version {
                    at: Some(line.at),
                    author: line.author.clone(),
                    label: Some(line.label.clone()),
                    record: record.clone(),
                });
            }
        }
        if is_gone(&versions) && self.plan.has(key) {
            versions = vec![Version::unexplained(self.plan.record(key))];
        }
        Ok(versions)
    }
}

fn is_gone(versions: &[Version]) -> bool {
    versions.last().is_some_and(|last| last.record.is_none())
}
