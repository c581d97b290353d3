//! Many new rows of one table at a time: without its triggers, and its index packed at the end.

use super::guard::unguarded;
use super::rows;
use super::schema::is_feature;
use super::statements::{exactly_one, insert_sql};
use crate::domain::{Record, RecordKind, figure};
use crate::geopackage::index_rows;
use rayon::prelude::*;
use rusqlite::{Connection, params_from_iter};

/// Fewer rows are written one by one.
const MANY: usize = 1_000;
/// Rows made ready at a time.
const AT_A_TIME: usize = 4_096;

/// Adds rows. Never an UPSERT: the R-tree's triggers would miss it.
pub fn insert(
    connection: &Connection,
    kind: RecordKind,
    records: &[&Record],
    srs: i32,
) -> rusqlite::Result<()> {
    // Another program may have left a table that takes changes and no new rows.
    if records.is_empty() {
        return Ok(());
    }
    if records.len() < MANY {
        return insert_rows(connection, kind, records, srs);
    }
    unguarded(connection, || {
        insert_rows(connection, kind, records, srs)?;
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
    records: &[&Record],
    srs: i32,
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(&insert_sql(kind))?;
    for some in records.chunks(AT_A_TIME) {
        let rows: Vec<_> = some.par_iter().map(|record| rows::values(record, srs)).collect();
        for row in rows {
            exactly_one(insert.execute(params_from_iter(row))?)?;
        }
    }
    Ok(())
}
