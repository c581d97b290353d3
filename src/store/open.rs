//! Finding out what a file is before `SQLite` touches it, and opening it so that no byte changes.

use super::about;
use super::functions;
use super::migrations::{Migration, latest, migrate};
use super::schema::{self, APPLICATION_ID};
use super::trouble::{At, Obstacle, Trouble};
use super::{Access, new_file};
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long another program may hold the file before we say so.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// A file that turned out to be a plan.
pub struct Opened {
    /// The way to it.
    pub connection: Connection,
    /// Whether it can be written.
    pub access: Access,
    /// Where the copy went that was made before it was brought up to date, if it was.
    pub copy_of_older: Option<PathBuf>,
}

/// Opens a plan. The one thing that writes here is bringing a file of an older version up to
/// date, and that only after a copy of it was made beside it.
pub fn open(path: &Path, migrations: &[Migration]) -> Result<Opened, Trouble> {
    let metadata = fs::metadata(path).map_err(|error| Trouble::reading(path, &error))?;
    if metadata.is_dir() {
        return Err(Trouble::new(path, Obstacle::Folder));
    }
    check_header(path, metadata.len())?;
    let (connection, access) = connect(path, metadata.permissions().readonly())?;
    check_tables(&connection, path)?;
    let mut opened = Opened { connection, access, copy_of_older: None };
    let version = schema_version(&opened.connection, path)?;
    if version > latest(migrations) {
        return Err(Trouble::new(path, Obstacle::Newer));
    }
    if version < latest(migrations) {
        opened.copy_of_older = Some(bring_up_to_date(&mut opened, path, version, migrations)?);
    }
    Ok(opened)
}

/// What can be told from the first hundred bytes.
fn check_header(path: &Path, length: u64) -> Result<(), Trouble> {
    let mut header = Vec::new();
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(|error| Trouble::reading(path, &error))?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(Trouble::new(path, Obstacle::NotSqlite));
    }
    let Ok(header) = <[u8; 100]>::try_from(header) else {
        return Err(Trouble::new(path, Obstacle::Cut));
    };
    if big_endian(&header, 68) != u64::from(APPLICATION_ID.unsigned_abs()) {
        return Err(Trouble::new(path, Obstacle::NotGeoPackage));
    }
    let is_whole = length >= stated_length(&header);
    if is_whole || is_being_written(path) { Ok(()) } else { Err(Trouble::new(path, Obstacle::Cut)) }
}

fn big_endian<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    header[at..at + 4].iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// How long the file says it is; 0 where its count of pages is not up to date.
fn stated_length(header: &[u8; 100]) -> u64 {
    let page_size = match u64::from(header[16]) << 8 | u64::from(header[17]) {
        1 => 65_536,
        size => size,
    };
    let count_is_valid = big_endian(header, 24) == big_endian(header, 92);
    if count_is_valid { page_size * big_endian(header, 28) } else { 0 }
}

/// Whether a side file tells that a program is writing, or was when it stopped. `SQLite` will put that right.
fn is_being_written(path: &Path) -> bool {
    ["-journal", "-wal"].iter().any(|ending| {
        let mut side = path.as_os_str().to_owned();
        side.push(ending);
        Path::new(&side).exists()
    })
}

fn connect(path: &Path, is_read_only: bool) -> Result<(Connection, Access), Trouble> {
    let how = if is_read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    };
    let connection =
        Connection::open_with_flags(path, how | OpenFlags::SQLITE_OPEN_NO_MUTEX).at(path)?;
    prepare(&connection).at(path)?;
    // SQLite falls back to reading where the system does not let it write.
    let is_read_only = connection.is_readonly("main").at(path)?;
    let access = if is_read_only { Access::ReadOnly } else { Access::ReadWrite };
    Ok((connection, access))
}

/// What every connection needs. Nothing of it is written into the file.
pub fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.set_prepared_statement_cache_capacity(64);
    functions::register(connection)
}

fn check_tables(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let has = |table: &str| {
        connection
            .query_row(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1",
                [table],
                |_| Ok(()),
            )
            .optional()
            .map(|found| found.is_some())
            .at(path)
    };
    if !has("gpkg_contents")? {
        return Err(Trouble::new(path, Obstacle::NotGeoPackage));
    }
    if !has("lapday_meta")? {
        return Err(Trouble::new(path, Obstacle::NotAPlan));
    }
    Ok(())
}

fn schema_version(connection: &Connection, path: &Path) -> Result<u32, Trouble> {
    let version = about::value(connection, "schema_version").at(path)?;
    version
        .and_then(|version| version.parse().ok())
        .ok_or_else(|| Trouble::new(path, Obstacle::NotAPlan))
}

fn bring_up_to_date(
    opened: &mut Opened,
    path: &Path,
    version: u32,
    migrations: &[Migration],
) -> Result<PathBuf, Trouble> {
    if opened.access == Access::ReadOnly {
        return Err(Trouble::new(path, Obstacle::OlderReadOnly));
    }
    let copy = path.with_extension(format!("v{version}.gpkg"));
    new_file::copy(&opened.connection, &copy)?;
    let all = |connection: &mut Connection| {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        migrate(&transaction, version, migrations)?;
        schema::adopt_new_tables(&transaction)?;
        transaction.commit()
    };
    // No row changes, and each row of a table that is made anew would be looked up from all others.
    // Within a transaction this cannot be said.
    opened.connection.pragma_update(None, "foreign_keys", false).at(path)?;
    all(&mut opened.connection).at(path)?;
    opened.connection.pragma_update(None, "foreign_keys", true).at(path)?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::super::journal::{EntryKind, Line};
    use super::super::migrations::MIGRATIONS;
    use super::super::{Obstacle, Store};
    use super::*;
    use crate::domain::{About, Plan};
    use crate::i18n::Message;

    const NOW: u32 = latest(MIGRATIONS);
    const NEXT: &[Migration] = &[
        Migration { version: NOW, sql: "this one is behind us", then: None },
        Migration {
            version: NOW + 1,
            sql: "ALTER TABLE document ADD COLUMN pages INTEGER;",
            then: None,
        },
    ];

    fn plan_of_today(path: &Path) {
        let line = Line {
            at: jiff::Timestamp::UNIX_EPOCH,
            author: "Lan",
            label: Message::new("store-created"),
            kind: EntryKind::Edit,
            takes_back: None,
        };
        Store::create(path, &Plan::about(About::default()), &line).unwrap();
    }

    #[test]
    fn an_older_file_is_brought_up_to_date_after_a_copy_was_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let before = fs::read(&path).unwrap();

        let opened = open(&path, NEXT).unwrap();

        assert_eq!(schema_version(&opened.connection, &path), Ok(NOW + 1));
        opened.connection.prepare("SELECT pages FROM document").unwrap();
        let copy = open(&opened.copy_of_older.unwrap(), MIGRATIONS).unwrap();
        assert_eq!(schema_version(&copy.connection, &path), Ok(NOW));
        assert_ne!(fs::read(&path).unwrap(), before);
        assert!(open(&path, NEXT).unwrap().copy_of_older.is_none());
    }

    #[test]
    fn a_step_that_fails_leaves_the_older_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let before = fs::read(&path).unwrap();
        let broken = [Migration {
            version: NOW + 1,
            sql: "ALTER TABLE document ADD COLUMN pages INTEGER; SELECT * FROM nowhere;",
            then: None,
        }];

        assert!(open(&path, &broken).is_err());

        assert_eq!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_newer_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let trouble = open(&path, &[]).map(drop).unwrap_err();
        assert_eq!(trouble.obstacle, Obstacle::Newer);
    }
}
