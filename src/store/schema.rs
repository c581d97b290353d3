//! The tables of a new file: what `GeoPackage` asks for, our records, and their wiring.
//!
//! Our own books (`lapday_…`) are no contents of a map; they are declared as an extension, so that other
//! programs know whose they are.

use super::migrations::{MIGRATIONS, migrate};
use super::statements::{exactly_one, insert_sql};
use super::{about, rows};
use crate::domain::{About, Kept, Plan, RecordKind, of_kind};
use crate::geopackage::{
    APPLICATION_ID, Shapes, declare_index, declare_styles, index_sql, register, write_systems,
};
use crate::i18n::{Language, Texts};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;
use strum::VariantArray;

/// `GeoPackage` 1.4.
pub const USER_VERSION: i32 = 10_400;

/// Has a table's changes noted.
const TOUCHED: &str = include_str!("touched.sql");

/// The number under which the file knows the plan's grid.
pub fn srs_id(about: &About) -> i32 {
    i32::try_from(about.grid.epsg()).expect("EPSG codes of grids have at most five digits")
}

/// Whether records of this kind have a geometry.
pub fn is_feature(kind: RecordKind) -> bool {
    Shapes::of(kind).is_some()
}

/// Fills an empty file with a plan. The caller holds the transaction.
pub fn create(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", USER_VERSION)?;
    migrate(connection, 0, MIGRATIONS)?;
    about::write(connection, &plan.about)?;
    write_systems(connection, &plan.about.grid)?;
    let texts = Texts::new(Language::Vietnamese);
    for kind in RecordKind::VARIANTS {
        declare(connection, *kind, srs_id(&plan.about), &texts)?;
        fill(connection, plan, *kind)?;
        // Triggers and index come after the rows: a plan of a whole country is filled in seconds.
        wire(connection, *kind)?;
    }
    declare_our_books(connection)?;
    declare_styles(connection)
}

/// A file of today as it begins, in memory and without rows.
pub fn fresh() -> rusqlite::Result<Connection> {
    let fresh = Connection::open_in_memory()?;
    register(&fresh)?;
    migrate(&fresh, 0, MIGRATIONS)?;
    RecordKind::VARIANTS.iter().try_for_each(|kind| wire(&fresh, *kind))?;
    Ok(fresh)
}

/// The kinds whose tables are those of a `fresh` file: what they ask of a row, every record is.
pub fn as_made(
    connection: &Connection,
    fresh: &Connection,
) -> rusqlite::Result<BTreeSet<RecordKind>> {
    let made = |connection: &Connection, kind: RecordKind| {
        let sql = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1";
        let table = rows::table(kind);
        connection.prepare_cached(sql)?.query_row([table], |row| row.get::<_, String>(0)).optional()
    };
    let mut as_made = BTreeSet::new();
    for kind in RecordKind::VARIANTS {
        if made(connection, *kind)? == made(fresh, *kind)? {
            as_made.insert(*kind);
        }
    }
    Ok(as_made)
}

/// Declares and wires the tables a migration brought, and what another program took from the others,
/// as those of a new file are. The caller holds the transaction.
pub fn adopt_new_tables(connection: &Connection) -> rusqlite::Result<()> {
    let srs = about::value(connection, "epsg")?.and_then(|epsg| epsg.parse().ok());
    let has =
        |sql: &str, name: &str| connection.query_row(sql, [name], |row| row.get::<_, bool>(0));
    let is_known = "SELECT EXISTS (SELECT 1 FROM gpkg_contents WHERE table_name = ?1)";
    let is_wired =
        "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?1)";
    for kind in RecordKind::VARIANTS {
        let table = rows::table(*kind);
        if !has(is_known, table)? {
            let texts = Texts::new(Language::Vietnamese);
            declare(connection, *kind, srs.unwrap_or_default(), &texts)?;
        }
        if is_feature(*kind) && !has(is_wired, &format!("rtree_{table}_geom_insert"))? {
            connection
                .execute_batch(&of_table(*kind, "DROP TABLE IF EXISTS rtree_{table}_geom"))?;
            index(connection, *kind)?;
        }
        if !has(is_wired, &format!("lapday_{table}_insert"))? {
            connection.execute_batch(&of_table(*kind, TOUCHED))?;
        }
        give_uids(connection, *kind)?;
    }
    Ok(())
}

/// Other programs show the table under the name of the kind in Vietnamese. What is declared stays.
pub fn declare(
    connection: &Connection,
    kind: RecordKind,
    srs: i32,
    texts: &Texts,
) -> rusqlite::Result<()> {
    let geometry = Shapes::of(kind).map(Shapes::declared);
    let data_type = if geometry.is_some() { "features" } else { "attributes" };
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, srs_id)
         VALUES (?1, ?2, ?3, ?4)",
        (rows::table(kind), data_type, texts.say(&kind.text()), geometry.map(|_| srs)),
    )?;
    let Some(geometry) = geometry else { return Ok(()) };
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)",
        (rows::table(kind), geometry, srs),
    )?;
    declare_index(connection, rows::table(kind))
}

fn fill(connection: &Connection, plan: &Plan, kind: RecordKind) -> rusqlite::Result<()> {
    of_kind!(kind, T => fill_with::<T>(connection, plan))
}

fn fill_with<T: Kept>(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    let srs = srs_id(&plan.about);
    let mut insert = connection.prepare(&insert_sql(T::KIND))?;
    plan.all::<T>().try_for_each(|record| {
        exactly_one(insert.execute(rusqlite::params_from_iter(rows::row(&**record, srs)))?)
    })
}

/// Gives a table its index and has its changes noted.
pub fn wire(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    if is_feature(kind) {
        index(connection, kind)?;
    }
    connection.execute_batch(&of_table(kind, TOUCHED))?;
    give_uids(connection, kind)
}

/// Tables of before version 5 gave them by a default.
fn give_uids(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    connection.execute_batch(&of_table(kind, include_str!("uid.sql")))
}

/// A statement of every table for this one.
pub fn of_table(kind: RecordKind, sql: &str) -> String {
    sql.replace("{table}", rows::table(kind))
}

/// What gives a table its index.
pub fn index_sql_of(kind: RecordKind) -> String {
    index_sql(rows::table(kind), "id")
}

fn index(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    connection.execute_batch(&index_sql_of(kind))
}

/// Says whose our own tables are.
pub fn declare_our_books(connection: &Connection) -> rusqlite::Result<()> {
    for table in ["lapday_meta", "lapday_journal", "lapday_touched"] {
        connection.execute(
            "INSERT INTO gpkg_extensions VALUES (?1, NULL, 'lapday_books',
             'What the program Lapday keeps of a plan: facts of the file, its journal, and rows changed by other programs',
             'read-write')",
            [table],
        )?;
    }
    Ok(())
}
