//! Making tables anew with another declaration, which `SQLite` cannot change in place.
//!
//! Columns, indexes and triggers another program added stay; so do keys, rows and the highest key
//! ever given, which goes away with a table.

use rusqlite::{Connection, OptionalExtension, Result};

/// How versions 1 to 4 declare a uid. Other programs take the expression for words.
const WITH_DEFAULT: &str = "uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16))))";
/// Nothing is allowed: a trigger fills it.
const PLAIN: &str = "uid TEXT UNIQUE";

/// Takes the default from every table that has it. The caller holds the transaction.
pub fn shed_uid_default(connection: &Connection) -> Result<()> {
    // Rows that refer to a table that is away for a moment count as broken until they are back.
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    let tables = connection
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND instr(sql, ?1)")?
        .query_map([WITH_DEFAULT], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(String, String)>>>()?;
    tables
        .iter()
        .try_for_each(|(table, sql)| rebuild(connection, table, &sql.replace(WITH_DEFAULT, PLAIN)))
}

/// Of a table words of a choice, and what is allowed in their place.
type NewWords = (&'static str, &'static str, &'static str);

/// Words of choices that version 7 allows beside those of before.
pub const WORDS_OF_7: [NewWords; 2] = [
    (
        "work",
        "'wastewater', 'fire'",
        "'wastewater', 'wastewater_collection', 'solid_waste', 'fire'",
    ),
    (
        "programme",
        "'study_visit', 'demonstration_model'",
        "'study_visit', 'new_trade', 'demonstration_model'",
    ),
];

/// Those that version 11 allows.
pub const WORDS_OF_11: [NewWords; 1] = [(
    "observation",
    "'recognised', 'area_ha'",
    "'recognised', 'culture_met', 'artisans_met', 'area_ha'",
)];

/// Has the tables allow them. The caller holds the transaction.
pub fn allow_new_words(connection: &Connection, words: &[NewWords]) -> Result<()> {
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    for (table, old, new) in words {
        let declared: String = connection.query_row(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1",
            [table],
            |row| row.get(0),
        )?;
        rebuild(connection, table, &declared.replace(old, new))?;
    }
    Ok(())
}

/// Not by renaming: other tables' references would follow the old one.
fn rebuild(connection: &Connection, table: &str, sql: &str) -> Result<()> {
    let wiring = connection
        .prepare(
            "SELECT sql FROM sqlite_master
             WHERE tbl_name = ?1 AND type IN ('index', 'trigger') AND sql NOT NULL",
        )?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<Vec<String>>>()?;
    let last_key: Option<i64> = connection
        .query_row("SELECT seq FROM sqlite_sequence WHERE name = ?1", [table], |row| row.get(0))
        .optional()?;
    let quoted = table.replace('"', "\"\"");
    connection.execute_batch(&format!(
        "CREATE TEMP TABLE lapday_moved AS SELECT * FROM main.\"{quoted}\";
         DROP TABLE main.\"{quoted}\";
         {sql};
         INSERT INTO main.\"{quoted}\" SELECT * FROM temp.lapday_moved;
         DROP TABLE temp.lapday_moved;",
    ))?;
    connection.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [table])?;
    if let Some(last_key) = last_key {
        let keep = "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)";
        connection.execute(keep, (table, last_key))?;
    }
    wiring.iter().try_for_each(|sql| connection.execute_batch(sql))
}
