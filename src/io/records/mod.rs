//! A sheet of records: a head of field names, in either language
//! or as the file names them, and a record a row.

mod cell;
mod columns;
mod words;

use super::cell::{DecimalSign, excerpt};
use super::list::{
    Decimals, NumberColumn, PassedRow, RowAt, Sections, UnreadColumn, Wordings, passed,
};
use super::sheet::Sheet;
use crate::domain::{
    Edit, Holds, Key, Plan, Record, RecordKind, Sort, Uid, Unfit, Value, fields, record_of, uid,
    value, values,
};
use crate::i18n::{Language, Message, Texts};
use crate::operations::{Scratch, keep};
use crate::units::Numerals;
use cell::{Listed, read_cell};
use columns::{Columns, Names, no_head};
use jiff::civil::Date;
use std::collections::BTreeSet;
use strum::VariantArray;
use words::Words;

/// What a sheet of records would do to a plan.
#[derive(Clone, Debug)]
pub struct RecordsPlanned {
    /// All records together; meant to be carried out only where no row is refused.
    pub edit: Edit,
    /// Rows read.
    pub read: usize,
    /// Records that are new.
    pub added: usize,
    /// Records that become different.
    pub changed: usize,
    /// Rows the plan has as they stand.
    pub unchanged: usize,
    /// Rows that stay out, with the reason.
    pub refused: Vec<(RowAt, Message)>,
    /// The sheets that were read, in the order rows name them.
    pub sheets: Vec<RecordSheet>,
    /// The names of sheets without such a table.
    pub others: Vec<String>,
}

/// A sheet of records.
#[derive(Clone, Debug, Default)]
pub struct RecordSheet {
    /// Its name, or nothing.
    pub name: String,
    /// Rows that are no records.
    pub passed: Vec<PassedRow>,
    /// Columns with something in them that nobody understood.
    pub unread: Vec<UnreadColumn>,
    /// Whether some figure may be two and a person has to say which sign parts decimals.
    pub is_open: bool,
    /// What was passed over or had to be decided without being told.
    pub doubts: Vec<Message>,
}

/// What whoever imports records has said of them.
#[derive(Clone, Debug, Default)]
pub struct RecordReading {
    /// The sign before decimals, where figures leave it open.
    pub decimal: Option<DecimalSign>,
    /// Names or letters of columns that are left out on purpose.
    pub leaves: Vec<String>,
}

/// How many fields of a kind a sheet names; tells which sign parts the cells of a text.
pub fn record_worth(kind: RecordKind, sheet: &Sheet) -> usize {
    let texts: Vec<Texts> = Language::VARIANTS.iter().map(|one| Texts::new(*one)).collect();
    Names::of(kind, &texts).columns(sheet).map_or(0, |columns| columns.of.len())
}

/// Reads the records of a kind from every sheet with a head that has every field that is needed; says
/// why where none has.
pub fn plan_records(
    plan: &Plan,
    kind: RecordKind,
    sheets: &[Sheet],
    reading: &RecordReading,
    language: Language,
    on: Date,
) -> Result<RecordsPlanned, Message> {
    let texts: Vec<Texts> = Language::VARIANTS.iter().map(|one| Texts::new(*one)).collect();
    let names = Names::of(kind, &texts);
    let found: Vec<Option<Columns>> = sheets.iter().map(|sheet| names.columns(sheet)).collect();
    let is_whole = |columns: &&Columns| columns.lacks(kind).is_none();
    if !found.iter().flatten().any(|columns| is_whole(&columns)) {
        let best = found.iter().flatten().max_by_key(|columns| columns.of.len());
        return Err(no_head(sheets, best, kind));
    }
    let words = Words { texts, on, wordings: Wordings::of(plan) };
    let mut planned = RecordsPlanned {
        edit: Edit::new(Message::new("io-records-read")),
        read: 0,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: Vec::new(),
        sheets: Vec::new(),
        others: Vec::new(),
    };
    let mut scratch = Scratch::on(plan);
    let mut claimed = BTreeSet::new();
    for (sheet, columns) in sheets.iter().zip(&found) {
        let Some(columns) = columns.as_ref().filter(is_whole) else {
            planned.others.push(sheet.name.clone());
            continue;
        };
        let numerals = names.numerals(columns, &words.texts, language);
        let decimals = decimals(kind, sheet, columns, reading.decimal, numerals);
        let listed = Listed { sheet, columns, names: &names, decimals };
        let said = read(&mut scratch, kind, &listed, &words, &mut planned, &mut claimed);
        planned
            .sheets
            .push(RecordSheet { unread: listed.unread(&said.rows, &reading.leaves), ..said.sheet });
    }
    let count = planned.added + planned.changed;
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    planned.edit = scratch.done(label);
    Ok(planned)
}

/// How the numbers below a head are written.
fn decimals(
    kind: RecordKind,
    sheet: &Sheet,
    columns: &Columns,
    told: Option<DecimalSign>,
    numerals: Numerals,
) -> Decimals {
    let numbers = columns.of.iter().filter_map(|(place, column)| {
        let sort = fields(kind).get((*place)?)?.sort;
        let is_number = matches!(sort.holds(), Holds::Number | Holds::Area)
            || matches!(sort, Sort::Whole | Sort::Stars);
        let likely = matches!(sort, Sort::Percent | Sort::Share).then(|| 0.0..=sort.most());
        is_number.then_some(NumberColumn {
            column: *column,
            is_whole: sort.holds() == Holds::Whole,
            likely,
        })
    });
    let likely = match numerals {
        Numerals::Vietnamese => DecimalSign::Comma,
        Numerals::English => DecimalSign::Point,
    };
    let rows = columns.head.last + 1..sheet.rows.len();
    Decimals::of(sheet, rows, &numbers.collect::<Vec<_>>(), told, Some(likely))
}

/// A sheet as it was read, and its rows that are records, from 0.
struct Said {
    sheet: RecordSheet,
    rows: Vec<usize>,
}

fn read(
    scratch: &mut Scratch,
    kind: RecordKind,
    listed: &Listed<'_>,
    words: &Words,
    planned: &mut RecordsPlanned,
    claimed: &mut BTreeSet<Key>,
) -> Said {
    let Listed { sheet, columns, decimals, .. } = listed;
    let mut said = RecordSheet {
        name: sheet.name.clone(),
        is_open: decimals.is_open(),
        doubts: sheet.asides.clone(),
        ..RecordSheet::default()
    };
    let mut rows = Vec::new();
    let needed: Vec<Option<usize>> = fields(kind)
        .iter()
        .enumerate()
        .filter_map(|(place, field)| field.is_required.then_some(Some(place)))
        .collect();
    for (row, cells) in sheet.rows.iter().enumerate().skip(columns.head.last + 1) {
        let is_blank = |column: &usize| sheet.cell(row, *column).trim().is_empty();
        if columns.of.values().all(is_blank) {
            continue;
        }
        let has_all =
            needed.len() > 1 && needed.iter().all(|place| !listed.cell(row, *place).is_empty());
        let is_sure = has_all || !listed.cell(row, None).is_empty();
        let title = needed.first().map_or("", |place| listed.cell(row, *place));
        if let Some(what) = passed(cells, title, is_sure, Sections::default()) {
            said.passed.push(PassedRow { row: row + 1, what });
            continue;
        }
        rows.push(row);
        planned.read += 1;
        let taken = scratch.step(|plan| {
            let record = record(plan, kind, listed, row, words, claimed)?;
            let key = record.key();
            let edit = keep(plan, record, words.on)?;
            let is_known = edit.becomes.keys().all(|key| plan.has(*key));
            claimed.insert(key);
            *if edit.changes_nothing(plan) {
                &mut planned.unchanged
            } else if is_known {
                &mut planned.changed
            } else {
                &mut planned.added
            } += 1;
            Ok((edit, ()))
        });
        let at = RowAt { sheet: planned.sheets.len(), row: row + 1 };
        planned.refused.extend(taken.err().map(|why| (at, why)));
    }
    Said { sheet: said, rows }
}

/// The record of a row: the one with its key, or one that says the same and stands for no row yet, or a
/// new one.
fn record(
    plan: &Plan,
    kind: RecordKind,
    listed: &Listed<'_>,
    row: usize,
    words: &Words,
    claimed: &BTreeSet<Key>,
) -> Result<Record, Message> {
    let typed_key = listed.cell(row, None);
    let known = if typed_key.is_empty() {
        None
    } else {
        let id = typed_key.parse().ok();
        let known = id.and_then(|id| plan.record(Key { kind, id }));
        let gone = || {
            Message::new("io-records-no-key")
                .with("kind", kind.text())
                .with("typed", excerpt(typed_key))
        };
        Some(known.ok_or_else(gone)?)
    };
    let mut filled: Vec<Value> = match &known {
        Some(known) => values(known),
        None => vec![Value::Empty; fields(kind).len()],
    };
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
    let same = || twin(plan, kind, &filled, claimed);
    let (key, uid) = match known.or_else(same) {
        Some(known) => (known.key(), uid(&known)),
        None => (plan.next_key(kind), Uid::new()),
    };
    record_of(key, uid, filled).map_err(Unfit::message)
}

/// A record that says the same already and stands for no other row.
fn twin(
    plan: &Plan,
    kind: RecordKind,
    filled: &[Value],
    claimed: &BTreeSet<Key>,
) -> Option<Record> {
    let free = plan.keys(kind).into_iter().filter(|key| !claimed.contains(key));
    free.filter_map(|key| plan.record(key)).find(|record| {
        let mut fields = fields(kind).iter().zip(filled).enumerate();
        fields.all(|(place, (field, other))| {
            field.sort.holds() == Holds::Figure || value(record, place) == *other
        })
    })
}
