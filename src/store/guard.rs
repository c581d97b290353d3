//! What a connection is allowed, before a file that anybody may have made is believed.

use crate::geopackage::register;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How long another program may hold the file before we say so.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// The largest value: a line of the journal that tells of a whole country. A photo or scan is far below.
const LARGEST_BYTES: i32 = 512 * 1024 * 1024;
/// The longest statement: a table of hundreds of columns takes a hundredth of it.
const LONGEST_STATEMENT: i32 = 1_000_000;
/// How deep triggers may set off each other; ours do once, into an index.
const DEEPEST_TRIGGERS: i32 = 8;
/// Steps between two looks at the patience.
const STEPS_A_LOOK: i32 = 1_000_000;
/// Looks before an operation counts as endless: minutes, where a plan of a whole country takes seconds.
const MOST_LOOKS: u32 = 3_000;

/// How long an operation may go on. It begins anew with [`Patience::renew`].
#[derive(Clone, Debug, Default)]
pub struct Patience(Arc<AtomicU32>);

impl Patience {
    /// From now on a new operation.
    pub fn renew(&self) {
        self.0.store(0, Ordering::Relaxed);
    }

    /// Ends what takes longer than any plan does.
    fn watch(&self, connection: &mut Connection) -> rusqlite::Result<()> {
        let Self(looks) = self.clone();
        let is_lost = move || looks.fetch_add(1, Ordering::Relaxed) > MOST_LOOKS;
        connection.progress_handler(STEPS_A_LOOK, Some(is_lost))
    }
}

/// A connection to a file that is there. Nothing is written into it.
pub fn connect(path: &Path, is_read_only: bool) -> rusqlite::Result<(Connection, Patience)> {
    let how = if is_read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    };
    // A name such as "file:a?mode=memory" or ":memory:" means something to SQLite; a whole path does not.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut connection = Connection::open_with_flags(path, how | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&connection)?;
    let patience = Patience::default();
    patience.watch(&mut connection)?;
    Ok((connection, patience))
}

/// Leaves the file without files beside it, whichever way another program has kept it. Whoever has it
/// open is waited for so long.
pub fn without_side_files(connection: &Connection, wait: Duration) -> rusqlite::Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode == "delete" {
        return Ok(());
    }
    connection.busy_timeout(wait)?;
    let changed = connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()));
    connection.busy_timeout(PATIENCE)?;
    changed
}

/// Lets `work` write many rows of ours without the triggers of their table, and into the tables of its index.
/// What the file holds has been looked at before.
pub fn unguarded<T>(
    connection: &Connection,
    work: impl FnOnce() -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let guard = |is_on| {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, is_on)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, is_on)
    };
    guard(false)?;
    let done = work();
    guard(true)?;
    done
}

/// Lets `work` write many rows of ours whose choices need not be held to the codes of their columns again:
/// for every row `SQLite` makes the list of codes anew, which takes longer than to write the row.
pub fn unchecked<T>(
    connection: &Connection,
    work: impl FnOnce() -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    connection.pragma_update(None, "ignore_check_constraints", true)?;
    let done = work();
    connection.pragma_update(None, "ignore_check_constraints", false)?;
    done
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    // Before anything of the file is read: what stands in it may call harmless functions only and
    // reach neither SQLite's own books nor other files.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LARGEST_BYTES)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, LONGEST_STATEMENT)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, DEEPEST_TRIGGERS)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // With FULL a power cut may take back the last change after it was acknowledged.
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.set_prepared_statement_cache_capacity(64);
    register(connection)
}

#[cfg(test)]
mod tests {
    use super::super::trouble::{Obstacle, Trouble};
    use super::*;

    const ENDLESS: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn what_never_comes_to_an_end_is_ended_and_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gpkg");
        std::fs::File::create_new(&path).unwrap();
        let (connection, patience) = connect(&path, false).unwrap();
        patience.0.store(MOST_LOOKS, Ordering::Relaxed);
        let error = connection.query_row(ENDLESS, [], |_| Ok(())).unwrap_err();
        assert_eq!(Trouble::sql(&path, &error).obstacle, Obstacle::Endless);
        patience.renew();
        connection.query_row("SELECT 1", [], |_| Ok(())).unwrap();
    }

    #[test]
    fn codes_are_held_to_their_list_again_once_many_rows_are_written() {
        let sql = Connection::open_in_memory().unwrap();
        sql.execute_batch("CREATE TABLE t (code TEXT CHECK (code IN ('a', 'b', 'c')))").unwrap();
        let insert = || sql.prepare_cached("INSERT INTO t VALUES ('d')")?.execute([]);
        assert!(insert().is_err());
        assert_eq!(unchecked(&sql, insert), Ok(1));
        assert!(insert().is_err());
    }

    #[test]
    fn a_file_reaches_neither_other_files_nor_functions_that_do_harm() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gpkg");
        std::fs::File::create_new(&path).unwrap();
        let (connection, _) = connect(&path, false).unwrap();
        let other = folder.path().join("b.gpkg").display().to_string();
        assert!(connection.execute("ATTACH ?1 AS b", [other]).is_err());
        let view = "CREATE VIEW v AS SELECT load_extension('x'); SELECT * FROM v";
        assert!(connection.execute_batch(view).is_err());
        assert!(connection.execute_batch("UPDATE sqlite_master SET sql = ''").is_err());
    }
}
