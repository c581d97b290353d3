//! From the file into memory, at one moment: what it says of itself, its tables, its rows, its journal.

use super::admit::{Admitted, admit};
use super::aside::{Aside, Loose};
use super::layers::{self, Layers};
use super::mend::Mending;
use super::trouble::{At, Trouble};
use super::{about, journal};
use crate::domain::{Key, Plan, RecordKind, Uid};
use crate::i18n::Message;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Everything in a file at one moment.
pub struct Contents {
    /// All records.
    pub plan: Plan,
    /// The journal, oldest line first.
    pub history: Vec<journal::Entry>,
    /// How many lines of the journal could not be read.
    pub unread_lines: usize,
    /// How many rows other programs changed since our last commit.
    pub touched_outside: usize,
    /// What is to be said of its tables.
    pub tables: Vec<Message>,
    /// The kinds whose tables are set aside, each with why.
    pub tables_aside: BTreeMap<RecordKind, Message>,
    /// What is in the file but not in the plan.
    pub aside: Vec<Aside>,
    /// Records that refer to something that is not in the file.
    pub loose: Vec<Loose>,
    /// Records whose uid in the file was none, or another record's, with what they have now.
    pub new_uids: Vec<(Key, Uid)>,
    /// What the next change gives back to the file.
    pub mending: Mending,
    /// `SQLite`'s count of other programs' changes.
    pub data_version: i64,
}

/// How many rows were read, and how many there may be.
pub type Tell<'a> = &'a dyn Fn(usize, usize);

/// Reads all of it within one read transaction; `fresh` is a file as it begins.
pub fn load(
    connection: &Connection,
    fresh: &Connection,
    path: &Path,
    tell: Tell<'_>,
) -> Result<Contents, Trouble> {
    let moment = connection.unchecked_transaction().at(path)?;
    let about = about::read(&moment, path)?;
    let layers = layers::survey(&moment, &about).at(path)?;
    let mending = Mending::of(&moment, fresh, &layers, &about).at(path)?;
    let given = given_keys(&moment).at(path)?;
    let touched = touched(&moment).at(path)?;
    let added = touched.iter().filter(|(_, what)| what == "insert").map(|(key, _)| *key).collect();
    let tell = |rows| tell(rows, given);
    let admitted = admit(&moment, about, &layers, &added, &tell).at(path)?;
    let Admitted { plan, aside, loose, new_uids, .. } = admitted;
    let touched: BTreeSet<Key> = touched.into_iter().map(|(key, _)| key).collect();
    let (history, unread_lines) = journal::read(&moment, path)?;
    Ok(Contents {
        plan,
        history,
        unread_lines,
        touched_outside: touched.len(),
        tables: layers.messages(),
        tables_aside: tables_aside(&layers),
        aside,
        loose,
        new_uids,
        mending,
        data_version: data_version(&moment).at(path)?,
    })
}

fn tables_aside(layers: &Layers) -> BTreeMap<RecordKind, Message> {
    let aside = layers.found.iter().filter(|(kind, _)| layers.is_aside(**kind));
    aside.filter_map(|(kind, flaw)| Some((*kind, flaw.as_ref().err()?.message(*kind)))).collect()
}

/// The records another program has touched since our last change, and what was done to each.
pub fn touched(connection: &Connection) -> rusqlite::Result<Vec<(Key, String)>> {
    let told = told_of_outside(connection)?;
    let known = |(table, id, what): (String, i64, String)| {
        Some((Key { kind: table.parse().ok()?, id }, what))
    };
    Ok(told.into_iter().filter_map(known).collect())
}

/// Table, record, and what was done to it.
pub fn told_of_outside(connection: &Connection) -> rusqlite::Result<Vec<(String, i64, String)>> {
    if !connection.table_exists(None, "lapday_touched")? {
        return Ok(Vec::new());
    }
    // Another program may have written anything here as well; that must not stop a change of ours.
    connection
        .prepare(
            "SELECT DISTINCT table_name, record, what FROM lapday_touched
             WHERE typeof(table_name) = 'text' AND typeof(record) = 'integer'
             AND typeof(what) = 'text' ORDER BY id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// How many keys the file ever gave: no fewer than it has rows, and known without counting them.
fn given_keys(connection: &Connection) -> rusqlite::Result<usize> {
    // Another program may have written anything there.
    let given = "SELECT CAST(min(total(seq), 1e12) AS INTEGER) FROM sqlite_sequence";
    let given: i64 = connection.query_row(given, [], |row| row.get(0))?;
    Ok(usize::try_from(given).unwrap_or_default())
}

/// Changes whenever another connection has changed the file, never through our own commits.
pub fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}
