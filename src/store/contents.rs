//! The table of contents other programs read first: when a table last changed and how far it reaches.

use super::{rows, schema};
use crate::domain::{Plan, RecordKind};
use jiff::Timestamp;
use rusqlite::Connection;

/// Says in the table of contents when a table last changed and how far it reaches.
pub fn tell_contents(
    connection: &Connection,
    plan: &Plan,
    kind: RecordKind,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let at = at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
    let table = rows::table(kind);
    connection
        .execute("UPDATE gpkg_contents SET last_change = ?2 WHERE table_name = ?1", (table, at))?;
    if schema::is_feature(kind) {
        let extent = schema::extent(plan, kind);
        let bound = |bound: fn(geo::Rect) -> f64| extent.map(bound);
        connection.execute(
            "UPDATE gpkg_contents SET min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5
             WHERE table_name = ?1",
            (
                table,
                bound(|extent| extent.min().x),
                bound(|extent| extent.min().y),
                bound(|extent| extent.max().x),
                bound(|extent| extent.max().y),
            ),
        )?;
    }
    Ok(())
}
