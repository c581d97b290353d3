//! What a file says of itself: keys and values in `lapday_meta`.

use super::rows::{Fault, Unreadable};
use super::trouble::{At, Trouble};
use crate::domain::About;
use crate::geodesy::Grid;
use crate::i18n::nfc;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// Writes all of it into an empty table.
pub fn write(connection: &Connection, about: &About) -> rusqlite::Result<()> {
    let About { title, subtitle, grid, is_example, first_day, last_day } = about;
    let day = |day: &Option<Date>| day.map(|day| day.to_string());
    let rows = [
        ("title", Some(nfc(title))),
        ("subtitle", Some(nfc(subtitle))),
        ("epsg", Some(grid.epsg().to_string())),
        ("is_example", Some(u8::from(*is_example).to_string())),
        ("first_day", day(first_day)),
        ("last_day", day(last_day)),
    ];
    for (key, value) in rows {
        connection.execute("INSERT INTO lapday_meta (key, value) VALUES (?1, ?2)", (key, value))?;
    }
    Ok(())
}

/// Writes what may change of it: the grid all geometry is on stays.
pub fn rewrite(connection: &Connection, about: &About) -> rusqlite::Result<()> {
    let About { title, subtitle, first_day, last_day, grid: _, is_example: _ } = about;
    let day = |day: &Option<Date>| day.map(|day| day.to_string());
    let rows = [
        ("title", Some(nfc(title))),
        ("subtitle", Some(nfc(subtitle))),
        ("first_day", day(first_day)),
        ("last_day", day(last_day)),
    ];
    for (key, value) in rows {
        let sql = "INSERT INTO lapday_meta (key, value) VALUES (?1, ?2)
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        connection.execute(sql, (key, value))?;
    }
    Ok(())
}

/// Reads it back.
pub fn read(connection: &Connection, path: &Path) -> Result<About, Trouble> {
    let value = |key| value(connection, key).at(path);
    let wrong = |column| {
        let unreadable = Unreadable { table: "lapday_meta", id: 0, column, fault: Fault::Text };
        Err::<About, _>(unreadable).at(path)
    };
    // Without its grid nothing of the plan could be placed on the map.
    let grid = value("epsg")?.and_then(|epsg| Grid::from_epsg(epsg.parse().ok()?).ok());
    let Some(grid) = grid else { return wrong("epsg") };
    let day = |key: &'static str| match value(key)? {
        None => Ok(None),
        Some(day) => match day.parse::<Date>() {
            Ok(day) => Ok(Some(day)),
            Err(_) => wrong(key).map(|_| None),
        },
    };
    Ok(About {
        title: value("title")?.unwrap_or_default(),
        subtitle: value("subtitle")?.unwrap_or_default(),
        grid,
        is_example: value("is_example")?.as_deref() == Some("1"),
        first_day: day("first_day")?,
        last_day: day("last_day")?,
    })
}

/// One value, if there is one.
pub fn value(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    let value = connection
        .prepare_cached("SELECT value FROM lapday_meta WHERE key = ?1")?
        .query_row([key], |row| row.get::<_, Option<String>>(0))
        .optional()?;
    Ok(value.flatten())
}
