//! Many new rows of one table at a time: without its triggers, and its index packed at the end.

use super::guard::{unchecked, unguarded};
use super::rows;
use super::schema::is_feature;
use super::statements::{exactly_one, insert_sql};
use crate::ahead::made_ahead;
use crate::domain::{Record, RecordKind, figure};
use crate::geopackage::index_rows;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// Fewer rows are written one by one.
const MANY: usize = 1_000;
/// Rows made ready at a time.
const AT_A_TIME: usize = 1_024;

/// Adds rows to a table that may be as we make it. Never an UPSERT: the R-tree's triggers would miss it.
pub fn insert(
    connection: &Connection,
    kind: RecordKind,
    records: &[&Record],
    srs: i32,
    is_as_made: bool,
) -> rusqlite::Result<()> {
    // Another program may have left a table that takes changes and no new rows.
    if records.is_empty() {
        return Ok(());
    }
    if records.len() < MANY {
        let rows = records.iter().map(|record| rows::values(record, srs));
        return insert_rows(connection, kind, rows);
    }
    let insert_all = || {
        let some = |some: &[&Record]| -> Vec<Vec<Value>> {
            some.iter().map(|record| rows::values(record, srs)).collect()
        };
        let pieces = records.chunks(AT_A_TIME).map(some);
        made_ahead(pieces, |rows| insert_rows(connection, kind, rows.into_iter()))
    };
    unguarded(connection, || {
        if is_as_made {
            unchecked(connection, insert_all)?;
        } else {
            insert_all()?;
        }
        if !is_feature(kind) {
            return Ok(());
        }
        let extent = |record: &&Record| Some((record.key().id, figure(record)?.extent()?));
        index_rows(connection, rows::table(kind), records.iter().filter_map(extent))
    })
}

fn insert_rows(
    connection: &Connection,
    kind: RecordKind,
    mut rows: impl Iterator<Item = Vec<Value>>,
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(&insert_sql(kind))?;
    rows.try_for_each(|row| exactly_one(insert.execute(params_from_iter(row))?))
}
