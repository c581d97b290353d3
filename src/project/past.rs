//! The journal read back: what a line did, and the way back to how the plan was after one.

use super::open::Project;
use super::trouble::ProjectError;
use crate::domain::Edit;
use crate::i18n::Message;
use crate::store::{Entry, EntryKind, Obstacle, Records, Trouble};
use jiff::tz::TimeZone;

/// The records a line of the journal touched.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChange {
    /// As they were before it.
    pub before: Records,
    /// As they were after it.
    pub after: Records,
}

impl Project {
    /// What a line did; nothing where the line does not say. Reads the file on another thread.
    pub fn reading_line(
        &self,
        line: i64,
    ) -> impl FnOnce() -> Result<Option<LineChange>, ProjectError> + Send + use<> {
        let open = self.store.again();
        move || {
            let change = open()?.read_change(line)?;
            Ok(change.map(|(before, after)| LineChange { before, after }))
        }
    }

    /// The edit that makes every record again what it was after a line; nothing later is forgotten, it
    /// is one more step. What only other programs have changed since stays. Reads the file on another
    /// thread.
    ///
    /// Refused where another program, too, has changed one of the records since: what it was before,
    /// nobody knows.
    pub fn returning_to(
        &self,
        line: i64,
    ) -> impl FnOnce() -> Result<Edit, ProjectError> + Send + use<> {
        let (open, path) = (self.store.again(), self.path().to_owned());
        let (history, zone) = (self.shared_history(), self.desk().time_zone());
        move || {
            let place = history.partition_point(|entry| entry.id <= line);
            let (until, since) = history.split_at(place);
            let Some(last) = until.last() else {
                return Err(Trouble::new(&path, Obstacle::Damaged).into());
            };
            let store = open()?;
            let mut becomes = Records::new();
            for entry in since {
                for (key, record) in store.read_change(entry.id)?.unwrap_or_default().0 {
                    becomes.entry(key).or_insert(record);
                }
            }
            let outside = since.iter().filter(|entry| entry.kind == EntryKind::Outside);
            let mut touched = store.touched_outside()?;
            for entry in outside {
                touched.extend(store.keys_of(entry.id)?);
            }
            if touched.iter().any(|key| becomes.contains_key(key)) {
                return Err(Trouble::new(&path, Obstacle::NotRemembered).into());
            }
            Ok(Edit { label: returned(last, zone), becomes })
        }
    }
}

/// "trở về sau “sửa lô C-03” (30/06/2024 14:02)".
fn returned(entry: &Entry, zone: TimeZone) -> Message {
    Message::new("store-returned-to")
        .with("label", entry.label.clone())
        .with("when", entry.at_in(zone))
}
