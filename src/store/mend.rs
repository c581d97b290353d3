//! What another program took from a file and the next change gives back: tables of ours that were
//! dropped, columns, triggers, entries in the contents, the plan's grid. No row is lost by it.
//!
//! It is found out when the file is read, against a file as it begins; most files lack nothing.

use super::ground::LayerGrid;
use super::layers::{Flaw, Layers};
use super::migrations::{MIGRATIONS, migrate};
use super::{rows, schema};
use crate::domain::{About, Holds, Kept, Plan, RecordKind, fields, of_kind};
use crate::geopackage::{APPLICATION_ID, register, renew_styles, write_systems};
use crate::i18n::{Language, Texts};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;
use strum::VariantArray;

/// What is to be done before the next change is written.
#[derive(Clone, Debug, Default)]
pub struct Mending {
    statements: Vec<String>,
    /// Kinds the table of contents, or that of geometry columns, does not know.
    undeclared: Vec<RecordKind>,
    /// Kinds whose corners are to be brought onto the plan's grid.
    regrid: Vec<RecordKind>,
    has_no_styles: bool,
    has_no_grid: bool,
    has_no_extensions: bool,
}

/// What a name stands for in a file.
struct Names(BTreeSet<String>);

impl Names {
    fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let names = connection
            .prepare("SELECT lower(name) FROM sqlite_master")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self(names))
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&name.to_lowercase())
    }
}

impl Mending {
    /// What a file lacks that `fresh` has.
    pub fn of(
        connection: &Connection,
        fresh: &Connection,
        layers: &Layers,
        about: &About,
    ) -> rusqlite::Result<Self> {
        let here = Names::of(connection)?;
        let mut mending = Self {
            has_no_styles: !here.has("layer_styles"),
            has_no_grid: !knows_grid(connection, &here, about)?,
            has_no_extensions: !here.has("gpkg_extensions"),
            ..Self::default()
        };
        mending.tables(fresh, &here, layers)?;
        mending.columns(fresh, layers)?;
        mending.keys(connection, layers)?;
        mending.indexes(connection, &here, layers)?;
        mending.wiring(fresh, &here, layers)?;
        mending.declarations(connection, &here, layers)?;
        let other = |kind: &&RecordKind| {
            layers.of(**kind).is_ok_and(|layer| matches!(layer.grid, LayerGrid::Other(_)))
        };
        mending.regrid = RecordKind::VARIANTS.iter().filter(other).copied().collect();
        let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if id != APPLICATION_ID {
            mending.statements.push(format!("PRAGMA application_id = {APPLICATION_ID}"));
        }
        Ok(mending)
    }

    /// Tables that are not there any more begin anew, empty.
    fn tables(
        &mut self,
        fresh: &Connection,
        here: &Names,
        layers: &Layers,
    ) -> rusqlite::Result<()> {
        for (name, sql) in made(fresh, "type = 'table' AND name NOT LIKE 'rtree%'")? {
            let kind = name.parse::<RecordKind>().ok();
            if !here.has(&name) && kind.is_none_or(|kind| !layers.is_aside(kind)) {
                self.statements.push(sql);
            }
        }
        Ok(())
    }

    fn columns(&mut self, fresh: &Connection, layers: &Layers) -> rusqlite::Result<()> {
        for (kind, layer) in &layers.found {
            let table = rows::table(*kind);
            for column in layer.iter().flat_map(|layer| &layer.missing) {
                let sort: String = fresh.query_row(
                    "SELECT type FROM pragma_table_info(?1) WHERE name = ?2",
                    [table, column],
                    |row| row.get(0),
                )?;
                let add = format!("ALTER TABLE {table} ADD COLUMN {column} {sort}");
                let to = fresh
                    .query_row(
                        "SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2",
                        [table, column],
                        |row| row.get::<_, String>(0),
                    )
                    .optional()?;
                let refers =
                    to.map(|to| format!(" REFERENCES {to}(id) DEFERRABLE INITIALLY DEFERRED"));
                self.statements.push(add + refers.as_deref().unwrap_or_default());
            }
        }
        Ok(())
    }

    /// A table made anew without a key takes no row that refers to it until it has one.
    fn keys(&mut self, connection: &Connection, layers: &Layers) -> rusqlite::Result<()> {
        for (kind, _) in layers.found.iter().filter(|(_, layer)| layer.is_ok()) {
            let table = rows::table(*kind);
            let sql = format!(
                "SELECT NOT EXISTS (SELECT 1 FROM pragma_table_info('{table}') WHERE name = 'id' AND pk = 1)
                 AND NOT EXISTS (
                   SELECT 1 FROM pragma_index_list('{table}') AS own WHERE own.\"unique\"
                   AND (SELECT group_concat(name) FROM pragma_index_info(own.name)) = 'id')
                 AND NOT EXISTS (SELECT 1 FROM {table} WHERE id NOT NULL GROUP BY id HAVING count(*) > 1)"
            );
            if connection.query_row(&sql, [], |row| row.get(0))? {
                let index = format!("lapday_{table}_id");
                self.statements.push(format!("CREATE UNIQUE INDEX {index} ON {table}(id)"));
            }
        }
        Ok(())
    }

    /// An index that was taken away without all of its triggers is made anew: what is left of them
    /// would stop every change of the table. So is that of a table that begins anew.
    fn indexes(
        &mut self,
        connection: &Connection,
        here: &Names,
        layers: &Layers,
    ) -> rusqlite::Result<()> {
        for kind in RecordKind::VARIANTS.iter().filter(|kind| schema::is_feature(**kind)) {
            let index = format!("rtree_{}_geom", rows::table(*kind));
            let begins_anew = layers.of(*kind) == Err(&Flaw::Missing);
            if begins_anew {
                self.statements.push(format!("DROP TABLE IF EXISTS {index}"));
            } else if here.has(&index) || layers.of(*kind).is_err() {
                continue;
            }
            let left = connection
                .prepare(
                    "SELECT name FROM sqlite_master
                     WHERE type = 'trigger' AND instr(lower(name), ?1) = 1",
                )?
                .query_map([format!("{index}_")], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<String>>>()?;
            if left.is_empty() && !begins_anew {
                continue;
            }
            let drop = |name: &String| format!("DROP TRIGGER \"{}\"", name.replace('"', "\"\""));
            self.statements.extend(left.iter().map(drop));
            self.statements.push(schema::index_sql_of(*kind));
            self.undeclared.push(*kind);
        }
        Ok(())
    }

    /// Indexes and triggers of ours.
    fn wiring(
        &mut self,
        fresh: &Connection,
        here: &Names,
        layers: &Layers,
    ) -> rusqlite::Result<()> {
        for kind in RecordKind::VARIANTS {
            if !matches!(layers.of(*kind), Ok(_) | Err(Flaw::Missing)) {
                continue;
            }
            let which = format!(
                "type IN ('index', 'trigger') AND tbl_name = '{}' AND name NOT LIKE 'rtree%'",
                rows::table(*kind)
            );
            let lacking = made(fresh, &which)?.into_iter().filter(|(name, _)| !here.has(name));
            self.statements.extend(lacking.map(|(_, sql)| sql));
        }
        let of_books = "type = 'trigger' AND tbl_name LIKE 'lapday%'";
        let lacking = made(fresh, of_books)?.into_iter().filter(|(name, _)| !here.has(name));
        self.statements.extend(lacking.map(|(_, sql)| sql));
        Ok(())
    }

    fn declarations(
        &mut self,
        connection: &Connection,
        here: &Names,
        layers: &Layers,
    ) -> rusqlite::Result<()> {
        let declared = |book: &str| -> rusqlite::Result<BTreeSet<String>> {
            if !here.has(book) {
                return Ok(BTreeSet::new());
            }
            connection
                .prepare(&format!("SELECT lower(CAST(table_name AS TEXT)) FROM {book}"))?
                .query_map([], |row| Ok(row.get::<_, Option<String>>(0)?.unwrap_or_default()))?
                .collect()
        };
        let (contents, shapes) = (declared("gpkg_contents")?, declared("gpkg_geometry_columns")?);
        for kind in RecordKind::VARIANTS {
            let table = rows::table(*kind);
            let has_shapes = !schema::is_feature(*kind) || shapes.contains(table);
            let is_known = contents.contains(table) && has_shapes && !self.has_no_extensions;
            if !is_known && !layers.is_aside(*kind) && !self.undeclared.contains(kind) {
                self.undeclared.push(*kind);
            }
        }
        Ok(())
    }

    /// Gives it back. The caller holds the transaction.
    pub fn carry_out(&self, connection: &Connection, about: &About) -> rusqlite::Result<()> {
        self.statements.iter().try_for_each(|sql| connection.execute_batch(sql))?;
        if self.has_no_grid {
            write_systems(connection, &about.grid)?;
        }
        let texts = Texts::new(Language::Vietnamese);
        for kind in &self.undeclared {
            schema::declare(connection, *kind, schema::srs_id(about), &texts)?;
        }
        if self.has_no_extensions {
            schema::declare_our_books(connection)?;
        }
        if self.has_no_styles {
            renew_styles(connection)?;
        }
        Ok(())
    }

    /// Brings the corners of layers in another grid onto the plan's. What was set aside keeps the
    /// system its head says. The caller holds the transaction.
    pub fn regrid(&self, connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
        for kind in &self.regrid {
            of_kind!(*kind, T => regrid::<T>(connection, plan))?;
        }
        Ok(())
    }
}

fn regrid<T: Kept>(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    let (table, srs) = (rows::table(T::KIND), schema::srs_id(&plan.about));
    let drawn = fields(T::KIND).iter().position(|field| field.sort.holds() == Holds::Figure);
    let Some(place) = drawn else { return Ok(()) };
    let column = fields(T::KIND)[place].name;
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1 AND {column} NOT NULL");
    let mut update = connection.prepare(&sql)?;
    for record in plan.all::<T>() {
        let value = rows::row(&**record, srs).swap_remove(place + 2);
        update.execute((record.id().number(), value))?;
    }
    for book in ["gpkg_geometry_columns", "gpkg_contents"] {
        let sql = format!("UPDATE {book} SET srs_id = ?2 WHERE table_name = ?1 COLLATE NOCASE");
        connection.execute(&sql, (table, srs))?;
    }
    Ok(())
}

/// Makes the tables anew that a file of an older version lacks, since each step towards today's
/// expects them, and answers which were of records. The caller holds the transaction.
pub fn complete_older(connection: &Connection, version: u32) -> rusqlite::Result<Vec<RecordKind>> {
    let older = Connection::open_in_memory()?;
    register(&older)?;
    let steps = MIGRATIONS.iter().take_while(|step| step.version <= version).count();
    migrate(&older, 0, &MIGRATIONS[..steps])?;
    let here = Names::of(connection)?;
    let lacking = made(&older, "type = 'table'")?.into_iter().filter(|(name, _)| !here.has(name));
    let mut kinds = Vec::new();
    for (name, sql) in lacking {
        connection.execute_batch(&sql)?;
        kinds.extend(name.parse::<RecordKind>());
    }
    Ok(kinds)
}

/// Name and statement of what a file was made with.
fn made(connection: &Connection, which: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let select = format!(
        "SELECT name, sql FROM sqlite_master
         WHERE {which} AND sql NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    );
    let mut statement = connection.prepare(&select)?;
    let made = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    made.collect()
}

fn knows_grid(connection: &Connection, here: &Names, about: &About) -> rusqlite::Result<bool> {
    if !here.has("gpkg_spatial_ref_sys") {
        return Ok(false);
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = ?1)";
    connection.query_row(sql, [schema::srs_id(about)], |row| row.get(0))
}
