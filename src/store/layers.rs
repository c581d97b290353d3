//! What a file has in the place of each of our tables, before a row of it is read.
//!
//! Another program may drop a table, rename it, put a view there, take columns out or put a layer of
//! another grid in its place. One such table closes neither the file nor the others.

use super::aside::notice;
use super::ground::{LayerGrid, layer_grid, systems};
use super::rows;
use crate::domain::{About, Described, RecordKind, of_kind};
use crate::geodesy::Crs;
use crate::i18n::Message;
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

/// Another program changed tables of the file.
pub const TABLES_NOTICE: &str = "store-tables-notice";

/// A table that is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Columns of ours that it does not have: nothing stands in them.
    pub missing: Vec<&'static str>,
    /// Where its corners lie.
    pub grid: LayerGrid,
}

/// Why a table is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is none.
    Missing,
    /// There is none, and one of another name has all its columns.
    Renamed(String),
    /// A view, a virtual table, or one of our columns is computed.
    NoTable,
    /// It lacks a column without which no row says anything.
    Lacks(&'static str),
}

/// All tables of records in a file.
pub struct Layers {
    /// What each kind has.
    pub found: BTreeMap<RecordKind, Result<Layer, Flaw>>,
    /// The systems the file knows, by their numbers in it.
    pub systems: BTreeMap<i32, Crs>,
}

impl Layers {
    /// What a kind has.
    pub fn of(&self, kind: RecordKind) -> Result<&Layer, &Flaw> {
        self.found.get(&kind).map_or(Err(&Flaw::Missing), Result::as_ref)
    }

    /// Whether the rows of a kind stay out of the plan, though they may be in the file.
    pub fn is_aside(&self, kind: RecordKind) -> bool {
        matches!(self.of(kind), Err(Flaw::Renamed(_) | Flaw::NoTable | Flaw::Lacks(_)))
    }

    /// What is to be said of each table, without a full stop.
    pub fn messages(&self) -> Vec<Message> {
        self.found.iter().flat_map(|(kind, found)| of_table(*kind, found)).collect()
    }
}

fn of_table(kind: RecordKind, found: &Result<Layer, Flaw>) -> Vec<Message> {
    let about = |key| Message::new(key).with("kind", kind.text()).with("table", rows::table(kind));
    match found {
        Err(flaw) => vec![flaw.message(kind)],
        Ok(Layer { missing, grid }) => {
            let columns = (!missing.is_empty())
                .then(|| about("store-table-columns").with("columns", missing.join(", ")));
            let grid = match grid {
                LayerGrid::OfPlan => None,
                LayerGrid::Other(crs) => Some(about("store-table-grid").with("grid", crs.name())),
                LayerGrid::Unknown(name) => {
                    Some(about("store-table-grid-unknown").with("grid", name.as_str()))
                }
            };
            columns.into_iter().chain(grid).collect()
        }
    }
}

impl Flaw {
    /// Which table, and what is wrong with it, without a full stop.
    pub fn message(&self, kind: RecordKind) -> Message {
        let message = match self {
            Self::Missing => Message::new("store-table-missing"),
            Self::Renamed(name) => Message::new("store-table-renamed").with("name", name.as_str()),
            Self::NoTable => Message::new("store-table-none"),
            Self::Lacks(column) => Message::new("store-table-lacks").with("column", *column),
        };
        message.with("kind", kind.text()).with("table", rows::table(kind))
    }
}

/// What is to be said of tables that are gone; nothing where none is.
pub fn missing_tables(kinds: &[RecordKind]) -> Option<Message> {
    let rows: Vec<Message> = kinds.iter().map(|kind| Flaw::Missing.message(*kind)).collect();
    notice(TABLES_NOTICE, &rows)
}

/// Looks at all of them.
pub fn survey(connection: &Connection, about: &About) -> rusqlite::Result<Layers> {
    let systems = systems(connection)?;
    let mut found = BTreeMap::new();
    for kind in RecordKind::VARIANTS {
        let layer = match columns_found(connection, *kind)? {
            Ok(missing) => {
                let grid = layer_grid(connection, rows::table(*kind), &systems, &about.grid)?;
                Ok(Layer { missing, grid })
            }
            Err(flaw) => Err(flaw),
        };
        found.insert(*kind, layer);
    }
    Ok(Layers { found, systems })
}

/// The columns a table lacks, where it can be read without them.
fn columns_found(
    connection: &Connection,
    kind: RecordKind,
) -> rusqlite::Result<Result<Vec<&'static str>, Flaw>> {
    let table = rows::table(kind);
    let Some(sort) = sort_of(connection, table)? else {
        let renamed = lookalike(connection, kind)?;
        return Ok(Err(renamed.map_or(Flaw::Missing, Flaw::Renamed)));
    };
    let columns = columns(connection, table)?;
    let is_computed = |column: &&str| columns.get(*column).is_some_and(|computed| *computed);
    if sort != "table" || rows::columns(kind).iter().any(is_computed) {
        return Ok(Err(Flaw::NoTable));
    }
    let missing: Vec<&str> = rows::columns(kind)
        .iter()
        .copied()
        .filter(|column| !columns.contains_key(*column))
        .collect();
    let needed = needed_columns(kind);
    let lacks = missing.iter().copied().find(|column| needed.contains(column));
    Ok(lacks.map_or(Ok(missing), |column| Err(Flaw::Lacks(column))))
}

fn needed_columns(kind: RecordKind) -> BTreeSet<&'static str> {
    let fields = of_kind!(kind, T => <T as Described>::FIELDS);
    let needed = fields.iter().filter(|field| field.is_required).map(|field| field.name);
    needed.chain(["id"]).collect()
}

/// "table", "view", "virtual"; nothing where there is nothing of this name.
pub fn sort_of(connection: &Connection, table: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT type FROM pragma_table_list(?1) WHERE schema = 'main'")?
        .query_row([table], |row| row.get(0))
        .optional()
}

/// The columns of a table, and whether each is computed.
pub fn columns(connection: &Connection, table: &str) -> rusqlite::Result<BTreeMap<String, bool>> {
    connection
        .prepare_cached("SELECT lower(name), hidden <> 0 FROM pragma_table_xinfo(?1)")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// A table that is none of ours and has all columns of a kind.
fn lookalike(connection: &Connection, kind: RecordKind) -> rusqlite::Result<Option<String>> {
    let names = connection
        .prepare_cached("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    for name in names.into_iter().filter(|name| name.parse::<RecordKind>().is_err()) {
        let columns = columns(connection, &name)?;
        if rows::columns(kind).iter().all(|column| columns.contains_key(*column)) {
            return Ok(Some(name));
        }
    }
    Ok(None)
}
