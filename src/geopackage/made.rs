//! A file for other programs, made from nothing and handed over as bytes.

use super::layer::{NewLayer, NewRow, put};
use super::styles;
use super::systems::write_systems;
use crate::domain::RecordKind;
use crate::geodesy::Grid;
use crate::i18n::Texts;
use rusqlite::Connection;
use std::fs;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// `SQLite` says so.
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    /// The system says so.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// A file that is being made.
pub struct Draft<'a> {
    connection: &'a Connection,
    grid: &'a Grid,
}

/// The file that has what `fill` puts into it, all of it on one grid.
pub fn geopackage(
    grid: &Grid,
    fill: impl FnOnce(&Draft<'_>) -> rusqlite::Result<()>,
) -> Result<Vec<u8>, NotMade> {
    // SQLite writes files only; this one is gone as soon as it is read.
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("made.gpkg");
    let mut connection = Connection::open(&path)?;
    // A draft nobody reads needs no way back.
    connection.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(include_str!("books.sql"))?;
    write_systems(&transaction, grid)?;
    fill(&Draft { connection: &transaction, grid })?;
    transaction.commit()?;
    drop(connection);
    Ok(fs::read(path)?)
}

impl Draft<'_> {
    /// Writes a layer. Keys are given from 1 in the order of the rows.
    pub fn put(
        &self,
        layer: &NewLayer<'_>,
        rows: impl Iterator<Item = NewRow>,
    ) -> rusqlite::Result<()> {
        put(self.connection, self.grid, layer, rows)
    }

    /// Has other programs show the layers of these kinds in our colours.
    pub fn dress(&self, kinds: &[RecordKind], texts: &Texts) -> rusqlite::Result<()> {
        self.connection.execute_batch(styles::TABLE)?;
        styles::declare_styles(self.connection)?;
        styles::dress(self.connection, kinds, texts)
    }
}
