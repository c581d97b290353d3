//! Files that documents keep inside the plan: photos, scans, decisions.

use super::statements::exactly_one;
use crate::domain::Uid;
use rusqlite::{Connection, OptionalExtension};

/// A file kept inside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// "Quyết định 88.pdf".
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file about to be kept. Its bytes are written together with the edit that names it in a
/// document, or not at all.
#[derive(Clone, Debug)]
pub struct Attachment {
    uid: Uid,
    file: KeptFile,
}

impl Attachment {
    /// Ready to be named in a document.
    pub fn new(file: KeptFile) -> Self {
        Self { uid: Uid::new(), file }
    }

    /// What a document's `file` calls it.
    pub fn address(&self) -> String {
        format!("{INSIDE}{}/{}", self.uid, self.file.name)
    }
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

/// Writes the bytes. They stay when no document names them any more: taking that back needs them.
pub fn write(connection: &Connection, attachment: &Attachment) -> rusqlite::Result<()> {
    let Attachment { uid, file: KeptFile { name, bytes } } = attachment;
    let sql = "INSERT INTO lapday_file (uid, name, bytes) VALUES (?1, ?2, ?3)";
    exactly_one(connection.execute(sql, (uid.to_string(), name, bytes))?)
}

/// The file a document's `file` names; nothing where it names none inside the plan.
pub fn read(connection: &Connection, file: &str) -> rusqlite::Result<Option<KeptFile>> {
    let Some(uid) = uid_of(file) else { return Ok(None) };
    let sql = "SELECT name, bytes FROM lapday_file WHERE uid = ?1";
    let kept = |row: &rusqlite::Row<'_>| Ok(KeptFile { name: row.get(0)?, bytes: row.get(1)? });
    connection.query_row(sql, [uid.to_string()], kept).optional()
}
