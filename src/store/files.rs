//! Files that documents keep inside the plan: photos, scans, decisions.

use super::Store;
use super::trouble::{At, Trouble};
use crate::domain::Uid;
use rusqlite::OptionalExtension;

/// A file kept inside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// "Quyết định 88.pdf".
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// How a document's `file` names one kept inside: `plan:UID`.
const INSIDE: &str = "plan:";

/// Whether a document's `file` is kept inside the plan.
pub fn is_kept(file: &str) -> bool {
    uid_of(file).is_some()
}

fn uid_of(file: &str) -> Option<Uid> {
    let rest = file.strip_prefix(INSIDE)?;
    Uid::parse(rest.split('/').next()?)
}

impl Store {
    /// Keeps a file and gives what a document's `file` calls it. It says nothing by itself: a
    /// document has to name it.
    pub fn keep_file(&mut self, file: &KeptFile) -> Result<String, Trouble> {
        let uid = Uid::new();
        self.connection
            .execute(
                "INSERT INTO lapday_file (uid, name, bytes) VALUES (?1, ?2, ?3)",
                (uid.to_string(), &file.name, &file.bytes),
            )
            .at(&self.path)?;
        Ok(format!("{INSIDE}{uid}/{}", file.name))
    }

    /// The file a document's `file` names; nothing where it names none inside the plan.
    pub fn kept_file(&self, file: &str) -> Result<Option<KeptFile>, Trouble> {
        let Some(uid) = uid_of(file) else { return Ok(None) };
        let read = |row: &rusqlite::Row<'_>| Ok(KeptFile { name: row.get(0)?, bytes: row.get(1)? });
        self.connection
            .query_row(
                "SELECT name, bytes FROM lapday_file WHERE uid = ?1",
                [uid.to_string()],
                read,
            )
            .optional()
            .at(&self.path)
    }
}
