//! A layer of a file that is made: its table, its place in the books, its rows, extent and index.

use super::index::index_packed;
use super::shapes::Shapes;
use crate::domain::{Figure, around};
use crate::geodesy::Grid;
use geo::Rect;
use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use std::borrow::Cow;

/// A column of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct NewColumn<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it holds, as SQL declares it: "TEXT(15)".
    pub holds: Cow<'a, str>,
}

/// What a layer is before it has rows. Names are of ASCII letters, digits and `_`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLayer<'a> {
    /// Its table.
    pub name: &'a str,
    /// What other programs say of it.
    pub description: &'a str,
    /// What it takes.
    pub shapes: Shapes,
    /// Beside the key and the geometry.
    pub columns: &'a [NewColumn<'a>],
    /// The day it tells of; the moment it is written where that is not said.
    pub told_on: Option<Date>,
}

/// A row of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRow {
    /// On the grid of the file; nothing where it is not drawn.
    pub shape: Option<Figure>,
    /// A cell a column.
    pub cells: Vec<Value>,
}

/// Writes a layer with its rows. Keys are given from 1 in the order of the rows.
pub(super) fn put(
    connection: &Connection,
    grid: &Grid,
    layer: &NewLayer<'_>,
    rows: impl Iterator<Item = NewRow>,
) -> rusqlite::Result<()> {
    let epsg = grid.epsg();
    declare(connection, layer, epsg)?;
    let marks = ", ?".repeat(layer.columns.len());
    let sql = format!("INSERT INTO \"{}\" VALUES (NULL, ?{marks})", layer.name);
    let mut insert = connection.prepare(&sql)?;
    let mut extents = Vec::new();
    for (key, row) in (1..).zip(rows) {
        let shape = row.shape.as_ref().map(|shape| layer.shapes.blob(shape, epsg.cast_signed()));
        let shape = shape.map_or(Value::Null, Value::Blob);
        insert.execute(params_from_iter(std::iter::once(shape).chain(row.cells)))?;
        let extent = row.shape.as_ref().and_then(Figure::extent);
        extents.extend(extent.map(|extent| (key, extent)));
    }
    tell_extent(connection, layer.name, extents.iter().map(|(_, extent)| *extent))?;
    index_packed(connection, layer.name, "fid", extents.into_iter())
}

fn declare(connection: &Connection, layer: &NewLayer<'_>, epsg: u32) -> rusqlite::Result<()> {
    let NewLayer { name, description, shapes, columns, told_on } = layer;
    let shapes = shapes.declared();
    let columns: Vec<String> =
        columns.iter().map(|column| format!(", \"{}\" {}", column.name, column.holds)).collect();
    let columns = columns.concat();
    connection.execute_batch(&format!(
        "CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {shapes}{columns})"
    ))?;
    let insert =
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
                  VALUES (?1, 'features', ?1, ?2, ?3)";
    connection.execute(insert, params![name, description, epsg])?;
    if let Some(day) = told_on {
        let at = format!("{day}T00:00:00.000Z");
        let tell = "UPDATE gpkg_contents SET last_change = ?2 WHERE table_name = ?1";
        connection.execute(tell, [*name, &at])?;
    }
    let insert = "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)";
    connection.execute(insert, params![name, shapes, epsg]).map(drop)
}

fn tell_extent(
    connection: &Connection,
    name: &str,
    extents: impl Iterator<Item = Rect>,
) -> rusqlite::Result<()> {
    let Some(extent) = extents.reduce(around) else { return Ok(()) };
    let (least, most) = (extent.min(), extent.max());
    let update = "UPDATE gpkg_contents SET min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5
                  WHERE table_name = ?1";
    connection.execute(update, (name, least.x, least.y, most.x, most.y)).map(drop)
}
