//! A plain `GeoPackage`: a table a layer, the plan's own grid, nothing of the plan's own books.

use super::cells::{PlanCell, PlanColumn, Written};
use super::plan_layer::{PlanLayer, PlanRow};
use super::trouble::WriteTrouble;
use crate::domain::{Boundary, Figure};
use crate::geodesy::Grid;
use crate::wkb::{self, Geometry};
use geo::{BoundingRect, MultiPoint, Rect};
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, params};
use std::fs;

/// "GPKG"; version 1.4.
const MARK: &str = "PRAGMA application_id = 1196444487; PRAGMA user_version = 10400;";
const BOOKS: &str = "
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
      srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
      column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
      z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
      ('Undefined Geographic', 0, 'NONE', 0, 'undefined', NULL),
      ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]', NULL);";

/// All layers in one file.
pub(super) fn write(layers: &[PlanLayer]) -> Result<Vec<u8>, WriteTrouble> {
    // SQLite writes files only; this one is gone as soon as it is read.
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("layers.gpkg");
    let mut connection = Connection::open(&path)?;
    connection.execute_batch(&format!("PRAGMA journal_mode = OFF; {MARK}"))?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(BOOKS)?;
    for layer in layers {
        put_grid(&transaction, &layer.grid)?;
        put_layer(&transaction, layer)?;
    }
    transaction.commit()?;
    drop(connection);
    Ok(fs::read(path)?)
}

fn put_grid(transaction: &Transaction<'_>, grid: &Grid) -> rusqlite::Result<()> {
    let insert = "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?1, ?2, 'EPSG', ?2, ?3, NULL)";
    transaction.execute(insert, params![grid.name(), grid.epsg(), grid.definition()])?;
    Ok(())
}

fn put_layer(transaction: &Transaction<'_>, layer: &PlanLayer) -> rusqlite::Result<()> {
    let PlanLayer { name, grid, columns, rows, .. } = layer;
    let declared: String = columns.iter().map(declared).collect();
    transaction.execute_batch(&format!(
        "CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY{declared})"
    ))?;
    let shapes = rows.iter().filter_map(|row| row.shape.as_ref());
    let corners: MultiPoint = shapes.flat_map(Geometry::corners).map(geo::Point::from).collect();
    let extent = corners.bounding_rect();
    let [min_x, min_y, max_x, max_y] = bounds(extent);
    transaction.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)
         VALUES (?1, 'features', ?1, ?2, ?3, ?4, ?5, ?6)",
        params![name, min_x, min_y, max_x, max_y, grid.epsg()],
    )?;
    transaction.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', 'GEOMETRY', ?2, 0, 0)",
        params![name, grid.epsg()],
    )?;
    let marks = ", ?".repeat(columns.len());
    let mut insert =
        transaction.prepare(&format!("INSERT INTO \"{name}\" VALUES (NULL, ?{marks})"))?;
    for row in rows {
        insert.execute(rusqlite::params_from_iter(values(row, grid)))?;
    }
    Ok(())
}

fn declared(column: &PlanColumn) -> String {
    let holds = match column.holds {
        Written::Words => "TEXT",
        Written::Number => "DOUBLE",
        Written::Whole => "INTEGER",
        Written::Day => "DATE",
        Written::YesNo => "BOOLEAN",
    };
    format!(", \"{}\" {holds}", column.name)
}

fn bounds(extent: Option<Rect>) -> [Option<f64>; 4] {
    let bound = |of: fn(Rect) -> f64| extent.map(of);
    [
        bound(|extent| extent.min().x),
        bound(|extent| extent.min().y),
        bound(|extent| extent.max().x),
        bound(|extent| extent.max().y),
    ]
}

/// The shape, then the cells.
fn values(row: &PlanRow, grid: &Grid) -> Vec<Value> {
    let shape = row.shape.as_ref().and_then(|shape| blob(shape, grid.epsg().cast_signed()));
    let cells = row.cells.iter().map(|cell| match cell {
        PlanCell::Nothing => Value::Null,
        PlanCell::Words(words) => Value::Text(words.clone()),
        PlanCell::Number(number) => Value::Real(*number),
        PlanCell::Whole(number) => Value::Integer(*number),
        PlanCell::Day(day) => Value::Text(day.to_string()),
        PlanCell::YesNo(answer) => Value::Integer(i64::from(*answer)),
    });
    std::iter::once(shape.map_or(Value::Null, Value::Blob)).chain(cells).collect()
}

/// Nothing where nothing is drawn.
fn blob(shape: &Geometry, srs: i32) -> Option<Vec<u8>> {
    let figure = figure(shape)?;
    let extent = figure.extent();
    Some(match figure {
        Figure::Point(at) => wkb::point_blob(at, srs),
        Figure::Line(way) => wkb::line_blob(&way, srs),
        Figure::Area(boundary) => wkb::polygon_blob(&boundary, srs),
        Figure::Parts(parts) => wkb::parts_blob(&parts, extent, srs),
    })
}

fn figure(shape: &Geometry) -> Option<Figure> {
    Some(match shape {
        Geometry::Point(at) => Figure::Point((*at)?),
        Geometry::Line(way) => Figure::Line(way.clone()),
        Geometry::Rings(rings) => Figure::Area(Boundary::new(rings.clone())),
        Geometry::Parts(parts) => Figure::Parts(parts.iter().filter_map(figure).collect()),
    })
}
