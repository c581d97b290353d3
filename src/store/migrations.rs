//! How a file of an older version becomes one of today: numbered SQL files, each carried out once.

use rusqlite::Connection;

/// One step, from the version before it to its own.
pub struct Migration {
    /// The version the file has afterwards.
    pub version: u32,
    /// What to do.
    pub sql: &'static str,
}

/// All steps, oldest first. A new one goes to the end; none is ever changed.
pub const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("migrations/0001_plan.sql") },
    Migration { version: 2, sql: include_str!("migrations/0002_accuracy_and_notes.sql") },
    Migration { version: 3, sql: include_str!("migrations/0003_occupancy_through_time.sql") },
    Migration { version: 4, sql: include_str!("migrations/0004_the_whole_plan.sql") },
];

/// The version the last step leads to.
pub const fn latest(migrations: &[Migration]) -> u32 {
    match migrations.last() {
        Some(last) => last.version,
        None => 0,
    }
}

/// Takes all steps after version `from`. The caller holds the transaction.
pub fn migrate(
    connection: &Connection,
    from: u32,
    migrations: &[Migration],
) -> rusqlite::Result<()> {
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        connection.execute_batch(migration.sql)?;
        connection.execute(
            "INSERT INTO lapday_meta (key, value) VALUES ('schema_version', ?1)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [migration.version.to_string()],
        )?;
    }
    Ok(())
}
