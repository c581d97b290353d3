//! The one place where a row of the file becomes a record of the plan, gets what it lacks, or is set
//! aside: whoever wrote it, and whatever else became of its table.

use super::aside::{Aside, Loose, Why};
use super::ground::Ground;
use super::layers::{Layer, Layers};
use super::rows::{self, Cells, Fault, Unreadable};
use crate::domain::{About, Key, Orphan, Plan, Record, RecordKind, Uid, all_links, of_record};
use rusqlite::Connection;
use std::collections::HashSet;
use std::sync::Arc;
use strum::VariantArray;

/// So many rows are read between two tellings.
const A_WHILE: usize = 1_000;

/// What was made of the rows of a file.
#[derive(Default)]
pub struct Admitted {
    /// All records.
    pub plan: Plan,
    /// What is in the file but not in the plan.
    pub aside: Vec<Aside>,
    /// Records that refer to something that is not in the file.
    pub loose: Vec<Loose>,
    /// Records whose uid in the file was none, or another record's, with what they have now.
    pub new_uids: Vec<(Key, Uid)>,
    count: usize,
}

/// Reads all rows of all tables, in the order in which they refer to each other. `added` are the keys
/// of rows another program has added since our last change.
pub fn admit(
    connection: &Connection,
    about: About,
    layers: &Layers,
    added: &HashSet<Key>,
    tell: &impl Fn(usize),
) -> rusqlite::Result<Admitted> {
    let mut read = Admitted { plan: Plan::about(about), ..Admitted::default() };
    for kind in RecordKind::VARIANTS {
        if let Ok(layer) = layers.of(*kind) {
            read.take_kind(connection, *kind, (layer, layers), tell)?;
        }
    }
    read.part_copied_uids(added);
    read.count_given_keys(connection)?;
    read.loose = read.set_aside_what_hangs_in_the_air(layers);
    let Admitted { plan, new_uids, .. } = &mut read;
    new_uids.retain(|(key, _)| plan.record(*key).is_some());
    Ok(read)
}

impl Admitted {
    fn take_kind(
        &mut self,
        connection: &Connection,
        kind: RecordKind,
        (layer, layers): (&Layer, &Layers),
        tell: &impl Fn(usize),
    ) -> rusqlite::Result<()> {
        let home = self.plan.about.grid;
        let ground = Ground { home: &home, systems: &layers.systems, layer: &layer.grid };
        let mut statement = connection.prepare(&select(kind, layer))?;
        let mut found = statement.query([])?;
        let mut last = None;
        while let Some(row) = found.next()? {
            self.count += 1;
            if self.count.is_multiple_of(A_WHILE) {
                tell(self.count);
            }
            let mut cells = Cells::of_row(kind, row, &ground);
            let read = rows::read(kind, &mut cells);
            let key = match &read {
                Ok(record) => record.key(),
                Err(unreadable) => Key { kind, id: unreadable.id },
            };
            // Rows without a number have none in common.
            if last.replace(key) == Some(key) && key.id != 0 {
                // Whichever of them is meant: a change of one would change both.
                self.set_aside_twin(key);
                self.aside.push(Aside::of_row(kind, row, twice(key)));
                continue;
            }
            match read {
                Ok(record) => {
                    if cells.has_new_uid() {
                        let uid = of_record!(&record, record => record.uid);
                        self.new_uids.push((key, uid));
                    }
                    self.plan.insert(record);
                }
                Err(unreadable) => self.aside.push(Aside::of_row(kind, row, unreadable)),
            }
        }
        Ok(())
    }

    fn set_aside_twin(&mut self, key: Key) {
        if let Some(record) = self.plan.record(key) {
            self.plan.remove(key);
            self.aside.push(Aside::of_record(&self.plan, &record, Why::Cell(twice(key))));
        }
    }

    /// A uid another program copied with its row stays with the one that was there, or else the
    /// first; the others get their own.
    fn part_copied_uids(&mut self, added: &HashSet<Key>) {
        let shared: HashSet<(RecordKind, Uid)> = self
            .plan
            .copied_uids()
            .into_iter()
            .filter_map(|key| {
                Some((key.kind, of_record!(&self.plan.record(key)?, record => record.uid)))
            })
            .collect();
        for (kind, uid) in shared {
            let of_kind = |key: &Key| key.kind == kind;
            let all: Vec<Key> = self.plan.with_uid(uid).filter(of_kind).collect();
            let keeps = all.iter().find(|key| !added.contains(key)).or(all.first()).copied();
            for key in all.iter().copied().filter(|key| Some(*key) != keeps) {
                let Some(mut record) = self.plan.record(key) else { continue };
                let uid = Uid::new();
                of_record!(&mut record, record => Arc::make_mut(record).uid = uid);
                self.plan.insert(record);
                self.new_uids.push((key, uid));
            }
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
    /// what can do without. What was taken out can be read and is kept beside the plan.
    fn set_aside_what_hangs_in_the_air(&mut self, layers: &Layers) -> Vec<Loose> {
        let mut known: HashSet<Key> = self.aside.iter().map(|aside| aside.key).collect();
        let mut orphans = Vec::new();
        loop {
            let is_aside = |key: Key| known.contains(&key) || layers.is_aside(key.kind);
            let (lost, loose) = self.in_the_air(&is_aside);
            // Whoever gets a key next must not be taken for what was meant.
            for key in lost.iter().map(|(_, owner)| *owner).chain(loose.iter().map(|it| it.to)) {
                self.plan.count_as_given(key);
            }
            if lost.is_empty() {
                self.plan.orphans = Arc::new(orphans);
                return loose;
            }
            let why =
                |owner| if is_aside(owner) { Why::Follows(owner) } else { Why::Orphan(owner) };
            let lost: Vec<(Record, Key, Why)> =
                lost.into_iter().map(|(record, owner)| (record, owner, why(owner))).collect();
            for (record, owner, why) in lost {
                known.insert(record.key());
                self.aside.push(Aside::of_record(&self.plan, &record, why));
                orphans.push(Orphan { record, owner });
            }
            for orphan in &orphans {
                self.plan.remove(orphan.record.key());
            }
        }
    }

    /// What belongs to a record that is not in the plan, with that record's key; and what refers to
    /// one and can do without.
    fn in_the_air(&self, is_aside: &impl Fn(Key) -> bool) -> (Vec<(Record, Key)>, Vec<Loose>) {
        let (mut lost, mut loose) = (Vec::new(), Vec::new());
        for from in self.plan.leading_nowhere() {
            let Some(record) = self.plan.record(from) else { continue };
            let mut gone = all_links(&record);
            gone.retain(|link| !self.plan.has(link.to));
            if let Some(link) = gone.iter().find(|link| link.is_needed) {
                lost.push((record, link.to));
            } else {
                // What leads to a row that is set aside is right again when that row is.
                gone.retain(|link| !is_aside(link.to));
                loose.extend(gone.iter().map(|link| Loose { from, to: link.to }));
            }
        }
        (lost, loose)
    }
}

/// Nothing stands in a column that is not there.
fn select(kind: RecordKind, layer: &Layer) -> String {
    let columns: Vec<String> = rows::columns(kind)
        .iter()
        .map(|column| {
            let is_missing = layer.missing.contains(column);
            if is_missing { format!("NULL AS {column}") } else { (*column).to_owned() }
        })
        .collect();
    format!("SELECT {} FROM {} ORDER BY id", columns.join(", "), rows::table(kind))
}

fn twice(key: Key) -> Unreadable {
    Unreadable { table: rows::table(key.kind), id: key.id, column: "id", fault: Fault::Twice }
}
