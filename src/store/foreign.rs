//! What another hand put into the file that must not run: views in place of our books, columns that
//! compute, triggers that are not ours, tables that change with others.
//!
//! Other programs add triggers of their own for their index and their counts; those may run.

use super::layers::{columns, sort_of};
use super::rows;
use super::trouble::{At, Obstacle, Trouble};
use crate::domain::RecordKind;
use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use strum::VariantArray;

/// Tables beside those of the records that are read or written here.
const BOOKS: &[&str] = &[
    "gpkg_spatial_ref_sys",
    "gpkg_contents",
    "gpkg_geometry_columns",
    "gpkg_extensions",
    "layer_styles",
    "lapday_meta",
    "lapday_journal",
    "lapday_touched",
    "lapday_file",
];

/// Where GDAL and QGIS count the rows of each layer.
const COUNTS: &str = "gpkg_ogr_contents";

/// Refuses a file in which one of our books is anything else than a table. One that is missing is
/// made anew with the next change.
pub fn check_books(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    BOOKS.iter().try_for_each(|table| check_table(connection, path, table))
}

/// Refuses a file of an older version in which a table of records is anything else than a table: what
/// brings it up to date writes into all of them.
pub fn check_records(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let tables = RecordKind::VARIANTS.iter().map(|kind| rows::table(*kind));
    tables.into_iter().try_for_each(|table| check_table(connection, path, table))
}

fn check_table(connection: &Connection, path: &Path, table: &'static str) -> Result<(), Trouble> {
    let Some(sort) = sort_of(connection, table).at(path)? else { return Ok(()) };
    let is_any_computed = columns(connection, table).at(path)?.into_values().any(|is| is);
    if sort != "table" || is_any_computed || acts_on_others(connection, table).at(path)? {
        return Err(Trouble::new(path, Obstacle::ForeignTable(table)));
    }
    Ok(())
}

/// The first table of records that would change by itself with what its rows refer to.
pub fn table_that_acts(connection: &Connection) -> rusqlite::Result<Option<&'static str>> {
    for kind in RecordKind::VARIANTS {
        if acts_on_others(connection, rows::table(*kind))? {
            return Ok(Some(rows::table(*kind)));
        }
    }
    Ok(None)
}

/// Whether deleting or renumbering what a row refers to would change the row as well: ours never do.
fn acts_on_others(connection: &Connection, table: &str) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_list(?1)
             WHERE on_delete <> 'NO ACTION' OR on_update <> 'NO ACTION')",
        )?
        .query_row([table], |row| row.get(0))
}

/// A trigger as the file has it, its words without regard to spaces and capitals.
struct Trigger {
    table: String,
    text: String,
}

/// The triggers that would run with our changes and are neither ours nor of a kind that keeps an
/// index or a count.
pub fn triggers(connection: &mut Connection, fresh: &Connection) -> rusqlite::Result<Vec<String>> {
    // Where a table is missing no change of those that refer to it could be prepared otherwise.
    connection.pragma_update(None, "foreign_keys", false)?;
    let found = set_off_by_ours(connection, fresh);
    connection.pragma_update(None, "foreign_keys", true)?;
    found
}

fn set_off_by_ours(
    connection: &mut Connection,
    fresh: &Connection,
) -> rusqlite::Result<Vec<String>> {
    let ours = triggers_by_name(fresh)?;
    let here = triggers_by_name(connection)?;
    let is_ours = |name: &String| {
        let texts = (ours.get(name), here.get(name));
        matches!(texts, (Some(ours), Some(here)) if ours.text == here.text)
    };
    // A trigger may also end a change without touching anything.
    let may_end = |name: &String| here.get(name).is_none_or(|here| here.text.contains("raise"));
    let of_others = |table: &str| {
        here.iter()
            .filter(|(name, here)| here.table == table && !is_ours(name))
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    let mut foreign = BTreeSet::new();
    for (table, change) in changes(connection)? {
        match set_off(connection, &change)? {
            Some(set_off) => {
                for (name, is_harmless) in set_off {
                    if is_ours(&name) || is_harmless && !may_end(&name) {
                        continue;
                    }
                    // Inside a trigger a query may have a name, too; what runs it is one of these.
                    let is_a_trigger = here.contains_key(&name);
                    foreign.extend(if is_a_trigger { vec![name] } else { of_others(table) });
                }
            }
            // One that cannot even be understood keeps us from changing the table.
            None => foreign.extend(of_others(table)),
        }
    }
    Ok(foreign.into_iter().collect())
}

fn triggers_by_name(connection: &Connection) -> rusqlite::Result<BTreeMap<String, Trigger>> {
    let plain = |sql: String| sql.split_whitespace().collect::<String>().to_lowercase();
    connection
        .prepare("SELECT name, lower(tbl_name), sql FROM sqlite_master WHERE type = 'trigger'")?
        .query_map([], |row| {
            Ok((row.get(0)?, Trigger { table: row.get(1)?, text: plain(row.get(2)?) }))
        })?
        .collect()
}

/// The triggers a change would set off, and whether what they touch is harmless. `SQLite` tells
/// while it prepares a statement; nothing is carried out. Nothing where it cannot be prepared.
fn set_off(
    connection: &mut Connection,
    change: &str,
) -> rusqlite::Result<Option<BTreeMap<String, bool>>> {
    let touched = Arc::new(Mutex::new(BTreeMap::new()));
    let listener = Arc::clone(&touched);
    connection.authorizer(Some(move |context: AuthContext<'_>| {
        if let Some(trigger) = context.accessor {
            let mut touched = listener.lock().unwrap_or_else(PoisonError::into_inner);
            *touched.entry(trigger.to_owned()).or_insert(true) &= is_harmless(&context.action);
        }
        Authorization::Allow
    }))?;
    let is_understood = connection.prepare(change).is_ok();
    connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?;
    let mut touched = touched.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(is_understood.then(|| std::mem::take(&mut *touched)))
}

/// One statement for each way of changing each table that our own changes reach.
fn changes(connection: &Connection) -> rusqlite::Result<Vec<(&'static str, String)>> {
    let kinds = RecordKind::VARIANTS.iter().map(|kind| rows::table(*kind));
    let mut changes = Vec::new();
    for table in kinds.chain(BOOKS.iter().copied()).chain([COUNTS]) {
        let columns: Vec<String> = connection
            .prepare_cached("SELECT name FROM pragma_table_info(?1)")?
            .query_map([table], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if columns.is_empty() {
            continue;
        }
        let same = |column: &String| {
            let column = column.replace('"', "\"\"");
            format!("\"{column}\" = \"{column}\"")
        };
        let all: Vec<String> = columns.iter().map(same).collect();
        changes.push((table, format!("INSERT INTO {table} DEFAULT VALUES")));
        changes.push((table, format!("UPDATE {table} SET {}", all.join(", "))));
        changes.push((table, format!("DELETE FROM {table}")));
    }
    Ok(changes)
}

/// Reading a row and keeping an index, a count or our list of changed rows harms nobody.
fn is_harmless(action: &AuthAction<'_>) -> bool {
    let is_side_book =
        |table: &str| table.starts_with("rtree_") || [COUNTS, "lapday_touched"].contains(&table);
    match action {
        AuthAction::Insert { table_name }
        | AuthAction::Delete { table_name }
        | AuthAction::Update { table_name, .. } => is_side_book(table_name),
        AuthAction::Read { .. } | AuthAction::Select | AuthAction::Function { .. } => true,
        _ => false,
    }
}
