//! A record as the row other programs see: its columns with what each holds.

use super::geometry::{line_blob, multi_polygon_blob, point_blob, polygon_blob};
use super::migrations::{MIGRATIONS, migrate};
use super::rows::{self, Cells, Unreadable};
use super::schema;
use crate::domain::{About, Figure, Record, RecordKind};
use rusqlite::Connection;
use rusqlite::types::Value;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words, or a code.
    Text,
    /// A day, ISO.
    Day,
    /// A number.
    Number,
    /// A whole number, or the key of a record.
    Whole,
    /// 1 or 0.
    YesNo,
    /// A geometry on the plan's grid.
    Geometry,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// The columns of a kind's table, as a new file declares them, `id` first.
pub fn columns(kind: RecordKind) -> rusqlite::Result<Vec<Column>> {
    let fresh = Connection::open_in_memory()?;
    migrate(&fresh, 0, MIGRATIONS)?;
    let declared = |name: &'static str| {
        let sql = "SELECT type FROM pragma_table_info(?1) WHERE name = ?2";
        fresh.query_row(sql, [rows::table(kind), name], |row| row.get::<_, String>(0))
    };
    let column = |name| {
        let holds = match declared(name)?.as_str() {
            "DATE" => Holds::Day,
            "DOUBLE" => Holds::Number,
            "INTEGER" => Holds::Whole,
            "BOOLEAN" => Holds::YesNo,
            "TEXT" => Holds::Text,
            _ => Holds::Geometry,
        };
        Ok(Column { name, holds })
    };
    rows::columns(kind).iter().copied().map(column).collect()
}

/// What stands in the columns for a record of a plan that says this of itself.
pub fn row(record: &Record, about: &About) -> Vec<Value> {
    rows::values(record, schema::srs_id(about))
}

/// The record of a row.
pub fn from_row(kind: RecordKind, row: &[Value]) -> Result<Record, Unreadable> {
    rows::read(kind, &mut Cells::of_values(kind, row))
}

/// A geometry as the table of a kind takes it.
pub fn geometry(kind: RecordKind, figure: &Figure, about: &About) -> Value {
    let srs = schema::srs_id(about);
    Value::Blob(match (figure, kind) {
        (Figure::Point(at), _) => point_blob(*at, srs),
        (Figure::Line(way), _) => line_blob(way, srs),
        (Figure::Area(area), RecordKind::Phase | RecordKind::Lot) => multi_polygon_blob(area, srs),
        (Figure::Area(area), _) => polygon_blob(area, srs),
    })
}

/// The figure of a geometry in a row.
pub fn figure(value: &Value) -> Option<Figure> {
    let Value::Blob(blob) = value else { return None };
    rows::figure(super::geometry::read(blob).ok()?)
}
