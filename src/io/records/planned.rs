//! What a sheet of records would do to a plan: a head of field names, in either language or as the file
//! names them, and a record a row.

use super::cell::{Listed, decimals, read_cell};
use super::columns::{Columns, Names, check_matches, likely, named_heads, no_head, place_of};
use super::joined::{Called, called_by};
use super::known::{Claimed, Known};
use super::reading::{RecordReading, RecordSheet, RecordsPlanned};
use super::reckoned::reckoned_columns;
use super::words::Words;
use crate::domain::{
    Holds, Id, Key, Plan, Record, RecordKind, Uid, Unfit, Value, Zone, fields, record_of, uid,
    values,
};
use crate::i18n::{Language, Message};
use crate::io::cell::excerpt;
use crate::io::list::{
    Fate, ListPlanned, PassedRow, PlannedRow, RowAt, Sections, UnreadColumn, passed, unread,
};
use crate::io::sheet::Sheet;
use crate::operations::{Scratch, keep};
use jiff::civil::Date;
use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use strum::VariantArray;

/// How many fields of a kind a sheet names; tells which sign parts the cells of a text.
pub fn record_worth(kind: RecordKind, sheet: &Sheet) -> usize {
    Names::of(kind).columns(&named_heads(sheet), &[]).map_or(0, |columns| columns.of.len())
}

/// The kind of which a sheet names most fields, every one that is needed among them, and how many; of
/// equals the one it leaves least of unnamed.
pub fn record_kind_of(sheet: &Sheet) -> Option<(RecordKind, usize)> {
    let heads = named_heads(sheet);
    let worth = |kind: &RecordKind| {
        let names = Names::of(*kind);
        let columns = names.columns(&heads, &[])?;
        let is_whole = columns.lacks(*kind).is_none();
        is_whole.then(|| (*kind, columns.of.len(), names.owned(&columns)))
    };
    let found = RecordKind::VARIANTS.iter().filter_map(worth);
    let rank = |(kind, worth, owned): &(RecordKind, usize, usize)| {
        (*worth, *owned, Reverse(fields(*kind).len()), Reverse(*kind))
    };
    found.max_by_key(rank).map(|(kind, worth, _)| (kind, worth))
}

/// The columns of a sheet that hold no field of a kind, whether or not its records can be read from it.
pub fn record_unread(
    kind: RecordKind,
    sheet: &Sheet,
    matches: &[(String, String)],
) -> Vec<UnreadColumn> {
    let heads = named_heads(sheet);
    let (head, of) = match Names::of(kind).columns(&heads, matches) {
        Some(Columns { head, of, .. }) => (head, of),
        None => match likely(&heads) {
            Some(head) => (head.clone(), BTreeMap::new()),
            None => return Vec::new(),
        },
    };
    let rows: Vec<usize> = (head.last + 1..sheet.rows.len()).collect();
    let beside = reckoned_columns(kind, &head);
    unread(sheet, &head, &rows, |column| {
        of.values().any(|taken| *taken == column) || beside.contains(&column)
    })
}

/// Reads the records of a kind from every sheet with a head that has every field that is needed; says
/// why where none has.
pub fn plan_records<S: Borrow<Sheet>>(
    plan: &Plan,
    kind: RecordKind,
    sheets: &[S],
    reading: &RecordReading,
    language: Language,
    on: Date,
) -> Result<RecordsPlanned, Message> {
    let sheets: Vec<&Sheet> = sheets.iter().map(Borrow::borrow).collect();
    let names = Names::of(kind);
    let columns = |sheet: &&Sheet| names.columns(&named_heads(sheet), &reading.matches);
    let found: Vec<Option<Columns>> = sheets.iter().map(columns).collect();
    check_matches(kind, &found, &reading.matches)?;
    let is_usable = |columns: &&Columns| columns.lacks(kind).is_none() || columns.join(kind);
    if !found.iter().flatten().any(|columns| is_usable(&columns)) {
        let best = found.iter().flatten().max_by_key(|columns| columns.of.len());
        return Err(no_head(&sheets, best, kind));
    }
    let words = Words::of(plan, kind, on);
    let (mut read, mut others, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut scratch = Scratch::on(plan);
    let (known, mut claimed) = (Known::of(plan, kind), Claimed::default());
    let called = Called::on(plan, kind, on);
    for (sheet, columns) in sheets.iter().zip(&found) {
        let Some(columns) = columns.as_ref().filter(is_usable) else {
            others.push(sheet.name.clone());
            continue;
        };
        let numerals = names.numerals(columns, &words.texts, language);
        let decimals = decimals(kind, sheet, columns, reading.decimal, numerals);
        let listed = Listed { sheet, columns, names, decimals };
        let said = read_sheet(&listed, kind);
        let unread = listed.unread(&said.rows, &reading.leaves);
        rows.extend(said.rows.iter().map(|row| {
            let at = RowAt { sheet: read.len(), row: row + 1 };
            let source = Source { listed: &listed, called: &called, zone: reading.zone };
            judged(&mut scratch, kind, (&source, *row, at), &words, (&known, &mut claimed))
        }));
        read.push(RecordSheet { unread, ..said.sheet });
    }
    let count = rows.iter().filter(|row| matches!(row.fate, Fate::Adds | Fate::Changes)).count();
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    let list = ListPlanned { edit: scratch.done(label), rows };
    Ok(RecordsPlanned { list, sheets: read, others })
}

/// A sheet, and how its rows name records.
struct Source<'a> {
    listed: &'a Listed<'a>,
    called: &'a Called,
    /// The zone of rows that say none.
    zone: Option<Id<Zone>>,
}

/// A sheet as it was read, and its rows that are records, from 0.
struct Said {
    sheet: RecordSheet,
    rows: Vec<usize>,
}

/// Tells the rows below the head that are records from those that are none.
fn read_sheet(listed: &Listed<'_>, kind: RecordKind) -> Said {
    let Listed { sheet, columns, decimals, .. } = listed;
    let mut said = RecordSheet {
        name: sheet.name.clone(),
        is_open: decimals.is_open(),
        doubts: sheet.asides.clone(),
        ..RecordSheet::default()
    };
    let mut rows = Vec::new();
    let needed: Vec<_> =
        needed(kind).into_iter().filter(|place| columns.of.contains_key(place)).collect();
    for (row, cells) in sheet.rows.iter().enumerate().skip(columns.head.last + 1) {
        let is_blank = |column: &usize| sheet.cell(row, *column).trim().is_empty();
        if columns.of.values().all(is_blank) {
            continue;
        }
        let has_all =
            needed.len() > 1 && needed.iter().all(|place| !listed.cell(row, *place).is_empty());
        let is_sure = has_all || !listed.cell(row, None).is_empty();
        let title = needed.first().map_or("", |place| listed.cell(row, *place));
        match passed(cells, title, is_sure, Sections::default()) {
            Some(what) => said.passed.push(PassedRow { row: row + 1, what }),
            None => rows.push(row),
        }
    }
    Said { sheet: said, rows }
}

/// The fields every record of a kind has.
fn needed(kind: RecordKind) -> Vec<Option<usize>> {
    let places = fields(kind).iter().enumerate();
    places.filter_map(|(place, field)| field.is_required.then_some(Some(place))).collect()
}

/// A row judged by the plan as the rows before it leave it.
fn judged(
    scratch: &mut Scratch,
    kind: RecordKind,
    (source, row, at): (&Source<'_>, usize, RowAt),
    words: &Words,
    (known, claimed): (&Known, &mut Claimed),
) -> PlannedRow {
    let needed = needed(kind);
    let cells = needed.iter().map(|place| source.listed.cell(row, *place));
    let name = cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ");
    let made = scratch.step(|plan| {
        let record = record(plan, kind, (source, row), words, (known, &*claimed))?;
        let key = record.key();
        let edit = keep(plan, record, words.on)?;
        claimed.claim(key, None);
        let planned = PlannedRow::made(plan, &edit, at, name.clone());
        Ok((edit, planned))
    });
    made.unwrap_or_else(|why: Message| PlannedRow::told(at, name, Fate::Refused(why)))
}

/// The record of a row: the one with its key, the one it calls by name, or one that says the same and stands
/// for no row yet, or a new one.
fn record(
    plan: &Plan,
    kind: RecordKind,
    (source, row): (&Source<'_>, usize),
    words: &Words,
    (known, claimed): (&Known, &Claimed),
) -> Result<Record, Message> {
    let listed = source.listed;
    let keyed = keyed(plan, kind, listed.cell(row, None))?;
    let before = match &keyed {
        Some(keyed) => values(keyed),
        None => vec![Value::Empty; fields(kind).len()],
    };
    let mut filled = before;
    for (place, column) in &listed.columns.of {
        let Some(place) = place else { continue };
        let Some((field, slot)) = fields(kind).get(*place).zip(filled.get_mut(*place)) else {
            continue;
        };
        // A place is told in words only; what is drawn stays.
        if field.sort.holds() != Holds::Figure {
            *slot = read_cell(plan, listed, (*place, field), (row, *column), words, slot)?;
        }
    }
    if let Some(keyed) = keyed {
        return record_of(keyed.key(), uid(&keyed), filled).map_err(Unfit::message);
    }
    if let Some(meant) = source.meant(plan, kind, &filled, claimed)? {
        return source.with_words(plan, &meant, filled);
    }
    let same = known.twin(kind, &filled, claimed).and_then(|key| plan.record(key));
    let (key, uid) = match same {
        Some(record) => (record.key(), uid(&record)),
        None => (plan.next_key(kind), Uid::new()),
    };
    record_of(key, uid, filled).map_err(Unfit::message)
}

/// The record of this key.
fn keyed(plan: &Plan, kind: RecordKind, typed: &str) -> Result<Option<Record>, Message> {
    if typed.is_empty() {
        return Ok(None);
    }
    let id = typed.parse().ok();
    let known = id.and_then(|id| plan.record(Key { kind, id }));
    let gone = || {
        let message = Message::new("io-records-no-key").with("kind", kind.text());
        message.with("typed", excerpt(typed))
    };
    known.map(Some).ok_or_else(gone)
}

impl Source<'_> {
    /// The record the words of a row call by its name, unless another row stands for it; a sentence where
    /// the row can only be about one and there is none.
    fn meant(
        &self,
        plan: &Plan,
        kind: RecordKind,
        said: &[Value],
        claimed: &Claimed,
    ) -> Result<Option<Record>, Message> {
        let lacks = self.listed.columns.lacks(kind);
        let zone = self.zone(kind, said);
        let mut first = None;
        for (_, name) in names(kind, said) {
            first = first.or(Some(name));
            let meant = self.called.meant(plan, name, zone)?;
            let Some(record) = meant.and_then(|key| plan.record(key)) else { continue };
            if !claimed.has(record.key()) {
                return Ok(Some(record));
            }
            if lacks.is_some() {
                return Err(Message::new("io-layer-row-twice").with("name", name));
            }
        }
        match first.zip(lacks) {
            Some((name, lacks)) => Err(Message::new("io-records-not-called")
                .with("kind", kind.text())
                .with("name", name)
                .with("field", Message::new(lacks.text))
                .with("column", lacks.name)),
            None => Ok(None),
        }
    }

    /// The record with what a row says over it. What the row leaves out stays, and so does the name it was
    /// called by, however the row writes it.
    fn with_words(
        &self,
        plan: &Plan,
        record: &Record,
        mut said: Vec<Value>,
    ) -> Result<Record, Message> {
        let key = record.key();
        let zone = self.zone(key.kind, &said);
        let is_it = |name: &str| self.called.meant(plan, name, zone) == Ok(Some(key));
        let called: Vec<usize> = names(key.kind, &said)
            .filter(|(_, name)| is_it(name))
            .map(|(place, _)| place)
            .collect();
        for place in called {
            said[place] = Value::Empty;
        }
        let filled = values(record).into_iter().zip(said);
        let filled = filled.map(|(was, said)| if said == Value::Empty { was } else { said });
        record_of(key, uid(record), filled).map_err(Unfit::message)
    }

    /// The zone a row says, else the one said for all.
    fn zone(&self, kind: RecordKind, said: &[Value]) -> Option<Id<Zone>> {
        match place_of(kind, "zone").and_then(|place| said.get(place)) {
            Some(Value::Link(zone)) => Some(Id::new(*zone)),
            _ => self.zone,
        }
    }
}

/// What a row calls its record, with the places of the fields.
fn names(kind: RecordKind, said: &[Value]) -> impl Iterator<Item = (usize, &str)> {
    called_by(kind).iter().filter_map(move |name| {
        let place = place_of(kind, name)?;
        match said.get(place)? {
            Value::Text(name) => Some((place, name.as_str())),
            _ => None,
        }
    })
}
