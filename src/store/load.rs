//! From the file into memory: every record of every table, in the order in which they refer to
//! each other.

use super::rows::{self, Cells};
use super::trouble::{At, Trouble};
use super::{about, journal};
use crate::domain::{Plan, RecordKind};
use rusqlite::Connection;
use std::path::Path;
use strum::VariantArray;

/// Everything in a file at one moment.
pub struct Contents {
    /// All records.
    pub plan: Plan,
    /// The journal, oldest line first.
    pub history: Vec<journal::Entry>,
    /// How many rows other programs changed since our last commit.
    pub touched_outside: usize,
    /// `SQLite`'s count of other programs' changes.
    pub data_version: i64,
}

/// Reads all of it within one read transaction.
pub fn load(connection: &Connection, path: &Path) -> Result<Contents, Trouble> {
    let moment = connection.unchecked_transaction().at(path)?;
    let mut plan = Plan::about(about::read(&moment, path)?);
    for kind in RecordKind::VARIANTS {
        load_kind(&moment, path, *kind, &mut plan)?;
    }
    let touched: i64 = moment
        .query_row(
            "SELECT count(*) FROM (SELECT DISTINCT table_name, record FROM lapday_touched)",
            [],
            |row| row.get(0),
        )
        .at(path)?;
    Ok(Contents {
        plan,
        history: journal::read(&moment, path)?,
        touched_outside: usize::try_from(touched).unwrap_or_default(),
        data_version: data_version(&moment).at(path)?,
    })
}

fn load_kind(
    connection: &Connection,
    path: &Path,
    kind: RecordKind,
    plan: &mut Plan,
) -> Result<(), Trouble> {
    let columns = rows::columns(kind).join(", ");
    let select = format!("SELECT {columns} FROM {} ORDER BY id", rows::table(kind));
    let mut statement = connection.prepare(&select).at(path)?;
    let mut found = statement.query([]).at(path)?;
    while let Some(row) = found.next().at(path)? {
        plan.insert(rows::read(kind, &mut Cells::of_row(kind, row)).at(path)?);
    }
    Ok(())
}

/// Changes whenever another connection has changed the file, never through our own commits.
pub fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}
