//! From the file into memory: every record of every table, in the order in which they refer to
//! each other. One row that cannot be read keeps no other from being read.

use super::aside::{Aside, Loose, Why};
use super::rows::{self, Cells};
use super::trouble::{At, Trouble};
use super::{about, journal};
use crate::domain::{Key, Plan, Record, RecordKind, Uid, all_links, of_record, title_of};
use rusqlite::Connection;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use strum::VariantArray;

/// Everything in a file at one moment.
pub struct Contents {
    /// All records.
    pub plan: Plan,
    /// The journal, oldest line first.
    pub history: Vec<journal::Entry>,
    /// How many lines of the journal could not be read.
    pub unread_lines: usize,
    /// How many rows other programs changed since our last commit.
    pub touched_outside: usize,
    /// What is in the file but not in the plan.
    pub aside: Vec<Aside>,
    /// Records that refer to something that is not in the file.
    pub loose: Vec<Loose>,
    /// Records whose uid in the file was none, or another record's, with what they have now.
    pub new_uids: Vec<(Key, Uid)>,
    /// `SQLite`'s count of other programs' changes.
    pub data_version: i64,
}

/// How many rows were read, and how many there may be.
pub type Tell<'a> = &'a dyn Fn(usize, usize);

/// Reads all of it within one read transaction.
pub fn load(connection: &Connection, path: &Path, tell: Tell<'_>) -> Result<Contents, Trouble> {
    let moment = connection.unchecked_transaction().at(path)?;
    let mut read = Rows { plan: Plan::about(about::read(&moment, path)?), ..Rows::default() };
    let given = given_keys(&moment).at(path)?;
    let tell = |rows| tell(rows, given);
    for kind in RecordKind::VARIANTS {
        read.take_kind(&moment, *kind, &tell).at(path)?;
    }
    read.part_copied_uids();
    read.count_given_keys(&moment).at(path)?;
    let loose = read.set_aside_what_hangs_in_the_air();
    let Rows { plan, aside, mut new_uids, count: _ } = read;
    new_uids.retain(|(key, _)| plan.record(*key).is_some());
    let touched: i64 = moment
        .query_row(
            "SELECT count(*) FROM (SELECT DISTINCT table_name, record FROM lapday_touched)",
            [],
            |row| row.get(0),
        )
        .at(path)?;
    let (history, unread_lines) = journal::read(&moment, path)?;
    Ok(Contents {
        plan,
        history,
        unread_lines,
        touched_outside: usize::try_from(touched).unwrap_or_default(),
        aside,
        loose,
        new_uids,
        data_version: data_version(&moment).at(path)?,
    })
}

/// So many rows are read between two tellings.
const A_WHILE: usize = 1_000;

/// What has been read so far.
#[derive(Default)]
struct Rows {
    count: usize,
    plan: Plan,
    aside: Vec<Aside>,
    new_uids: Vec<(Key, Uid)>,
}

impl Rows {
    fn take_kind(
        &mut self,
        connection: &Connection,
        kind: RecordKind,
        tell: &impl Fn(usize),
    ) -> rusqlite::Result<()> {
        let columns = rows::columns(kind).join(", ");
        let select = format!("SELECT {columns} FROM {} ORDER BY id", rows::table(kind));
        let mut statement = connection.prepare(&select)?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            self.count += 1;
            if self.count.is_multiple_of(A_WHILE) {
                tell(self.count);
            }
            let mut cells = Cells::of_row(kind, row);
            let record = match rows::read(kind, &mut cells) {
                Ok(record) => record,
                Err(unreadable) => {
                    self.aside.push(Aside::of_row(kind, row, unreadable));
                    continue;
                }
            };
            let key = record.key();
            let is_new = cells.has_new_uid();
            if is_new {
                self.new_uids.push((key, of_record!(&record, record => record.uid)));
            }
            self.plan.insert(record);
        }
        Ok(())
    }

    /// A uid another program copied with its row stays with the first; the others get their own.
    fn part_copied_uids(&mut self) {
        for key in self.plan.copied_uids() {
            let Some(mut record) = self.plan.record(key) else { continue };
            let uid = Uid::new();
            of_record!(&mut record, record => Arc::make_mut(record).uid = uid);
            self.plan.insert(record);
            self.new_uids.push((key, uid));
        }
    }

    /// The file counts every key it ever gave, also to rows of other programs.
    fn count_given_keys(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement = connection.prepare("SELECT name, seq FROM sqlite_sequence")?;
        let mut given = statement.query([])?;
        while let Some(row) = given.next()? {
            // Of a table that is not ours, or with what another program wrote there, nothing follows.
            let (Ok(table), Ok(id)) = (row.get::<_, String>(0), row.get(1)) else { continue };
            if let Ok(kind) = table.parse() {
                self.plan.count_as_given(Key { kind, id });
            }
        }
        for aside in &self.aside {
            self.plan.count_as_given(aside.key);
        }
        Ok(())
    }

    /// Takes out what belongs to a record that is not there, then what belongs to that, and answers
    /// what can do without.
    fn set_aside_what_hangs_in_the_air(&mut self) -> Vec<Loose> {
        let mut known: HashSet<Key> = self.aside.iter().map(|aside| aside.key).collect();
        loop {
            let (lost, loose) = self.in_the_air(&known);
            if lost.is_empty() {
                // Whoever gets that key next must not be taken for what was meant.
                for loose in &loose {
                    self.plan.count_as_given(loose.to);
                }
                return loose;
            }
            for aside in lost {
                known.insert(aside.key);
                self.plan.remove(aside.key);
                self.aside.push(aside);
            }
        }
    }

    fn in_the_air(&self, aside: &HashSet<Key>) -> (Vec<Aside>, Vec<Loose>) {
        let (mut lost, mut loose) = (Vec::new(), Vec::new());
        for from in self.plan.leading_nowhere() {
            let Some(record) = self.plan.record(from) else { continue };
            let mut gone = all_links(&record);
            gone.retain(|link| !self.plan.has(link.to));
            let Some(link) = gone.iter().find(|link| link.is_needed) else {
                // What leads to a row that is set aside is right again when that row is.
                gone.retain(|link| !aside.contains(&link.to));
                loose.extend(gone.iter().map(|link| Loose { from, to: link.to }));
                continue;
            };
            let is_aside = aside.contains(&link.to);
            lost.push(Aside {
                key: from,
                name: Some(title_of(&self.plan, &record)).filter(|name| !name.is_empty()),
                zone: if let Record::Lot(lot) = &record { Some(lot.zone) } else { None },
                why: if is_aside { Why::Follows(link.to) } else { Why::Orphan(link.to) },
            });
        }
        (lost, loose)
    }
}

/// How many keys the file ever gave: no fewer than it has rows, and known without counting them.
fn given_keys(connection: &Connection) -> rusqlite::Result<usize> {
    // Another program may have written anything there.
    let given = "SELECT CAST(min(total(seq), 1e12) AS INTEGER) FROM sqlite_sequence";
    let given: i64 = connection.query_row(given, [], |row| row.get(0))?;
    Ok(usize::try_from(given).unwrap_or_default())
}

/// Changes whenever another connection has changed the file, never through our own commits.
pub fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}
