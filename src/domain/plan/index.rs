//! Who refers to whom, and whose uid and words are whose: kept by every insertion and removal, so
//! that nobody has to look all records through.

use super::by_kind::ByKind;
use super::words::{Word, words};
use crate::domain::links::each_link;
use crate::domain::{Key, Record, RecordKind, Uid, of_record};
use imbl::OrdSet;
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

/// Before every other key.
const FIRST: Key = Key { kind: RecordKind::VARIANTS[0], id: i64::MIN };

#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// By the kind that refers: to whom, and who.
    links: ByKind<OrdSet<(Key, i64)>>,
    uids: OrdSet<(Uid, Key)>,
    words: OrdSet<(Word, i64)>,
}

impl Index {
    /// Takes a record up; one with its key must have been let go before.
    pub(super) fn learn(&mut self, record: &Record) {
        let key = record.key();
        let links = &mut self.links[key.kind];
        each_link(record, &mut |link| {
            links.insert((link.to, key.id));
        });
        self.uids.insert((of_record!(record, record => record.uid), key));
        for word in words(record).into_iter().flatten() {
            self.words.insert((word, key.id));
        }
    }

    /// Lets a record go.
    pub(super) fn forget(&mut self, record: &Record) {
        let key = record.key();
        let links = &mut self.links[key.kind];
        each_link(record, &mut |link| {
            links.remove(&(link.to, key.id));
        });
        self.uids.remove(&(of_record!(record, record => record.uid), key));
        for word in words(record).into_iter().flatten() {
            self.words.remove(&(word, key.id));
        }
    }

    /// The records of a kind that refer to this one, by key.
    pub(super) fn of_kind(&self, kind: RecordKind, to: Key) -> impl Iterator<Item = i64> {
        let links = self.links[kind].range((to, i64::MIN)..=(to, i64::MAX));
        links.map(|(_, from)| *from)
    }

    /// The records of all kinds that refer to this one, kind by kind.
    pub(super) fn referring(&self, to: Key) -> impl Iterator<Item = Key> {
        RecordKind::VARIANTS
            .iter()
            .flat_map(move |kind| self.of_kind(*kind, to).map(|id| Key { kind: *kind, id }))
    }

    /// The records that refer to one of which `is_there` says that it is not, by kind and key. It is
    /// asked once for many that refer to the same.
    pub(super) fn leading_nowhere(&self, is_there: impl Fn(Key) -> bool) -> BTreeSet<Key> {
        let mut nowhere = BTreeSet::new();
        for (kind, links) in self.links.iter() {
            let mut known: Option<(Key, bool)> = None;
            for (to, id) in links {
                let is_known = known.filter(|(before, _)| before == to).map(|(_, there)| there);
                let there = is_known.unwrap_or_else(|| is_there(*to));
                known = Some((*to, there));
                if !there {
                    nowhere.insert(Key { kind, id: *id });
                }
            }
        }
        nowhere
    }

    /// How many records refer to each record of a kind, by its key.
    pub(super) fn counts(&self, kind: RecordKind) -> BTreeMap<i64, usize> {
        let end = |id| Key { kind, id };
        let all = (end(i64::MIN), i64::MIN)..=(end(i64::MAX), i64::MAX);
        let mut counts = BTreeMap::new();
        for (to, _) in self.links.iter().flat_map(|(_, links)| links.range(all.clone())) {
            *counts.entry(to.id).or_default() += 1;
        }
        counts
    }

    /// The records with this uid, by kind and key.
    pub(super) fn with_uid(&self, uid: Uid) -> impl Iterator<Item = Key> {
        let from_first_on = self.uids.range((uid, FIRST)..);
        from_first_on.take_while(move |(own, _)| *own == uid).map(|(_, key)| *key)
    }

    /// The records whose uid another of their kind has that comes before them.
    pub(super) fn copied_uids(&self) -> Vec<Key> {
        let of_kind = |(uid, key): &(Uid, Key)| (*uid, key.kind);
        let (those, next) = (self.uids.iter(), self.uids.iter().skip(1));
        let copies = those.zip(next).filter(|(one, next)| of_kind(one) == of_kind(next));
        copies.map(|(_, (_, key))| *key).collect()
    }

    /// The records that may have this word, by key. Few have the same, and a range takes long to begin.
    pub(super) fn with_word(&self, word: Word) -> impl Iterator<Item = i64> {
        let from = move |id| {
            let next = self.words.get_next(&(word, id));
            next.filter(|(own, _)| *own == word).map(|(_, id)| *id)
        };
        std::iter::successors(from(i64::MIN), move |id| from(id.checked_add(1)?))
    }
}
