//! What every writer of a row needs: the statement that adds one, and that one it was.

use super::rows;
use crate::domain::RecordKind;

/// The statement that adds a row.
pub fn insert_sql(kind: RecordKind) -> String {
    let columns = rows::columns(kind);
    let places = vec!["?"; columns.len()].join(", ");
    format!("INSERT INTO {} ({}) VALUES ({places})", rows::table(kind), columns.join(", "))
}

/// A trigger of another hand can swallow a row without an error: that is no success.
pub fn exactly_one(count: usize) -> rusqlite::Result<()> {
    if count == 1 { Ok(()) } else { Err(rusqlite::Error::StatementChangedRows(count)) }
}
