//! Rows of a layer judged by the plan as the rows before each leave it.
//!
//! Nearly every row of a large map makes a record that no row before it has to do with. What that
//! comes to is found ahead, by the plan as it was before the import and on all cores; a row that
//! turns out to meet an earlier one is judged again in its turn, so that the outcome is the same.

use super::known::{Claimed, Known, name};
use super::reading::{LayerReading, RepairedRow};
use super::row::{Source, record};
use super::shaped::{drawn, is_repeated, taken_shape};
use super::words::Words;
use crate::ahead::made_ahead;
use crate::domain::{Edit, Key, Plan, Record, RecordKind, fields, keyed, uid};
use crate::i18n::Message;
use crate::io::list::{Change, Fate, PlannedRow, RowAt};
use crate::operations::{Scratch, keep, keeps_among};
use crate::wkb::Geometry;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

/// Rows judged ahead at a time.
const AT_A_TIME: usize = 2_048;

/// What all rows of an import are judged by.
pub(super) struct Judge<'a> {
    /// The plan before the import.
    pub(super) plan: &'a Plan,
    pub(super) kind: RecordKind,
    pub(super) reading: &'a LayerReading,
    pub(super) words: Words,
    pub(super) known: Known,
}

/// A row before it is drawn and held to the plan.
struct Draft {
    record: Record,
    shape: Option<Geometry>,
    /// What was mended of the shape.
    mended: Option<Message>,
    /// Fields that name a record the plan does not have.
    loose: Vec<usize>,
}

/// What a row makes that has to do with no row before it.
struct New {
    record: Record,
    title: String,
    /// What no other row may be called.
    called: Option<String>,
    mended: Option<Message>,
    loose: Vec<usize>,
}

impl Judge<'_> {
    fn draft(
        &self,
        plan: &Plan,
        source: &Source<'_>,
        row: usize,
        claimed: &Claimed,
    ) -> Result<Draft, Message> {
        let Self { kind, reading, words, known, .. } = self;
        let (shape, mended) = taken_shape(*kind, source.shape(row))?;
        let (said, loose) = source.said(plan, *kind, row, words)?;
        let about = (shape.as_ref(), *reading, words.on);
        let record = record(plan, *kind, (source, row), said, about, (known, claimed))?;
        Ok(Draft { record, shape, mended, loose })
    }

    fn kept(&self, plan: &Plan, record: Record, shape: Option<Geometry>) -> Result<Edit, Message> {
        let record = match shape {
            Some(shape) => drawn(plan, record, shape, self.reading.provenance)?,
            None => record,
        };
        Ok(keep(plan, record, self.words.on)?)
    }

    /// The record a row makes, whatever the rows before it make; nothing where they may matter.
    fn ahead(&self, source: &Source<'_>, row: usize) -> Option<New> {
        if source.names_its_kind(self.kind, row) {
            return None;
        }
        let draft = self.draft(self.plan, source, row, &Claimed::default()).ok()?;
        let Draft { record, shape, mended, loose } = draft;
        if self.plan.has(record.key()) {
            return None;
        }
        let called = name(&record, self.words.on);
        let mut becomes = self.kept(self.plan, record, shape).ok()?.becomes.into_values();
        match (becomes.next(), becomes.next()) {
            (Some(Some(record)), None) => {
                Some(New { record, title: self.title(source, row), called, mended, loose })
            }
            _ => None,
        }
    }

    /// What its owner calls a row.
    fn title(&self, source: &Source<'_>, row: usize) -> String {
        let titles = fields(self.kind).iter().enumerate().filter(|(_, field)| field.is_required);
        let titles = titles.map(|(place, _)| source.listed.cell(row, Some(place)));
        titles.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// An import under way.
pub(super) struct Import<'a> {
    pub(super) judge: &'a Judge<'a>,
    scratch: Scratch,
    /// New records the scratch does not have yet: no row has asked for them.
    waiting: Vec<Record>,
    claimed: Claimed,
    /// Whether a row made a record that is called nothing today.
    has_uncalled: bool,
    pub(super) rows: Vec<PlannedRow>,
    /// How often a field named a record the plan does not have.
    unknown: BTreeMap<usize, usize>,
    /// What of the layer's shapes was mended.
    repaired: Vec<RepairedRow>,
}

impl<'a> Import<'a> {
    pub(super) fn by(judge: &'a Judge<'a>, row_count: usize) -> Self {
        Self {
            judge,
            scratch: Scratch::on(judge.plan),
            waiting: Vec::new(),
            claimed: Claimed::default(),
            has_uncalled: false,
            rows: Vec::with_capacity(row_count),
            unknown: BTreeMap::new(),
            repaired: Vec::new(),
        }
    }

    /// Judges the rows of a layer, which is the next of its file; `tell` is told after each, and where it
    /// answers no that is an error.
    pub(super) fn take(
        &mut self,
        source: &Source<'_>,
        sheet: usize,
        tell: impl Fn(usize) -> bool,
    ) -> Result<(), Message> {
        let (judge, count) = (self.judge, source.layer.shapes.len());
        let ahead = |rows: Range<usize>| -> Vec<(usize, Option<New>)> {
            rows.into_par_iter().map(|row| (row, judge.ahead(source, row))).collect()
        };
        let pieces = (1..=count)
            .step_by(AT_A_TIME)
            .map(|first| ahead(first..count.min(first + AT_A_TIME - 1) + 1));
        made_ahead(pieces, |rows| {
            rows.into_iter().try_for_each(|(row, new)| {
                let at = RowAt { sheet, row: row + 1 };
                let planned = new.and_then(|new| self.added(source, at, new));
                let planned = planned.unwrap_or_else(|| self.judged(source, at));
                self.rows.push(planned);
                let is_wanted = tell(self.rows.len());
                is_wanted.then_some(()).ok_or_else(|| Message::new("io-layers-given-up"))
            })
        })
    }

    /// A row that was judged ahead; nothing where a row before it matters.
    fn added(&mut self, source: &Source<'_>, at: RowAt, new: New) -> Option<PlannedRow> {
        let New { record, title, called, mended, loose } = new;
        // Who is called like nobody before has no twin among them.
        let may_be_twin = called.is_none() || self.has_uncalled;
        let brings_uid = source.uid(at.row - 1).is_some();
        if called.as_ref().is_some_and(|name| self.claimed.has_name(name))
            || may_be_twin && !keeps_among(self.plan(), &record)
            || brings_uid && self.plan().with_uid(uid(&record)).next().is_some()
        {
            return None;
        }
        self.has_uncalled |= called.is_none();
        let next = self.scratch.plan().next_key(self.judge.kind);
        let id = self.waiting.last().map_or(next.id, |last| last.key().id + 1);
        let record = keyed(record, Key { id, ..next });
        self.claimed.claim(record.key(), called);
        self.waiting.push(record.clone());
        self.note(at, mended, loose);
        let changes = vec![Change { before: None, after: record }];
        Some(PlannedRow { changes, ..PlannedRow::told(at, title, Fate::Adds) })
    }

    /// The plan as the rows so far leave it.
    fn plan(&mut self) -> &Plan {
        self.waiting.drain(..).for_each(|record| self.scratch.add(record));
        self.scratch.plan()
    }

    /// A row judged in its turn.
    fn judged(&mut self, source: &Source<'_>, at: RowAt) -> PlannedRow {
        let judge = self.judge;
        let title = judge.title(source, at.row - 1);
        self.plan();
        let (claimed, has_uncalled) = (&mut self.claimed, &mut self.has_uncalled);
        let mut noted = None;
        let made = self.scratch.step(|plan| {
            let draft = judge.draft(plan, source, at.row - 1, claimed)?;
            let Draft { record, shape, mended, loose } = draft;
            let called = name(&record, judge.words.on);
            *has_uncalled |= called.is_none();
            if !claimed.claim(record.key(), called) {
                if is_repeated(plan, &record, shape.as_ref()) {
                    noted = Some((Some(Message::new("io-layer-row-repeats")), Vec::new()));
                    let known = PlannedRow::told(at, title.clone(), Fate::Unchanged);
                    return Ok((Edit::new(Message::new("common-unsaid")), known));
                }
                let twice = Message::new("io-layer-row-twice");
                return Err(twice.with("name", title.as_str()));
            }
            let edit = judge.kept(plan, record, shape)?;
            noted = Some((mended, loose));
            let planned = PlannedRow::made(plan, &edit, at, title.clone());
            Ok((edit, planned))
        });
        if let Some((mended, loose)) = noted {
            self.note(at, mended, loose);
        }
        made.unwrap_or_else(|why| PlannedRow::told(at, title, Fate::Refused(why)))
    }

    fn note(&mut self, at: RowAt, mended: Option<Message>, loose: Vec<usize>) {
        self.repaired.extend(mended.map(|what| RepairedRow::of(at, what)));
        for place in loose {
            *self.unknown.entry(place).or_default() += 1;
        }
    }

    /// What of the shapes of the layer taken last was mended.
    pub(super) fn repaired(&mut self) -> Vec<RepairedRow> {
        std::mem::take(&mut self.repaired)
    }

    /// That so many rows of it named records the plan does not have.
    pub(super) fn loose_links(&mut self) -> Vec<Message> {
        let unknown = std::mem::take(&mut self.unknown);
        let said = unknown.into_iter().map(|(place, count)| {
            let field = Message::new(fields(self.judge.kind)[place].text);
            Message::new("io-layer-loose-links").with("field", field).with("count", count)
        });
        said.collect()
    }

    /// The rows, and all of them as one edit.
    pub(super) fn done(self, label: Message) -> (Edit, Vec<PlannedRow>) {
        let Self { scratch, waiting, rows, .. } = self;
        let mut edit = scratch.done(label);
        let waiting = waiting.into_iter().map(|record| (record.key(), Some(record)));
        edit.becomes.append(&mut waiting.collect());
        (edit, rows)
    }
}
