//! Making files: whole or not at all, and nothing that exists is overwritten.

use super::contents::{tell_contents, whole_extent};
use super::guard::{PATIENCE, Patience, connect, without_side_files};
use super::journal::{self, EntryKind, Line};
use super::schema;
use super::trouble::{At, Obstacle, Trouble, has_long_name};
use crate::domain::{Plan, RecordKind};
use crate::whole;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::io;
use std::path::Path;
use strum::VariantArray;
use tempfile::TempPath;

/// A new file with a plan in it.
pub fn create(
    path: &Path,
    plan: &Plan,
    line: &Line<'_>,
) -> Result<(Connection, Patience), Trouble> {
    let not_made = |error: io::Error| Trouble::creating(path, &error);
    refuse_name(path)?;
    let draft = whole::draft(path).map_err(not_made)?;
    fill(&draft, plan, line).at(path)?;
    whole::settle(draft, path).map_err(not_made)?;
    connect(path, false).at(path)
}

fn fill(draft: &Path, plan: &Plan, line: &Line<'_>) -> rusqlite::Result<()> {
    let mut connection = connect_draft(draft)?;
    let transaction = connection.transaction()?;
    schema::create(&transaction, plan)?;
    for kind in RecordKind::VARIANTS {
        tell_contents(&transaction, *kind, whole_extent(plan, *kind), line.at)?;
    }
    debug_assert_eq!(line.kind, EntryKind::Edit);
    journal::write(&transaction, line, None, None)?;
    transaction.commit()
}

/// A copy of an open file as it is at one moment.
pub fn copy(from: &Connection, to: &Path) -> Result<(), Trouble> {
    refuse_name(to)?;
    whole::settle(draft_of(from, to)?, to).map_err(|error| Trouble::creating(to, &error))
}

/// Refuses a name somebody has, and one that leaves no room for the journal's name beside it: such a
/// plan could be made and never changed.
fn refuse_name(path: &Path) -> Result<(), Trouble> {
    if has_long_name(path) {
        return Err(Trouble::new(path, Obstacle::LongName));
    }
    whole::refuse_taken(path).map_err(|error| Trouble::creating(path, &error))
}

/// A copy that has no name yet, made beside `path`.
pub fn draft_of(from: &Connection, path: &Path) -> Result<TempPath, Trouble> {
    let draft = whole::draft(path).map_err(|error| Trouble::creating(path, &error))?;
    let mut target = connect_draft(&draft).at(path)?;
    let is_done = {
        let backup = Backup::new(from, &mut target).at(path)?;
        backup.step(-1).at(path)? == StepResult::Done
    };
    if !is_done {
        return Err(Trouble::new(path, Obstacle::Locked));
    }
    drop(target);
    // A file that was kept with side files is copied as one that needs none.
    let (connection, _) = connect(&draft, false).at(path)?;
    without_side_files(&connection, PATIENCE).at(path)?;
    Ok(draft)
}

/// A draft nobody reads needs no way back; it is brought to the disk before it gets its name.
fn connect_draft(draft: &Path) -> rusqlite::Result<Connection> {
    let (connection, _) = connect(draft, false)?;
    connection.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    Ok(connection)
}
