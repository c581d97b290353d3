//! Feature tables of any `GeoPackage`, whichever program wrote it. Nothing is written.

use super::feature::{DeclaredCrs, Shape, UNDRAWN, broken, declared};
use super::layer::{FeatureFile, Layer};
use crate::caught::guarded;
use crate::i18n::Message;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb;
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// A feature table: its name, its geometry column, the system of its numbers.
struct Source {
    table: String,
    column: String,
    crs: DeclaredCrs,
}

pub(super) fn read(path: &Path, waiting: &Waiting) -> Result<FeatureFile, IoTrouble> {
    IoTrouble::metadata(path)?;
    let trouble = |obstacle| IoTrouble::new(path, obstacle);
    let broken = |error: rusqlite::Error| trouble(IoObstacle::Broken(error.to_string()));
    let connection = open_package(path, waiting).map_err(broken)?;
    let layers = package_layers(&connection, waiting).map_err(broken)?;
    if layers.is_empty() {
        return Err(trouble(IoObstacle::NoLayer));
    }
    if layers.iter().all(|layer| layer.shapes.is_empty()) {
        return Err(trouble(IoObstacle::Empty));
    }
    Ok(FeatureFile { layers, ..FeatureFile::default() })
}

/// A file nobody need trust, for reading.
pub(in crate::io) fn open_package(path: &Path, waiting: &Waiting) -> rusqlite::Result<Connection> {
    connect(path, MOST_STEPS, waiting)
}

/// Its layers, empty ones included.
pub(in crate::io) fn package_layers(
    connection: &Connection,
    waiting: &Waiting,
) -> rusqlite::Result<Vec<Layer>> {
    let sources = sources(connection)?;
    let each = sources.iter().zip(waiting.shared_by(sources.len()));
    Ok(each.flat_map(|(source, waiting)| source.layers(connection, &waiting)).collect())
}

/// All that has a geometry column, whether or not the table of contents knows it; in its order, the
/// others last. A file of tables without shapes need not have the list of such columns.
fn sources(connection: &Connection) -> rusqlite::Result<Vec<Source>> {
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
    let sources = statement.query_map([], |row| {
        let crs: Option<String> = row.get(2)?;
        Ok(Source {
            table: row.get(0)?,
            column: row.get(1)?,
            crs: crs.map_or(DeclaredCrs::Unsaid, |crs| declared(&crs)),
        })
    })?;
    sources.collect()
}

impl Source {
    /// What is in the layer; where it cannot be read to its end, that stands below the rest.
    fn layers(&self, connection: &Connection, waiting: &Waiting) -> Vec<Layer> {
        let mut layer = Layer::new(&self.table, Vec::new(), self.crs.clone());
        // A column whose name is no text ends its reader.
        match guarded(|| self.read(connection, &mut layer, waiting)) {
            Ok(Ok(())) => return vec![layer],
            Ok(Err(error)) => tracing::debug!("layer {}: {error}", self.table),
            Err(panic) => tracing::debug!("layer {}: {}", self.table, panic.message),
        }
        let unreadable = Message::new("io-layer-unreadable");
        let is_begun = !layer.shapes.is_empty();
        let rest = Layer::of_nothing(&self.table, self.crs.clone(), unreadable);
        is_begun.then_some(layer).into_iter().chain([rest]).collect()
    }

    fn read(
        &self,
        connection: &Connection,
        layer: &mut Layer,
        waiting: &Waiting,
    ) -> rusqlite::Result<()> {
        let table = self.table.replace('"', "\"\"");
        let row_count = last_row(connection, &table);
        let select = format!("SELECT * FROM \"{table}\"");
        // A view has no rowid to go by; its rows come in its own order.
        let in_order = connection.prepare(&format!("{select} ORDER BY rowid"));
        let mut statement = in_order.or_else(|_| connection.prepare(&select))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let columns: Vec<usize> = (0..names.len())
            .filter(|place| !names[*place].eq_ignore_ascii_case(&self.column))
            .collect();
        layer.table.is_book = true;
        layer.table.rows = vec![columns.iter().map(|column| names[*column].clone()).collect()];
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if waiting.go_on(layer.shapes.len(), row_count).is_err() {
                return Ok(());
            }
            let shape = match row.get_ref(self.column.as_str())? {
                ValueRef::Blob(blob) => shape(blob),
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) => {
                    UNDRAWN
                }
            };
            let at = layer.table.rows.len();
            let cells =
                columns.iter().map(|column| row.get_ref(*column)).collect::<Result<Vec<_>, _>>()?;
            layer.table.rows.push(cells.iter().map(|value| text_of(*value)).collect());
            layer.shapes.push(shape);
            let words =
                cells.iter().enumerate().filter(|(_, value)| matches!(value, ValueRef::Text(_)));
            words.for_each(|(column, _)| layer.table.hold_words((at, column)));
        }
        Ok(())
    }
}

/// The number of its last row, which is about how many there are; 0 for a view.
fn last_row(connection: &Connection, table: &str) -> usize {
    let last = format!("SELECT max(rowid) FROM \"{table}\"");
    let last = connection.query_row(&last, [], |row| row.get::<_, Option<i64>>(0));
    last.ok().flatten().and_then(|last| usize::try_from(last).ok()).unwrap_or_default()
}

fn text_of(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
    }
}

fn shape(blob: &[u8]) -> Shape {
    wkb::read(blob).map_err(|_| broken(&"WKB"))
}

/// Steps after which a view of somebody's making counts as endless; a layer of a whole country
/// takes a tenth of them.
const MOST_STEPS: u64 = 2_000_000_000;
/// After so many steps it is asked whether anybody still waits.
const LOOK: i32 = 1_000_000;

/// A way to a file nobody need trust: what stands in it may call harmless functions only, and must
/// come to an end within so many steps.
fn connect(path: &Path, most_steps: u64, waiting: &Waiting) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // A name such as "file:a?mode=memory" means something to SQLite; a whole path does not.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    let (waiting, mut steps) = (waiting.clone(), 0);
    let ends = move || {
        steps += u64::from(LOOK.unsigned_abs());
        steps >= most_steps || waiting.is_given_up()
    };
    connection.progress_handler(LOOK, Some(ends))?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "nobody needs this file after the test")]
    fn a_column_whose_name_is_no_text_leaves_its_layer_unread() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gpkg");
        let tables = "CREATE TABLE gpkg_contents (table_name TEXT);
             CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
             INSERT INTO gpkg_contents VALUES ('lo');
             INSERT INTO gpkg_geometry_columns VALUES ('lo', 'geom', 0);
             CREATE TABLE lo (geom BLOB, broken TEXT);
             INSERT INTO lo VALUES (NULL, 'A');";
        Connection::open(&path).unwrap().execute_batch(tables).unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        let at = bytes.windows(6).position(|name| name == b"broken").unwrap();
        bytes[at..at + 2].copy_from_slice(b"\xff\xfe");
        std::fs::write(&path, bytes).unwrap();
        let file = read(&path, &Waiting::patient()).unwrap();
        let said: Vec<&Message> =
            file.layers[0].shapes.iter().filter_map(|shape| shape.as_ref().err()).collect();
        assert_eq!(said, [&Message::new("io-layer-unreadable")]);
    }

    #[test]
    fn a_view_that_never_comes_to_an_end_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gpkg");
        let endless = "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        Connection::open(&path).unwrap().execute_batch(endless).unwrap();
        let connection = connect(&path, 100_000, &Waiting::patient()).unwrap();
        let read = connection.query_row("SELECT * FROM endless", [], |_| Ok(()));
        let ended = Some(rusqlite::ErrorCode::OperationInterrupted);
        assert_eq!(read.unwrap_err().sqlite_error_code(), ended);
    }
}
