//! The table of contents other programs read first: when a table last changed and how far it reaches.

use super::packed::Records;
use super::{rows, schema};
use crate::domain::{Described, Edit, Key, Plan, Record, RecordKind, around, figure, of_kind};
use geo::Rect;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

/// Says when a table last changed and how far it reaches.
pub fn tell_contents(
    connection: &Connection,
    kind: RecordKind,
    extent: Option<Rect>,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let at = at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
    let table = rows::table(kind);
    connection
        .execute("UPDATE gpkg_contents SET last_change = ?2 WHERE table_name = ?1", (table, at))?;
    if !schema::is_feature(kind) {
        return Ok(());
    }
    let bound = |bound: fn(Rect) -> f64| extent.map(bound);
    let sql = "UPDATE gpkg_contents SET min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5
               WHERE table_name = ?1";
    let bounds = (
        table,
        bound(|extent| extent.min().x),
        bound(|extent| extent.min().y),
        bound(|extent| extent.max().x),
        bound(|extent| extent.max().y),
    );
    connection.execute(sql, bounds).map(drop)
}

/// How far a table reaches after an edit of a plan. All its records are asked only where the table does
/// not tell yet, or where one that was touched kept it at its edge: there may be hundreds of thousands.
pub fn extent_after(
    connection: &Connection,
    before: &Plan,
    edit: &Edit,
    kind: RecordKind,
) -> rusqlite::Result<Option<Rect>> {
    let Some(told) = told_extent(connection, kind)? else {
        return Ok(whole_extent_after(before, &edit.becomes, kind));
    };
    let extent = |record: &Record| figure(record)?.extent();
    let touched = edit.becomes.iter().filter(|(key, _)| key.kind == kind);
    let moved = touched
        .map(|(key, becomes)| {
            let was = before.record(*key).as_ref().and_then(extent);
            (was, becomes.as_ref().and_then(extent))
        })
        .filter(|(was, is)| was != is);
    let mut reached = told;
    for (was, is) in moved {
        if was.is_some_and(|was| !lies_within(was, told)) {
            return Ok(whole_extent_after(before, &edit.becomes, kind));
        }
        reached = is.map_or(reached, |is| around(reached, is));
    }
    Ok(Some(reached))
}

/// How far a table reaches, asked of all its records; nothing where none of them is a place.
pub fn whole_extent(plan: &Plan, kind: RecordKind) -> Option<Rect> {
    whole_extent_after(plan, &Records::new(), kind)
}

/// The same once records have become these.
pub fn whole_extent_after(before: &Plan, becomes: &Records, kind: RecordKind) -> Option<Rect> {
    if !schema::is_feature(kind) {
        return None;
    }
    let touched = becomes.iter().filter(|(key, _)| key.kind == kind);
    let touched = touched.filter_map(|(_, record)| figure(record.as_ref()?)?.extent());
    of_kind!(kind, T => {
        let stay = before.all::<T>().filter(|record| !becomes.contains_key(&Key::of(record.id)));
        stay.filter_map(|record| record.figure()?.extent()).chain(touched).reduce(around)
    })
}

/// What the table of contents tells; nothing where it tells none, or no numbers.
fn told_extent(connection: &Connection, kind: RecordKind) -> rusqlite::Result<Option<Rect>> {
    let sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?1
               AND typeof(min_x) = 'real' AND typeof(min_y) = 'real'
               AND typeof(max_x) = 'real' AND typeof(max_y) = 'real'";
    connection
        .query_row(sql, [rows::table(kind)], |row| {
            Ok(Rect::new((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
        })
        .optional()
}

/// Whether it touches no edge of the other.
fn lies_within(one: Rect, other: Rect) -> bool {
    let (least, most) = (other.min(), other.max());
    least.x < one.min().x && least.y < one.min().y && one.max().x < most.x && one.max().y < most.y
}
