//! Feature tables of any `GeoPackage`, whichever program wrote it. Nothing is written.

use super::wkb::{self, Geometry};
use super::{DeclaredCrs, Feature, Shape, declared, name_rank};
use crate::i18n::Message;
use crate::io::trouble::{IoObstacle, IoTrouble};
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
    all_features(path)
        .map_err(|error| IoTrouble::new(path, IoObstacle::Broken(error.to_string())))
        .and_then(|features| {
            if features.is_empty() {
                Err(IoTrouble::new(path, IoObstacle::Empty))
            } else {
                Ok(features)
            }
        })
}

fn all_features(path: &Path) -> rusqlite::Result<Vec<Feature>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    let mut features = Vec::new();
    for layer in layers(&connection)? {
        features.extend(layer.features(&connection)?);
    }
    Ok(features)
}

fn layers(connection: &Connection) -> rusqlite::Result<Vec<Layer>> {
    let mut statement = connection.prepare(
        "SELECT contents.table_name, columns.column_name,
                systems.organization || ':' || systems.organization_coordsys_id
         FROM gpkg_contents AS contents
         JOIN gpkg_geometry_columns AS columns USING (table_name)
         LEFT JOIN gpkg_spatial_ref_sys AS systems ON systems.srs_id = columns.srs_id
         WHERE contents.data_type = 'features'
         ORDER BY contents.rowid",
    )?;
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
    fn features(&self, connection: &Connection) -> rusqlite::Result<Vec<Feature>> {
        let table = self.table.replace('"', "\"\"");
        let mut statement =
            connection.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY rowid"))?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let name = columns
            .iter()
            .enumerate()
            .filter_map(|(place, column)| Some((name_rank(column)?, place)))
            .min()
            .map(|(_, place)| place);
        let features = statement.query_map([], |row| self.feature(row, name))?;
        features.collect()
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
        Some(Geometry::Rings(rings)) => Shape::Rings(rings),
        Some(Geometry::Empty) => Shape::NoLand(Message::new("io-feature-without-geometry")),
        Some(Geometry::Curved) => Shape::NoLand(Message::new("io-feature-curved")),
        Some(Geometry::Other(kind)) => super::no_polygon(kind),
        None => Shape::NoLand(Message::new("io-feature-broken")),
    }
}
