//! `MBTiles`: tiles in a database, their rows counted from the south.

use super::facts::{Content, DEEPEST_ZOOM, Facts, Scheme};
use super::packed::{MOST_BYTES, Written, unpacked};
use super::trouble::OwnTrouble;
use geo::Point;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde_json::{Map, Value};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use walkers::TileId;

/// Steps between two looks at how long a question takes.
const STEPS_A_LOOK: i32 = 100_000;
/// Looks before a question counts as endless: some seconds.
const MOST_LOOKS: u32 = 2_000;
/// Facts a file tells of itself; no honest one has more.
const MOST_FACTS: usize = 1_000;

/// Tiles in a database, opened.
pub struct Database {
    connection: Connection,
    /// How long what is asked for now has taken.
    looks: Arc<AtomicU32>,
}

impl Database {
    /// Opens one.
    pub fn open(path: &Path) -> Result<(Self, Facts), OwnTrouble> {
        // SQLite's own words for a file that is gone say less.
        std::fs::metadata(path)?;
        let database = Self::connect(path).map_err(OwnTrouble::broken)?;
        let facts = database.facts()?;
        Ok((database, facts))
    }

    fn connect(path: &Path) -> rusqlite::Result<Self> {
        let how = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut connection = Connection::open_with_flags(path, how)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, MOST_BYTES as i32)?;
        let looks = Arc::<AtomicU32>::default();
        let looked = Arc::clone(&looks);
        let is_lost = move || looked.fetch_add(1, Ordering::Relaxed) > MOST_LOOKS;
        connection.progress_handler(STEPS_A_LOOK, Some(is_lost))?;
        Ok(Self { connection, looks })
    }

    /// A tile as it is written; nothing where there is none.
    pub fn tile(&mut self, id: TileId) -> Result<Option<Vec<u8>>, OwnTrouble> {
        self.looks.store(0, Ordering::Relaxed);
        let row = (1_u32 << id.zoom) - 1 - id.y;
        let select = "SELECT tile_data FROM tiles
                      WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3";
        let found = self.connection.prepare_cached(select).and_then(|mut statement| {
            statement.query_row((id.zoom, id.x, row), |row| row.get::<_, Vec<u8>>(0)).optional()
        });
        found.map_err(OwnTrouble::broken)?.map(unpacked).transpose()
    }

    fn facts(&self) -> Result<Facts, OwnTrouble> {
        let described = Value::Object(self.described().map_err(OwnTrouble::broken)?);
        let first = self.first_tile().map_err(OwnTrouble::broken)?.ok_or(OwnTrouble::Empty)?;
        let content = match Written::of(&unpacked(first)?) {
            Written::Picture => Content::Pictures,
            Written::Other(kind) => return Err(OwnTrouble::Tiles(kind)),
            Written::Shapes => Content::Shapes(Scheme::of(&described)),
        };
        let (shallowest, deepest) = self.zooms().map_err(OwnTrouble::broken)?;
        let (west_south, east_north) = match bounds(&described) {
            Some(bounds) => bounds,
            None => ((-180.0, -85.0).into(), (180.0, 85.0).into()),
        };
        Ok(Facts {
            name: Facts::text(&described, "name"),
            attribution: Facts::text(&described, "attribution"),
            extent: Facts::extent_between(west_south, east_north)?,
            zooms: (shallowest, deepest.min(DEEPEST_ZOOM)),
            content,
            remark: None,
        })
    }

    /// What the file says of itself, the layers of its shapes among it.
    fn described(&self) -> rusqlite::Result<Map<String, Value>> {
        let mut described = Map::new();
        if self.connection.table_exists(None, "metadata")? {
            let mut statement = self.connection.prepare("SELECT name, value FROM metadata")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()?.filter(|_| described.len() < MOST_FACTS) {
                if let (Ok(name), Ok(value)) = (row.get(0), row.get::<_, String>(1)) {
                    described.insert(name, Value::String(value));
                }
            }
        }
        let layers = described.get("json").and_then(Value::as_str);
        let layers: Option<Value> = layers.and_then(|json| serde_json::from_str(json).ok());
        if let Some(layers) = layers.and_then(|layers| layers.get("vector_layers").cloned()) {
            described.insert("vector_layers".to_owned(), layers);
        }
        Ok(described)
    }

    fn first_tile(&self) -> rusqlite::Result<Option<Vec<u8>>> {
        let select = "SELECT tile_data FROM tiles WHERE tile_data IS NOT NULL LIMIT 1";
        self.connection.query_row(select, [], |row| row.get(0)).optional()
    }

    fn zooms(&self) -> rusqlite::Result<(u8, u8)> {
        let end = |way: &str| {
            let select = format!("SELECT zoom_level FROM tiles ORDER BY zoom_level {way} LIMIT 1");
            self.connection.query_row(&select, [], |row| row.get(0))
        };
        Ok((end("ASC")?, end("DESC")?))
    }
}

/// West, south, east and north as the file says them.
fn bounds(described: &Value) -> Option<(Point, Point)> {
    let said = described.get("bounds")?.as_str()?;
    let numbers: Result<Vec<f64>, _> = said.split(',').map(|part| part.trim().parse()).collect();
    match numbers.ok()?[..] {
        [west, south, east, north] => Some(((west, south).into(), (east, north).into())),
        _ => None,
    }
}
