//! A sheet of records of a kind that describes its fields: a head of field names, in either language
//! or as the file names them, and a record a row.

use super::Sheet;
use super::tenants::cell::{answer, day};
use crate::domain::{
    Cell, Edit, Field, Key, Plan, Record, RecordKind, Sort, Uid, cells, fields, of_record,
    record_of, title,
};
use crate::i18n::{Language, Message, Texts, fold};
use crate::operations::keep;
use std::collections::BTreeMap;
use strum::VariantArray;

/// The head of a sheet is looked for in so many rows: a title and a few lines stand above it.
const HEAD_WITHIN: usize = 30;

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
    /// Rows that stay out, by their number from 1, with the reason.
    pub refused: Vec<(usize, Message)>,
}

/// What words may mean: in the language the numbers are written in, and in every other.
struct Words {
    language: Language,
    texts: Vec<Texts>,
}

/// Which column holds which field; `None` is the record's key.
type Columns = BTreeMap<usize, Option<&'static Field>>;

/// Reads the records of a kind from the sheet with most of its fields; says why where none has a head
/// with every field that is needed.
pub fn plan_records(
    plan: &Plan,
    kind: RecordKind,
    sheets: &[Sheet],
    language: Language,
) -> Result<RecordsPlanned, Message> {
    let texts = Language::VARIANTS.iter().map(|language| Texts::new(*language)).collect();
    let words = Words { language, texts };
    let names = names(kind, &words);
    let heads = sheets.iter().flat_map(|sheet| {
        let rows = sheet.rows.iter().enumerate().take(HEAD_WITHIN);
        let names = &names;
        rows.map(move |(place, row)| (sheet, place, columns(names, row)))
    });
    let best = heads.reduce(|best, other| if other.2.len() > best.2.len() { other } else { best });
    let has = |columns: &Columns, field: &Field| {
        columns.values().flatten().any(|known| known.name == field.name)
    };
    let needed: Vec<&Field> = fields(kind).iter().filter(|field| field.is_required).collect();
    let lacks = |columns: &Columns| needed.iter().find(|field| !has(columns, field)).copied();
    let (sheet, head, columns) = best.ok_or_else(|| Message::new("io-records-empty"))?;
    if let Some(field) = lacks(&columns) {
        return Err(Message::new("io-records-no-column")
            .with("field", Message::new(field.text))
            .with("name", field.name));
    }
    Ok(read(plan, kind, sheet, head, &columns, &words))
}

/// Every way to name a field: as the file does, and in both languages.
fn names(kind: RecordKind, words: &Words) -> Vec<(String, Option<&'static Field>)> {
    let mut names = vec![("id".to_owned(), None)];
    for texts in &words.texts {
        names.push((fold(&texts.get("records-key")), None));
        let of_language =
            fields(kind).iter().map(|field| (fold(&texts.get(field.text)), Some(field)));
        names.extend(of_language);
    }
    names.extend(fields(kind).iter().map(|field| (fold(field.name), Some(field))));
    names
}

fn columns(names: &[(String, Option<&'static Field>)], row: &[String]) -> Columns {
    let mut columns = Columns::new();
    for (place, cell) in row.iter().enumerate() {
        let folded = fold(cell.trim());
        let found = names.iter().find(|(name, _)| *name == folded).map(|(_, field)| *field);
        let Some(field) = found else { continue };
        let name = |field: Option<&Field>| field.map(|field| field.name);
        let is_taken = columns.values().any(|taken| name(*taken) == name(field));
        if !is_taken {
            columns.insert(place, field);
        }
    }
    columns
}

fn read(
    plan: &Plan,
    kind: RecordKind,
    sheet: &Sheet,
    head: usize,
    columns: &Columns,
    words: &Words,
) -> RecordsPlanned {
    let mut with_them = plan.clone();
    let mut planned = RecordsPlanned {
        edit: Edit::new(Message::new("io-records-read")),
        read: 0,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: Vec::new(),
    };
    for (place, row) in sheet.rows.iter().enumerate().skip(head + 1) {
        let is_blank = |column: &usize| row.get(*column).is_none_or(|cell| cell.trim().is_empty());
        if columns.keys().all(is_blank) {
            continue;
        }
        planned.read += 1;
        let made = record(&with_them, kind, columns, row, words)
            .and_then(|record| keep(&with_them, record).map_err(|no| no.message().clone()));
        match made {
            Err(why) => planned.refused.push((place + 1, why)),
            Ok(edit) if edit.changes_nothing(&with_them) => planned.unchanged += 1,
            Ok(edit) => {
                let is_known = edit.becomes.keys().all(|key| with_them.record(*key).is_some());
                *(if is_known { &mut planned.changed } else { &mut planned.added }) += 1;
                with_them.apply(&edit);
                planned.edit.becomes.extend(edit.becomes);
            }
        }
    }
    planned.edit.label = Message::new("io-records-read")
        .with("kind", kind.text())
        .with("count", planned.added + planned.changed);
    planned
}

/// The record of a row: the one with its key, or one that says the same, or a new one.
fn record(
    plan: &Plan,
    kind: RecordKind,
    columns: &Columns,
    row: &[String],
    words: &Words,
) -> Result<Record, Message> {
    let key_column = columns.iter().find(|(_, field)| field.is_none()).map(|(column, _)| *column);
    let typed_key = key_column.and_then(|column| row.get(column)).map(|cell| cell.trim());
    let known = match typed_key.filter(|typed| !typed.is_empty()) {
        None => None,
        Some(typed) => {
            let id = typed.parse().ok();
            let known = id.and_then(|id| plan.record(Key { kind, id }));
            let gone =
                || Message::new("io-records-no-key").with("kind", kind.text()).with("typed", typed);
            Some(known.ok_or_else(gone)?)
        }
    };
    let mut filled: Vec<Cell> = match &known {
        Some(known) => cells(known),
        None => vec![Cell::Empty; fields(kind).len()],
    };
    for (column, field) in columns {
        let Some(field) = field else { continue };
        let place = fields(kind).iter().position(|known| known.name == field.name);
        let typed = row.get(*column).map_or("", |cell| cell.trim());
        if let Some(slot) = place.and_then(|place| filled.get_mut(place)) {
            // A place is told in words only; what is drawn stays.
            if field.sort != Sort::Figure {
                *slot = cell(plan, field, typed, words, slot)?;
            }
        }
    }
    let same = || twin(plan, kind, &filled);
    let (key, uid) = match known.or_else(same) {
        Some(known) => (known.key(), of_record!(&known, record => record.uid)),
        None => (plan.next_key(kind), Uid::new()),
    };
    let missing = |field: &Field| {
        Message::new("operations-field-missing").with("field", Message::new(field.text))
    };
    match record_of(key, uid, &filled) {
        Some(made) => made.map_err(missing),
        None => Err(Message::new("operations-record-gone")),
    }
}

/// A record that says the same already.
fn twin(plan: &Plan, kind: RecordKind, filled: &[Cell]) -> Option<Record> {
    let is_figure =
        |place: usize| fields(kind).get(place).is_some_and(|field| field.sort == Sort::Figure);
    plan.keys(kind).into_iter().filter_map(|key| plan.record(key)).find(|record| {
        let own = cells(record);
        own.iter()
            .zip(filled)
            .enumerate()
            .all(|(place, (one, other))| is_figure(place) || one == other)
    })
}

fn cell(
    plan: &Plan,
    field: &Field,
    typed: &str,
    words: &Words,
    before: &Cell,
) -> Result<Cell, Message> {
    let unknown = words.says(typed, "", "common-unknown");
    if typed.is_empty() || unknown {
        return Ok(Cell::Empty);
    }
    let wrong = || {
        Message::new("io-records-wrong")
            .with("field", Message::new(field.text))
            .with("typed", typed)
    };
    let numerals = words.language.numerals();
    let number = |typed: &str| typed.parse().ok().or_else(|| numerals.parse(typed));
    let read = match field.sort {
        Sort::Text => Some(Cell::Text(typed.to_owned())),
        Sort::Choice(codes) => codes
            .iter()
            .find(|(code, text)| words.says(typed, code, text))
            .map(|(code, _)| Cell::Text((*code).to_owned())),
        Sort::Day => day(typed).ok().map(Cell::Day),
        Sort::Number => number(typed).map(Cell::Number),
        Sort::Whole => number(typed)
            .filter(|number: &f64| number.fract() == 0.0 && number.abs() < 1e15)
            .map(|number| Cell::Whole(number as i64)),
        Sort::YesNo => answer(typed).ok().map(Cell::YesNo),
        Sort::Link(kind) => named(plan, kind, typed, before)?.map(Cell::Link),
        Sort::Figure => Some(Cell::Empty),
    };
    read.ok_or_else(wrong)
}

impl Words {
    /// Whether a word is this code, or its text in a language.
    fn says(&self, typed: &str, code: &str, text: &str) -> bool {
        let typed = fold(typed);
        typed == fold(code) || self.texts.iter().any(|texts| fold(&texts.get(text)) == typed)
    }
}

/// A record by its name, letter by letter, or its number. A name several records have means the one
/// that stood there before; a new row has to give the number.
fn named(
    plan: &Plan,
    kind: RecordKind,
    typed: &str,
    before: &Cell,
) -> Result<Option<i64>, Message> {
    let keys = plan.keys(kind);
    let called: Vec<i64> =
        keys.iter().filter(|key| title(plan, **key) == typed).map(|key| key.id).collect();
    let code = || {
        let zone = plan.zone_by_code(typed).filter(|_| kind == RecordKind::Zone);
        zone.map(|zone| zone.id.number())
    };
    let by_number = || {
        let id: i64 = typed.parse().ok()?;
        keys.iter().find(|key| key.id == id).map(|key| key.id)
    };
    match (called.as_slice(), before) {
        ([], _) => Ok(code().or_else(by_number)),
        ([only], _) => Ok(Some(*only)),
        (several, Cell::Link(id)) if several.contains(id) => Ok(Some(*id)),
        (several, _) => {
            let numbers: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Message::new("io-records-several")
                .with("kind", kind.text())
                .with("typed", typed)
                .with("numbers", numbers.join(", ")))
        }
    }
}
