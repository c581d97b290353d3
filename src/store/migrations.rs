//! How a file of an older version becomes one of today: numbered SQL files, each carried out once.

use super::rebuild;
use crate::geopackage::renew_styles;
use rusqlite::{Connection, Result};

/// One step, from the version before it to its own.
pub struct Migration {
    /// The version the file has afterwards.
    pub version: u32,
    /// What to do.
    pub sql: &'static str,
    /// What SQL alone cannot do, after it.
    pub then: Option<fn(&Connection) -> Result<()>>,
}

/// All steps, oldest first. A new one goes to the end; none is ever changed.
pub const MIGRATIONS: &[Migration] = &[
    step(1, include_str!("migrations/0001_plan.sql")),
    step(2, include_str!("migrations/0002_accuracy_and_notes.sql")),
    step(3, include_str!("migrations/0003_occupancy_through_time.sql")),
    step(4, include_str!("migrations/0004_the_whole_plan.sql")),
    Migration {
        then: Some(rebuild::shed_uid_default),
        ..step(5, include_str!("migrations/0005_uid_without_default.sql"))
    },
    Migration {
        then: Some(renew_styles),
        ..step(6, include_str!("migrations/0006_styles_of_every_layer.sql"))
    },
    Migration {
        then: Some(widen),
        ..step(7, include_str!("migrations/0007_the_plan_to_the_letter.sql"))
    },
    step(8, include_str!("migrations/0008_wordings.sql")),
    step(9, include_str!("migrations/0009_dossier.sql")),
    step(10, include_str!("migrations/0010_lineage.sql")),
    Migration {
        then: Some(|connection| rebuild::allow_new_words(connection, &rebuild::WORDS_OF_11)),
        ..step(11, include_str!("migrations/0011_law.sql"))
    },
];

/// New words for choices, and a style for the new layer.
fn widen(connection: &Connection) -> Result<()> {
    rebuild::allow_new_words(connection, &rebuild::WORDS_OF_7)?;
    renew_styles(connection)
}

/// A step in SQL alone.
const fn step(version: u32, sql: &'static str) -> Migration {
    Migration { version, sql, then: None }
}

/// The version the last step leads to.
pub const fn latest(migrations: &[Migration]) -> u32 {
    match migrations.last() {
        Some(last) => last.version,
        None => 0,
    }
}

/// Takes all steps after version `from`. The caller holds the transaction.
pub fn migrate(connection: &Connection, from: u32, migrations: &[Migration]) -> Result<()> {
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        connection.execute_batch(migration.sql)?;
        if let Some(then) = migration.then {
            then(connection)?;
        }
        connection.execute(
            "INSERT INTO lapday_meta (key, value) VALUES ('schema_version', ?1)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [migration.version.to_string()],
        )?;
    }
    Ok(())
}
