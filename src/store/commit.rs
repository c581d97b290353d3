//! One edit, one transaction: rows, journal and table of contents, or nothing at all.

use super::contents::{extent_after, tell_contents, whole_extent_after};
use super::files::{self, Attachment};
use super::guard::without_side_files;
use super::journal::{self, Entry, EntryKind, Line, Told};
use super::load::{data_version, told_of_outside, touched};
use super::mend::Mending;
use super::packed::Records;
use super::rows;
use super::schema;
use super::statements::exactly_one;
use super::{about, bulk};
use crate::ahead::beside;
use crate::domain::{About, Edit, Key, Plan, Record, RecordKind, Uid};
use crate::i18n::Message;
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// What is to be written.
pub struct Change<'a> {
    /// The plan as the file has it.
    pub before: &'a Plan,
    /// What it is to say of itself.
    pub about: &'a About,
    /// What its records become.
    pub edit: &'a Edit,
    /// Files it names in documents.
    pub attachments: &'a [Attachment],
    /// How the journal tells of it.
    pub line: Line<'a>,
}

/// How it went.
pub enum Outcome {
    /// Written; these are the new lines of the journal.
    Written(Vec<Entry>),
    /// Another program was faster; nothing written.
    ChangedMeanwhile,
}

/// The file as it was read last.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// `SQLite`'s count of other programs' changes.
    pub version: i64,
    /// The kinds whose tables are as we make them.
    pub as_made: &'a BTreeSet<RecordKind>,
}

/// What other programs left out or took away, and a change gives back.
#[derive(Clone, Copy)]
pub struct Lacking<'a> {
    /// Uids of rows that have none of their own.
    pub uids: &'a [(Key, Uid)],
    /// Tables, columns, triggers, entries, the grid.
    pub mending: &'a Mending,
}

/// Writes a change if the file is as it was seen, and what it lacks.
pub fn commit(
    connection: &mut Connection,
    change: &Change<'_>,
    seen: Seen<'_>,
    Lacking { uids, mending }: Lacking<'_>,
) -> rusqlite::Result<Outcome> {
    keep_no_side_files(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if data_version(&transaction)? != seen.version {
        return Ok(Outcome::ChangedMeanwhile);
    }
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    mending.carry_out(&transaction, &change.before.about)?;
    let mut entries = Vec::new();
    let outside: BTreeSet<RecordKind> =
        touched(&transaction)?.into_iter().map(|(key, _)| key.kind).collect();
    entries.extend(tell_of_outside_changes(&transaction, &change.line)?);
    mending.regrid(&transaction, change.before)?;
    for attachment in change.attachments {
        files::write(&transaction, attachment)?;
    }
    write_uids(&transaction, uids)?;
    // What the journal tells of many records takes as long to make ready as the rows to write.
    let (told, written) =
        beside(|| told(change), || write_records(&transaction, change, seen.as_made));
    written?;
    if *change.before.about != *change.about {
        about::rewrite(&transaction, change.about)?;
    }
    let (before, after) = told.unzip();
    entries.push(journal::write(&transaction, &change.line, before.as_ref(), after.as_ref())?);
    transaction.execute("DELETE FROM lapday_touched", [])?;
    refresh_contents(&transaction, change, &outside)?;
    transaction.commit()?;
    Ok(Outcome::Written(entries))
}

/// Another program may have left the file in write-ahead mode. As long as it has the file open
/// nothing can be done about that, and nothing need be.
fn keep_no_side_files(connection: &Connection) -> rusqlite::Result<()> {
    match without_side_files(connection, Duration::ZERO) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
        changed => changed,
    }
}

fn tell_of_outside_changes(
    transaction: &Transaction<'_>,
    line: &Line<'_>,
) -> rusqlite::Result<Option<Entry>> {
    let touched = told_of_outside(transaction)?;
    if touched.is_empty() {
        return Ok(None);
    }
    let records: BTreeSet<_> = touched.iter().map(|(table, record, _)| (table, record)).collect();
    let outside = Line {
        at: line.at,
        author: "?",
        label: Message::new("store-outside").with("count", records.len()),
        kind: EntryKind::Outside,
        takes_back: None,
    };
    let after = serde_json::to_string(&touched).expect("text and numbers have a JSON form");
    journal::write(transaction, &outside, None, Some(&Told::Json(after))).map(Some)
}

fn write_uids(transaction: &Transaction<'_>, uids: &[(Key, Uid)]) -> rusqlite::Result<()> {
    uids.iter().try_for_each(|(key, uid)| {
        let sql = format!("UPDATE {} SET uid = ?2 WHERE id = ?1", rows::table(key.kind));
        exactly_one(transaction.prepare_cached(&sql)?.execute((key.id, uid.to_string()))?)
    })
}

/// What is written of a kind.
#[derive(Default)]
struct Written<'a> {
    new: Vec<&'a Record>,
    /// As they were, and as they become.
    changed: Vec<(Record, &'a Record)>,
}

/// What is referred to is written first and goes away last, for the reader of the file; `SQLite`
/// checks at the end.
fn write_records(
    transaction: &Transaction<'_>,
    change: &Change<'_>,
    as_made: &BTreeSet<RecordKind>,
) -> rusqlite::Result<()> {
    let srs = schema::srs_id(change.about);
    for (key, becomes) in change.edit.becomes.iter().rev() {
        if becomes.is_none() && change.before.record(*key).is_some() {
            remove(transaction, *key)?;
        }
    }
    let mut written: BTreeMap<RecordKind, Written<'_>> = BTreeMap::new();
    for (key, becomes) in &change.edit.becomes {
        let Some(record) = becomes else { continue };
        let Written { new, changed } = written.entry(key.kind).or_default();
        match change.before.record(*key) {
            None => new.push(record),
            Some(before) if before == *record => {}
            Some(before) => changed.push((before, record)),
        }
    }
    for (kind, Written { new, changed }) in written {
        bulk::insert(transaction, kind, &new, srs, as_made.contains(&kind))?;
        for (before, record) in changed {
            update(transaction, record.key(), &before, record, srs)?;
        }
    }
    Ok(())
}

/// Writes the columns that change and no other: a curve or a time of another program stays in the
/// file as it is, and a reference that leads nowhere is not looked at again.
fn update(
    transaction: &Transaction<'_>,
    key: Key,
    before: &Record,
    record: &Record,
    srs: i32,
) -> rusqlite::Result<()> {
    let before = rows::values(before, srs);
    let columns = rows::columns(key.kind).iter().zip(rows::values(record, srs)).zip(before);
    let changed = columns.filter(|((_, now), was)| now != was);
    let (names, mut values): (Vec<String>, Vec<Value>) =
        changed.map(|((name, now), _)| (format!("{name} = ?"), now)).unzip();
    if names.is_empty() {
        return Ok(());
    }
    values.push(Value::Integer(key.id));
    let sql = format!("UPDATE {} SET {} WHERE id = ?", rows::table(key.kind), names.join(", "));
    exactly_one(transaction.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?)
}

fn remove(transaction: &Transaction<'_>, key: Key) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", rows::table(key.kind));
    exactly_one(transaction.prepare_cached(&sql)?.execute([key.id])?)
}

/// The records before and after; nothing where only what the plan says of itself changes, which could not
/// be taken back.
fn told(change: &Change<'_>) -> Option<(Told, Told)> {
    let Change { before, edit, about, .. } = change;
    if edit.becomes.is_empty() {
        return None;
    }
    let before: Records = edit.becomes.keys().map(|key| (*key, before.record(*key))).collect();
    let told = |records| journal::records_told(records, schema::srs_id(about));
    Some((told(&before), told(&edit.becomes)))
}

/// What the table of contents tells of a table is held to only where nobody else wrote to it since.
fn refresh_contents(
    transaction: &Transaction<'_>,
    change: &Change<'_>,
    outside: &BTreeSet<RecordKind>,
) -> rusqlite::Result<()> {
    let Change { before, edit, line, .. } = change;
    let ours: BTreeSet<RecordKind> = edit.becomes.keys().map(|key| key.kind).collect();
    for kind in ours.union(outside).copied() {
        let extent = if outside.contains(&kind) {
            whole_extent_after(before, &edit.becomes, kind)
        } else {
            extent_after(transaction, before, edit, kind)?
        };
        tell_contents(transaction, kind, extent, line.at)?;
    }
    Ok(())
}
