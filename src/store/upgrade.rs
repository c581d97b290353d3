//! Bringing a file of an older version up to date, after a copy of it was made beside it.
//!
//! The file is taken for writing before anything is made, and where it cannot be brought up to
//! date nothing stays behind.

use super::guard::connect;
use super::migrations::{Migration, latest, migrate};
use super::opened::schema_version;
use super::trouble::{At, Obstacle, Trouble};
use super::{mend, new_file, schema};
use crate::domain::RecordKind;
use crate::whole;
use rusqlite::{Connection, ErrorCode, TransactionBehavior};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// What became of an older file.
#[derive(Debug)]
pub struct Upgraded {
    /// Where its copy is.
    pub copy: PathBuf,
    /// Kinds whose tables it did not have any more.
    pub missing: Vec<RecordKind>,
}

/// Brings a file up to date; answers nothing where another program has done it meanwhile.
pub fn bring_up_to_date(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<Option<Upgraded>, Trouble> {
    without_links(connection, path, |connection| step_by_step(connection, path, migrations))
}

fn step_by_step(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<Option<Upgraded>, Trouble> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
    let version = schema_version(&transaction).at(path)?.unwrap_or_default();
    if version >= latest(migrations) {
        return Ok(None);
    }
    let copy = keep_copy(path, version)?;
    let steps = all_steps(&transaction, version, migrations)
        .and_then(|missing| transaction.commit().map(|()| missing));
    match steps {
        Ok(missing) => Ok(Some(Upgraded { copy: copy.path, missing })),
        Err(error) => {
            copy.take_away();
            Err(failed(path, &error))
        }
    }
}

fn all_steps(
    connection: &Connection,
    version: u32,
    migrations: &[Migration],
) -> rusqlite::Result<Vec<RecordKind>> {
    let missing = mend::complete_older(connection, version)?;
    migrate(connection, version, migrations)?;
    schema::adopt_new_tables(connection)?;
    Ok(missing)
}

/// The same in a copy nobody else knows; answers which tables of records were missing.
pub fn carry_out(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<Vec<RecordKind>, Trouble> {
    let all = |connection: &mut Connection| {
        let transaction = connection.transaction()?;
        let version = schema_version(&transaction)?.unwrap_or_default();
        let missing = all_steps(&transaction, version, migrations)?;
        transaction.commit()?;
        Ok(missing)
    };
    without_links(connection, path, |connection| {
        all(connection).map_err(|error| failed(path, &error))
    })
}

/// No row changes, and each row of a table that is made anew would be looked up from all others.
/// Within a transaction this cannot be said.
fn without_links<T>(
    connection: &mut Connection,
    path: &Path,
    steps: impl FnOnce(&mut Connection) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    connection.pragma_update(None, "foreign_keys", false).at(path)?;
    let done = steps(connection);
    connection.pragma_update(None, "foreign_keys", true).at(path)?;
    done
}

/// A step stumbles over the machine, or over what another hand has put into the file.
fn failed(path: &Path, error: &rusqlite::Error) -> Trouble {
    match error.sqlite_error_code() {
        // Here this says that the folder takes no journal beside the plan.
        Some(ErrorCode::CannotOpen) => Trouble::new(path, Obstacle::FolderTakesNothing),
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::DiskFull
            | ErrorCode::ReadOnly
            | ErrorCode::SystemIoFailure
            | ErrorCode::OutOfMemory
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::OperationInterrupted,
        ) => Trouble::sql(path, error),
        _ => Trouble::new(path, Obstacle::NotUpgraded),
    }
}

/// A copy of the older file.
struct Copy {
    path: PathBuf,
    /// Whether it was made just now.
    is_new: bool,
}

impl Copy {
    fn take_away(&self) {
        if self.is_new {
            // The trouble itself is what is said; a copy that stays is found and used next time.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Copies the file to "plan.v3.gpkg", or "plan.v3-2.gpkg" where that is taken by another plan.
fn keep_copy(path: &Path, version: u32) -> Result<Copy, Trouble> {
    let no_copy = |error: io::Error| Trouble::creating(path, &error);
    // A second way to the file: a copy is not made through one that is writing.
    let (source, _) = connect(path, true).at(path)?;
    let mut draft = new_file::draft_of(&source, path)?;
    for number in 1_u32.. {
        let numbered = if number == 1 { String::new() } else { format!("-{number}") };
        let copy = path.with_extension(format!("v{version}{numbered}.gpkg"));
        if is_same(&draft, &copy) {
            return Ok(Copy { path: copy, is_new: false });
        }
        if whole::refuse_taken(&copy).is_ok() {
            match whole::settle(draft, &copy) {
                Ok(()) => return Ok(Copy { path: copy, is_new: true }),
                // Somebody took the name this very moment.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    draft = new_file::draft_of(&source, path)?;
                }
                Err(error) => return Err(no_copy(error)),
            }
        }
    }
    Err(no_copy(ErrorKind::AlreadyExists.into()))
}

/// Whether two files hold the same bytes.
fn is_same(one: &Path, other: &Path) -> bool {
    let same = || -> io::Result<bool> {
        if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
            return Ok(false);
        }
        let (mut one, mut other) = (File::open(one)?, File::open(other)?);
        let (mut a, mut b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
        loop {
            let read = one.read(&mut a)?;
            if read == 0 {
                return Ok(true);
            }
            other.read_exact(&mut b[..read])?;
            if a[..read] != b[..read] {
                return Ok(false);
            }
        }
    };
    // What cannot be read is another file for all we know.
    same().unwrap_or(false)
}
