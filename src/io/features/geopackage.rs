//! Feature tables of any `GeoPackage`, whichever program wrote it. Nothing is written.

use super::feature::{DeclaredCrs, Feature, Shape, declared, name_rank, no_polygon};
use crate::i18n::Message;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::wkb::{self, Geometry};
use geo::MultiPolygon;
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};
use std::path::Path;

/// A feature table: its name, its geometry column, the system of its numbers.
struct Layer {
    table: String,
    column: String,
    crs: DeclaredCrs,
}

pub(super) fn read(path: &Path) -> Result<Vec<Feature>, IoTrouble> {
    IoTrouble::metadata(path)?;
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let broken = |error: rusqlite::Error| trouble(IoObstacle::Broken(error.to_string()));
    let connection = connect(path, MOST_STEPS).map_err(broken)?;
    let layers = layers(&connection).map_err(broken)?;
    if layers.is_empty() {
        return Err(trouble(IoObstacle::NoLayer));
    }
    let features: Vec<Feature> =
        layers.iter().flat_map(|layer| layer.features(&connection)).collect();
    if features.is_empty() { Err(trouble(IoObstacle::Empty)) } else { Ok(features) }
}

/// All that has a geometry column, whether or not the table of contents knows it; in its order, the
/// others last. A file of tables without shapes need not have the list of such columns.
fn layers(connection: &Connection) -> rusqlite::Result<Vec<Layer>> {
    let has = |table: &str| connection.table_exists(None, table);
    if !has("gpkg_contents")? {
        // Also what is no database at all comes to light here.
        return connection.prepare("SELECT 1 FROM gpkg_contents").map(|_| Vec::new());
    }
    if !has("gpkg_geometry_columns")? {
        return Ok(Vec::new());
    }
    let (system, systems) = if has("gpkg_spatial_ref_sys")? {
        (
            "systems.organization || ':' || systems.organization_coordsys_id",
            "LEFT JOIN gpkg_spatial_ref_sys AS systems ON systems.srs_id = columns.srs_id",
        )
    } else {
        ("NULL", "")
    };
    let mut statement = connection.prepare(&format!(
        "SELECT columns.table_name, columns.column_name, {system}
         FROM gpkg_geometry_columns AS columns
         LEFT JOIN gpkg_contents AS contents USING (table_name) {systems}
         ORDER BY contents.rowid IS NULL, contents.rowid, columns.table_name"
    ))?;
    let layers = statement.query_map([], |row| {
        let crs: Option<String> = row.get(2)?;
        Ok(Layer {
            table: row.get(0)?,
            column: row.get(1)?,
            crs: crs.map_or(DeclaredCrs::Unsaid, |crs| declared(&crs)),
        })
    })?;
    layers.collect()
}

impl Layer {
    /// What is in the layer; where it cannot be read to its end, that stands in place of the rest.
    fn features(&self, connection: &Connection) -> Vec<Feature> {
        let mut features = Vec::new();
        if let Err(error) = self.read(connection, &mut features) {
            tracing::debug!("layer {}: {error}", self.table);
            features.push(Feature {
                name: Some(self.table.clone()),
                crs: self.crs.clone(),
                shape: Shape::NoLand(Message::new("io-layer-unreadable")),
                doubts: Vec::new(),
            });
        }
        features
    }

    fn read(&self, connection: &Connection, features: &mut Vec<Feature>) -> rusqlite::Result<()> {
        let table = self.table.replace('"', "\"\"");
        let select = format!("SELECT * FROM \"{table}\"");
        // A view has no rowid to go by; its rows come in its own order.
        let in_order = connection.prepare(&format!("{select} ORDER BY rowid"));
        let mut statement = in_order.or_else(|_| connection.prepare(&select))?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let name = columns
            .iter()
            .enumerate()
            .filter_map(|(place, column)| Some((name_rank(column)?, place)))
            .min()
            .map(|(_, place)| place);
        for feature in statement.query_map([], |row| self.feature(row, name))? {
            features.push(feature?);
        }
        Ok(())
    }

    fn feature(&self, row: &Row<'_>, name: Option<usize>) -> rusqlite::Result<Feature> {
        let name = name.map(|column| row.get_ref(column)).transpose()?.and_then(text_of);
        let shape = match row.get_ref(self.column.as_str())? {
            ValueRef::Blob(blob) => shape(blob),
            ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) => {
                Shape::NoLand(Message::new("io-feature-without-geometry"))
            }
        };
        Ok(Feature { name, crs: self.crs.clone(), shape, doubts: Vec::new() })
    }
}

fn text_of(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

fn shape(blob: &[u8]) -> Shape {
    match wkb::read(blob) {
        Ok(geometry) if geometry.is_empty() => {
            Shape::NoLand(Message::new("io-feature-without-geometry"))
        }
        Ok(geometry) => land(geometry),
        Err(_) => Shape::NoLand(Message::new("io-feature-broken")),
    }
}

/// The areas of a geometry, whatever else is in it.
fn land(geometry: Geometry) -> Shape {
    match geometry {
        Geometry::Rings(mut rings) => {
            rings.0.retain(|ring| !ring.exterior().0.is_empty());
            Shape::Rings(rings)
        }
        Geometry::Point(_) => no_polygon("Point"),
        Geometry::Line(_) => no_polygon("LineString"),
        Geometry::Parts(parts) => {
            let are_all = |is: fn(&Geometry) -> bool| parts.iter().all(is);
            let sort = if are_all(|part| matches!(part, Geometry::Point(_))) {
                "MultiPoint"
            } else if are_all(|part| matches!(part, Geometry::Line(_))) {
                "MultiLineString"
            } else {
                "GeometryCollection"
            };
            let rings = parts.into_iter().map(land).filter_map(|shape| {
                if let Shape::Rings(rings) = shape { Some(rings.0) } else { None }
            });
            let rings = MultiPolygon(rings.flatten().collect());
            if rings.0.is_empty() { no_polygon(sort) } else { Shape::Rings(rings) }
        }
    }
}

/// Steps after which a view of somebody's making counts as endless; a layer of a whole country
/// takes a tenth of them.
const MOST_STEPS: i32 = 2_000_000_000;

/// A way to a file nobody need trust: what stands in it may call harmless functions only, and must
/// come to an end within so many steps.
fn connect(path: &Path, most_steps: i32) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // A name such as "file:a?mode=memory" means something to SQLite; a whole path does not.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.progress_handler(most_steps, Some(|| true))?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_that_never_comes_to_an_end_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gpkg");
        let endless = "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        Connection::open(&path).unwrap().execute_batch(endless).unwrap();
        let connection = connect(&path, 100_000).unwrap();
        let read = connection.query_row("SELECT * FROM endless", [], |_| Ok(()));
        let ended = Some(rusqlite::ErrorCode::OperationInterrupted);
        assert_eq!(read.unwrap_err().sqlite_error_code(), ended);
    }
}
