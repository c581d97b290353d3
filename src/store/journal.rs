//! The journal: who, when, what, before, after. Audit log and undo in one; lines are only added.

use super::packed::{self, Records};
use super::statements::exactly_one;
use super::trouble::{At, Obstacle, Trouble};
use crate::domain::{Key, Record};
use crate::i18n::Message;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::de::IgnoredAny;
use std::collections::BTreeSet;
use std::path::Path;

/// Of fewer records a line tells in JSON.
const MANY: usize = 1_000;

/// What sort of change a line tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum EntryKind {
    /// A change somebody made here.
    Edit,
    /// A change that takes an edit back.
    Undo,
    /// A change that does a taken-back edit again.
    Redo,
    /// A change another program made.
    Outside,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number; later lines have greater ones.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub author: String,
    /// What, in words.
    pub label: Message,
    /// What sort of change.
    pub kind: EntryKind,
    /// The line it takes back or does again.
    pub takes_back: Option<i64>,
    /// Whether the line knows what was before, so that it can be taken back.
    pub can_be_taken_back: bool,
}

impl Entry {
    /// "30/06/2024 14:02".
    pub fn at_in(&self, zone: TimeZone) -> String {
        self.at.to_zoned(zone).strftime("%d/%m/%Y %H:%M").to_string()
    }
}

/// A line before it is written.
pub struct Line<'a> {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub author: &'a str,
    /// What, in words.
    pub label: Message,
    /// What sort of change.
    pub kind: EntryKind,
    /// The line it takes back or does again.
    pub takes_back: Option<i64>,
}

/// What a line tells of records.
pub enum Told {
    /// In JSON.
    Json(String),
    /// In pieces that follow each other: see [packed](super::packed).
    Packed(Vec<Vec<u8>>),
}

/// Adds a line.
pub fn write(
    connection: &Connection,
    line: &Line<'_>,
    before: Option<&Told>,
    after: Option<&Told>,
) -> rusqlite::Result<Entry> {
    let Line { at, author, label, kind, takes_back } = line;
    let can_be_taken_back = before.is_some();
    let count = connection.execute(
        "INSERT INTO lapday_journal (at, author, label, kind, takes_back, before, after)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            at.to_string(),
            author,
            json(label),
            <&str>::from(kind),
            takes_back,
            before.map(room),
            after.map(room),
        ),
    )?;
    exactly_one(count)?;
    let id = connection.last_insert_rowid();
    for (column, told) in [("before", before), ("after", after)] {
        if let Some(Told::Packed(pieces)) = told {
            let mut room = connection.blob_open("main", "lapday_journal", column, id, false)?;
            let mut from = 0;
            for piece in pieces {
                room.write_at(piece, from)?;
                from += piece.len();
            }
        }
    }
    Ok(Entry {
        id,
        at: *at,
        author: (*author).to_owned(),
        label: label.clone(),
        kind: *kind,
        takes_back: *takes_back,
        can_be_taken_back,
    })
}

/// Pieces are written into room of their size: as a value they would be copied three times.
fn room(told: &Told) -> ToSqlOutput<'_> {
    match told {
        Told::Json(text) => ToSqlOutput::Borrowed(ValueRef::from(text.as_str())),
        Told::Packed(pieces) => {
            ToSqlOutput::ZeroBlob(pieces.iter().map(|piece| piece.len() as u64).sum())
        }
    }
}

/// All lines, oldest first, and how many more there are that another program wrote or changed so
/// that they cannot be read.
pub fn read(connection: &Connection, path: &Path) -> Result<(Vec<Entry>, usize), Trouble> {
    if !connection.table_exists(None, "lapday_journal").at(path)? {
        return Ok((Vec::new(), 0));
    }
    let mut statement = connection
        .prepare(
            "SELECT id, at, author, label, kind, takes_back, before NOT NULL
             FROM lapday_journal ORDER BY id",
        )
        .at(path)?;
    let mut rows = statement.query([]).at(path)?;
    let (mut entries, mut unread) = (Vec::new(), 0);
    while let Some(row) = rows.next().at(path)? {
        match entry(row) {
            Some(entry) => entries.push(entry),
            None => unread += 1,
        }
    }
    Ok((entries, unread))
}

fn entry(row: &Row<'_>) -> Option<Entry> {
    let text = |column| row.get::<_, String>(column).ok();
    Some(Entry {
        id: row.get(0).ok()?,
        at: text(1)?.parse().ok()?,
        author: text(2)?,
        label: serde_json::from_str(&text(3)?).ok()?,
        kind: text(4)?.parse().ok()?,
        takes_back: row.get(5).ok()?,
        can_be_taken_back: row.get(6).ok()?,
    })
}

/// What the records a line touched were before it, and what they became. Nothing where the line
/// does not say.
pub fn read_change(
    connection: &Connection,
    path: &Path,
    id: i64,
) -> Result<Option<(Records, Records)>, Trouble> {
    let told = told(connection, path, id)?;
    let (before, after) = match &told {
        Some((Value::Null, _) | (_, Value::Null)) | None => return Ok(None),
        Some((before, after)) => (records_from(before), records_from(after)),
    };
    before.zip(after).map(Some).ok_or_else(|| unreadable(path))
}

/// What a line says that was before, and is after.
fn told(connection: &Connection, path: &Path, id: i64) -> Result<Option<(Value, Value)>, Trouble> {
    connection
        .query_row("SELECT before, after FROM lapday_journal WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .at(path)
}

/// The records a line touched.
pub fn keys_of(connection: &Connection, path: &Path, id: i64) -> Result<BTreeSet<Key>, Trouble> {
    let keys = match told(connection, path, id)? {
        Some((_, Value::Blob(after))) => packed::keys(&after),
        Some((_, Value::Text(after))) => keys_from(&after),
        Some((_, Value::Null)) | None => Some(Vec::new()),
        Some((_, Value::Integer(_) | Value::Real(_))) => None,
    };
    keys.map(BTreeSet::from_iter).ok_or_else(|| unreadable(path))
}

fn keys_from(after: &str) -> Option<Vec<Key>> {
    if let Ok(records) = serde_json::from_str::<Vec<(Key, IgnoredAny)>>(after) {
        return Some(records.into_iter().map(|(key, _)| key).collect());
    }
    // Another program's, by table and number.
    let touched: Vec<(String, i64, IgnoredAny)> = serde_json::from_str(after).ok()?;
    let key =
        |(table, id, _): (String, i64, IgnoredAny)| Some(Key { kind: table.parse().ok()?, id });
    Some(touched.into_iter().filter_map(key).collect())
}

/// The lines that touched a record, oldest first.
pub fn lines_about(connection: &Connection, path: &Path, key: Key) -> Result<Vec<i64>, Trouble> {
    if !connection.table_exists(None, "lapday_journal").at(path)? {
        return Ok(Vec::new());
    }
    // As a record's key stands in the pairs of [`records_told`].
    let written = json(&key);
    let mut statement = connection
        .prepare(
            "SELECT id, typeof(after) = 'blob' FROM lapday_journal
             WHERE typeof(after) = 'blob' OR instr(before, ?1) > 0 OR instr(after, ?1) > 0
             ORDER BY id",
        )
        .at(path)?;
    let lines = statement.query_map([written], |row| Ok((row.get(0)?, row.get(1)?))).at(path)?;
    let mut about = Vec::new();
    for (id, is_packed) in lines.collect::<rusqlite::Result<Vec<(i64, bool)>>>().at(path)? {
        if !is_packed || keys_of(connection, path, id)?.contains(&key) {
            about.push(id);
        }
    }
    Ok(about)
}

/// Records as a line keeps them: JSON, which has text keys only, so pairs; many are packed.
pub fn records_told(records: &Records, srs: i32) -> Told {
    if records.len() < MANY {
        Told::Json(json(&records.iter().collect::<Vec<_>>()))
    } else {
        Told::Packed(packed::pack(records, srs))
    }
}

fn records_from(told: &Value) -> Option<Records> {
    match told {
        Value::Blob(packed) => packed::unpack(packed),
        Value::Text(text) => {
            let pairs: Vec<(Key, Option<Record>)> = serde_json::from_str(text).ok()?;
            Some(pairs.into_iter().collect())
        }
        Value::Null | Value::Integer(_) | Value::Real(_) => None,
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("records and messages have text keys only")
}

fn unreadable(path: &Path) -> Trouble {
    Trouble::new(path, Obstacle::Damaged)
}
