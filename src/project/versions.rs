//! What was believed of a record before: every state of it the journal knows.

use super::{Project, ProjectError};
use crate::domain::{Key, Record};
use crate::i18n::Message;
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

impl Project {
    /// Every state of a record, the oldest first, the last one as it is now.
    pub fn versions(&self, key: Key) -> Result<Vec<Version>, ProjectError> {
        let mut versions = Vec::new();
        for id in self.store.lines_about(key)? {
            let Some((before, after)) = self.store.read_change(id)? else { continue };
            let line = self.history.iter().find(|entry| entry.id == id);
            if versions.is_empty()
                && let Some(Some(record)) = before.get(&key)
            {
                let record = Some(record.clone());
                versions.push(Version { at: None, author: String::new(), label: None, record });
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
        Ok(versions)
    }
}
