//! Opening a plan so that no byte of it changes, and finding out how far it can be trusted.
//!
//! What cannot be opened where it lies, because something would have to be written there first, is
//! looked at in a private copy, and so is an older one that was tampered with or damaged.

use super::guard::{Patience, connect};
use super::header::{self, State};
use super::migrations::{Migration, latest};
use super::opened::{Access, Opened, WhyCopied, about_file, check_version, doubts, examine};
use super::trouble::{At, Obstacle, Trouble};
use super::upgrade::Upgraded;
use super::{foreign, layers, look, schema, upgrade};
use crate::i18n::Message;
use rusqlite::Connection;
use std::path::Path;

/// Opens a plan. The one thing that writes here is bringing a file of an older version up to
/// date, and that only after a copy of it was made beside it.
pub fn open(path: &Path, migrations: &[Migration]) -> Result<Opened, Trouble> {
    let (state, metadata) = header::check(path)?;
    open_in_place(path, state, metadata.permissions().readonly(), migrations)?
        .or_else(|why| look::open_copy(path, state, why, migrations))
}

fn open_in_place(
    path: &Path,
    state: State,
    is_read_only: bool,
    migrations: &[Migration],
) -> Result<Result<Opened, WhyCopied>, Trouble> {
    if is_read_only && state.needs_writing() {
        return Ok(Err(WhyCopied::CannotWrite));
    }
    let (mut connection, patience, is_read_only) = match reach(path, is_read_only) {
        Err(error) if state.needs_writing() && takes_no_file(&error) => {
            return Ok(Err(WhyCopied::CannotWrite));
        }
        Ok((_, _, true)) if state.needs_writing() => return Ok(Err(WhyCopied::CannotWrite)),
        reached => reached.at(path)?,
    };
    let version = check_version(&connection, path, migrations)?;
    let mut notices = Vec::new();
    if version < latest(migrations) {
        let doubts = doubts_about_older(&mut connection, path, state)?;
        if !doubts.is_empty() {
            return Ok(Err(WhyCopied::Unsound(doubts)));
        }
        if is_read_only {
            return Ok(Err(WhyCopied::CannotWrite));
        }
        match upgrade::bring_up_to_date(&mut connection, path, migrations) {
            Ok(upgraded) => {
                if let Some(Upgraded { copy, missing }) = upgraded {
                    let copy = copy.display().to_string();
                    notices.push(Message::new("store-brought-up-to-date").with("copy", copy));
                    notices.extend(layers::missing_tables(&missing));
                }
            }
            // Neither the copy nor a journal finds a place there.
            Err(Trouble {
                obstacle: Obstacle::CannotCreate | Obstacle::FolderTakesNothing,
                ..
            }) => return Ok(Err(WhyCopied::CannotWrite)),
            Err(trouble) => return Err(trouble),
        }
    }
    let access = if is_read_only { Access::ReadOnly } else { Access::ReadWrite };
    if is_read_only {
        notices.push(about_file("store-opened-read-only", path));
    }
    let is_distrusted = false;
    let mut opened = Opened { connection, patience, access, is_distrusted, notices, copy: None };
    examine(&mut opened, path, state)?;
    Ok(Ok(opened))
}

/// The way to a file, and whether it can only be read. What was broken off is taken back here.
fn reach(path: &Path, is_read_only: bool) -> rusqlite::Result<(Connection, Patience, bool)> {
    let (connection, patience) = connect(path, is_read_only)?;
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    // SQLite falls back to reading where the system does not let it write.
    let is_read_only = connection.is_readonly("main")?;
    Ok((connection, patience, is_read_only))
}

/// Whether `SQLite` could not make or take away a file beside the plan.
fn takes_no_file(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, PermissionDenied, ReadOnly, SystemIoFailure};
    matches!(
        error.sqlite_error_code(),
        Some(CannotOpen | PermissionDenied | ReadOnly | SystemIoFailure)
    )
}

/// What keeps an older file from being changed where it lies, though the system may let us.
fn doubts_about_older(
    connection: &mut Connection,
    path: &Path,
    state: State,
) -> Result<Vec<Message>, Trouble> {
    let mut doubts = doubts(connection, path, state)?;
    let fresh = schema::fresh().at(path)?;
    let trigger = foreign::triggers(connection, &fresh).at(path)?.into_iter().next();
    doubts.extend(
        trigger.map(|trigger| about_file("store-foreign-trigger", path).with("trigger", trigger)),
    );
    Ok(doubts)
}

#[cfg(test)]
mod tests {
    use super::super::journal::{EntryKind, Line};
    use super::super::migrations::MIGRATIONS;
    use super::super::opened::schema_version;
    use super::super::{Obstacle, Store};
    use super::*;
    use crate::domain::{About, Plan};
    use std::fs;

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

        assert_eq!(schema_version(&opened.connection), Ok(Some(NOW + 1)));
        opened.connection.prepare("SELECT pages FROM document").unwrap();
        assert_eq!(opened.notices[0].key(), "store-brought-up-to-date");
        let copy = folder.path().join(format!("plan.v{NOW}.gpkg"));
        let copy = open(&copy, MIGRATIONS).unwrap();
        assert_eq!(schema_version(&copy.connection), Ok(Some(NOW)));
        assert_ne!(fs::read(&path).unwrap(), before);
        assert_eq!(open(&path, NEXT).unwrap().notices, []);
    }

    #[test]
    fn a_step_that_fails_leaves_the_older_file_alone_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let before = fs::read(&path).unwrap();
        let broken = [Migration {
            version: NOW + 1,
            sql: "ALTER TABLE document ADD COLUMN pages INTEGER; SELECT * FROM nowhere;",
            then: None,
        }];

        let trouble = open(&path, &broken).map(drop).unwrap_err();

        assert_eq!(trouble.obstacle, Obstacle::NotUpgraded);
        assert!(fs::read(&path).unwrap() == before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_newer_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let trouble = open(&path, &[]).map(drop).unwrap_err();
        assert_eq!(trouble.obstacle, Obstacle::Newer);
    }

    #[test]
    fn a_disk_that_fills_up_half_way_leaves_the_older_file_alone_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        plan_of_today(&path);
        let before = fs::read(&path).unwrap();
        let (mut connection, _) = connect(&path, false).unwrap();
        // The library's own way of running out of room.
        let pages = "SELECT * FROM pragma_page_count";
        let full: i64 = connection.query_row(pages, [], |row| row.get(0)).unwrap();
        connection.pragma_update(None, "max_page_count", full).unwrap();
        let large = "CREATE TABLE large AS SELECT zeroblob(100000);";
        let steps = [Migration { version: NOW + 1, sql: large, then: None }];

        let trouble = upgrade::bring_up_to_date(&mut connection, &path, &steps).unwrap_err();

        assert_eq!(trouble.obstacle, Obstacle::DiskFull);
        assert!(fs::read(&path).unwrap() == before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        open(&path, NEXT).unwrap();
    }
}
