//! A file that was opened: whether it is a plan of ours, and how far it can be trusted.

use super::foreign;
use super::guard::Patience;
use super::header::State;
use super::migrations::{Migration, latest};
use super::trouble::{At, Obstacle, Trouble};
use super::{about, damage};
use crate::i18n::Message;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;
use tempfile::TempDir;

/// Whether an open file can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can.
    ReadWrite,
    /// It can only be read.
    ReadOnly,
}

/// A file that turned out to be a plan.
pub struct Opened {
    /// The way to it.
    pub connection: Connection,
    /// How long one operation on it may go on.
    pub patience: Patience,
    /// Whether it can be written.
    pub access: Access,
    /// Whether something in it keeps us from writing, though the system would let us.
    pub is_distrusted: bool,
    /// What the user should know of it.
    pub notices: Vec<Message>,
    /// Holds the copy that is looked at in place of the file.
    pub copy: Option<TempDir>,
}

/// Why a plan is looked at in a copy.
pub enum WhyCopied {
    /// Something would have to be written where nothing can be.
    CannotWrite,
    /// An older file is left as it is because of what was found in it.
    Unsound(Vec<Message>),
}

/// The version of a plan of ours; refuses what is none, or of a newer one.
pub fn check_version(
    connection: &Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<u32, Trouble> {
    check_plan(connection, path)?;
    foreign::check_books(connection, path)?;
    let version = schema_version(connection).at(path)?;
    let version = version.ok_or_else(|| Trouble::new(path, Obstacle::NotAPlan))?;
    if version > latest(migrations) {
        return Err(Trouble::new(path, Obstacle::Newer));
    }
    if version < latest(migrations) {
        foreign::check_records(connection, path)?;
    }
    Ok(version)
}

fn check_plan(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let has = |table: &str| {
        connection
            .query_row("SELECT 1 FROM sqlite_master WHERE name = ?1", [table], |_| Ok(()))
            .optional()
            .map(|found| found.is_some())
            .at(path)
    };
    // What was taken from it does not make a plan of ours another file.
    if has("lapday_meta")? {
        return Ok(());
    }
    let obstacle = if has("gpkg_contents")? { Obstacle::NotAPlan } else { Obstacle::NotGeoPackage };
    Err(Trouble::new(path, obstacle))
}

/// The version a file says it has.
pub fn schema_version(connection: &Connection) -> rusqlite::Result<Option<u32>> {
    let version = about::value(connection, "schema_version")?;
    Ok(version.and_then(|version| version.parse().ok()))
}

/// What was found in it that keeps it from being written.
pub fn doubts(connection: &Connection, path: &Path, state: State) -> Result<Vec<Message>, Trouble> {
    let mut doubts = Vec::new();
    if let Some(table) = damage::damaged_table(connection, path)? {
        doubts.push(about_file("store-damaged-table", path).with("table", table));
    }
    if state == State::Overlong {
        doubts.push(about_file("store-copied-while-written", path));
    }
    Ok(doubts)
}

/// Looks a file of today through for damage, and keeps what has some from being written.
pub fn examine(opened: &mut Opened, path: &Path, state: State) -> Result<(), Trouble> {
    let connection = &opened.connection;
    let doubts = doubts(connection, path, state)?;
    if !doubts.is_empty() {
        connection.pragma_update(None, "query_only", true).at(path)?;
        opened.access = Access::ReadOnly;
        opened.is_distrusted = true;
    }
    // An older file was looked through before its copy was.
    opened.notices.retain(|told| doubts.iter().all(|doubt| doubt.key() != told.key()));
    opened.notices.extend(doubts);
    if state == State::WrittenAheadAlone {
        opened.notices.push(about_file("store-written-ahead-alone", path));
    }
    opened.patience.renew();
    Ok(())
}

/// A message that names the file.
pub fn about_file(key: &'static str, path: &Path) -> Message {
    Message::new(key).with("path", path.display().to_string())
}
