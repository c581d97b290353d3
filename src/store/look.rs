//! Looking at a plan that is not to be written where it lies: in a private copy that goes away
//! afterwards.

use super::guard::connect;
use super::header::{JOURNAL, State, WRITE_AHEAD, beside};
use super::migrations::{Migration, latest};
use super::opened::{Access, Opened, WhyCopied, about_file, check_version, examine};
use super::trouble::{At, Trouble};
use super::{layers, new_file, upgrade};
use rusqlite::config::DbConfig;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Opens a copy with everything that is recorded in the plan and beside it, brought up to date.
pub fn open_copy(
    path: &Path,
    state: State,
    why: WhyCopied,
    migrations: &[Migration],
) -> Result<Opened, Trouble> {
    let folder = tempfile::Builder::new()
        .prefix("lapday-")
        .tempdir()
        .map_err(|error| Trouble::creating(&tempfile::env::temp_dir(), &error))?;
    let copy = folder.path().join("plan.gpkg");
    if state.needs_writing() {
        copy_with_side_files(path, &copy)?;
    } else {
        // A program that writes has to wait until this is done.
        new_file::copy(&connect(path, true).at(path)?.0, &copy)?;
    }
    let (mut connection, patience) = connect(&copy, false).at(path)?;
    let (mut notices, is_distrusted) = match why {
        WhyCopied::CannotWrite => (vec![about_file(cannot_write(state), path)], false),
        WhyCopied::Unsound(doubts) => (doubts, true),
    };
    let version = check_version(&connection, path, migrations)?;
    if version < latest(migrations) {
        // What other hands put into the file need not run in a copy.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).at(path)?;
        let missing = upgrade::carry_out(&mut connection, path, migrations)?;
        notices.extend(layers::missing_tables(&missing));
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).at(path)?;
    }
    let mut opened = Opened {
        connection,
        patience,
        access: Access::ReadOnly,
        is_distrusted,
        notices,
        copy: Some(folder),
    };
    examine(&mut opened, path, state)?;
    opened.connection.pragma_update(None, "query_only", true).at(path)?;
    Ok(opened)
}

/// The notice that tells what would have to be written first.
const fn cannot_write(state: State) -> &'static str {
    match state {
        State::Interrupted | State::WrittenAhead => "store-unfinished-looked-at",
        State::WrittenAheadAlone => "store-opened-read-only",
        State::Whole | State::Overlong => "store-older-looked-at",
    }
}

/// The file with what `SQLite` would need beside it.
fn copy_with_side_files(path: &Path, copy: &Path) -> Result<(), Trouble> {
    copy_file(path, copy.to_owned()).map_err(|error| Trouble::reading(path, &error))?;
    for ending in [JOURNAL, WRITE_AHEAD] {
        match copy_file(&beside(path, ending), beside(copy, ending)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Trouble::reading(&beside(path, ending), &error));
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// A copy that can be written, whatever the file allows.
fn copy_file(from: &Path, to: PathBuf) -> std::io::Result<()> {
    let mut source = fs::File::open(from)?;
    let mut target = fs::File::create_new(to)?;
    std::io::copy(&mut source, &mut target).map(drop)
}
