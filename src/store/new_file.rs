//! Making files: nothing that exists is overwritten, and what could not be finished is taken away.

use super::journal::Line;
use super::open::prepare;
use super::schema;
use super::trouble::{At, Obstacle, Trouble};
use crate::domain::Plan;
use crate::geodesy::Grid;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::path::Path;

/// A new file with a plan in it.
pub fn create(path: &Path, plan: &Plan, line: &Line<'_>) -> Result<Connection, Trouble> {
    let grid = Grid::from_epsg(plan.about.epsg)
        .map_err(|unknown| Trouble::new(path, Obstacle::UnknownGrid(unknown.0)))?;
    make(path, |path| {
        let mut connection = connect(path)?;
        let transaction = connection.transaction().at(path)?;
        schema::create(&transaction, plan, &grid, line).at(path)?;
        transaction.commit().at(path)?;
        Ok(connection)
    })
}

/// A copy of an open file as it is at one moment.
pub fn copy(from: &Connection, to: &Path) -> Result<(), Trouble> {
    make(to, |to| {
        let mut target = connect(to)?;
        let backup = Backup::new(from, &mut target).at(to)?;
        if backup.step(-1).at(to)? == StepResult::Done {
            Ok(())
        } else {
            Err(Trouble::new(to, Obstacle::Locked))
        }
    })
}

fn make<T>(path: &Path, fill: impl FnOnce(&Path) -> Result<T, Trouble>) -> Result<T, Trouble> {
    // Takes the name, or finds out that somebody has it, in one step.
    File::create_new(path).map_err(|error| Trouble::creating(path, &error))?;
    fill(path).inspect_err(|_| {
        // The trouble itself says what went wrong; that the empty file stays would be no news.
        let _ = fs::remove_file(path);
    })
}

fn connect(path: &Path) -> Result<Connection, Trouble> {
    let how = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, how).at(path)?;
    prepare(&connection).at(path)?;
    Ok(connection)
}
