//! A sheet of records: a head of field names, in either language
//! or as the file names them, and a record a row.

use super::cell::{day, excerpt, is_error, written, yes_no};
use super::sheet::Sheet;
use crate::domain::{
    Edit, Field, Holds, Key, Plan, Record, RecordKind, Sort, Uid, Unfit, Value, fields, record_of,
    title, uid, value, values,
};
use crate::i18n::{Language, Message, Texts, fold};
use crate::operations::{Scratch, keep};
use crate::units::Numerals;
use jiff::civil::Date;
use std::collections::BTreeMap;
use strum::VariantArray;

/// The head of a sheet is looked for in so many rows: a title and a few lines stand above it.
const HEAD_WITHIN: usize = 30;
/// Bytes of the name of a field, at most.
const LONGEST_NAME: usize = 1_000;

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

/// What words may mean in every language, and how numbers are written in the sheet at hand.
struct Words {
    texts: Vec<Texts>,
    numerals: Numerals,
    /// The day changes without a day of their own are of.
    on: Date,
}

/// A cell of a record, and what its sheet knows of it.
struct Typed<'a> {
    text: &'a str,
    is_exact: bool,
    counts_from_1904: bool,
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
    on: Date,
) -> Result<RecordsPlanned, Message> {
    let texts = Language::VARIANTS.iter().map(|language| Texts::new(*language)).collect();
    let mut words = Words { texts, numerals: language.numerals(), on };
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
    if let Some(cells) = sheet.rows.get(head) {
        words.numerals = numerals(kind, cells, &words, language);
    }
    Ok(read(plan, kind, sheet, head, &columns, &words))
}

/// How numbers are written below a head: as in the language of its names, and where those are of no
/// language in the one that was asked for.
fn numerals(kind: RecordKind, head: &[String], words: &Words, asked: Language) -> Numerals {
    let head: Vec<String> = head.iter().map(|cell| fold(cell.trim())).collect();
    let named = |texts: &&Texts| {
        let names = fields(kind).iter().map(|field| fold(&texts.get(field.text)));
        (names.filter(|name| head.contains(name)).count(), texts.language() == asked)
    };
    let language = words.texts.iter().max_by_key(named).map_or(asked, Texts::language);
    language.numerals()
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
        // To fold a page of words takes long, and no field is called so.
        if cell.len() > LONGEST_NAME {
            continue;
        }
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
    let mut scratch = Scratch::on(plan);
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
        let taken = scratch.step(|plan| {
            let record = record(plan, kind, columns, (sheet, place), words)?;
            let edit = keep(plan, record, words.on)?;
            let is_known = edit.becomes.keys().all(|key| plan.has(*key));
            *if edit.changes_nothing(plan) {
                &mut planned.unchanged
            } else if is_known {
                &mut planned.changed
            } else {
                &mut planned.added
            } += 1;
            Ok((edit, ()))
        });
        planned.refused.extend(taken.err().map(|why| (place + 1, why)));
    }
    let count = planned.added + planned.changed;
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    RecordsPlanned { edit: scratch.done(label), ..planned }
}

/// The record of a row: the one with its key, or one that says the same, or a new one.
fn record(
    plan: &Plan,
    kind: RecordKind,
    columns: &Columns,
    (sheet, row): (&Sheet, usize),
    words: &Words,
) -> Result<Record, Message> {
    let key_column = columns.iter().find(|(_, field)| field.is_none()).map(|(column, _)| *column);
    let typed_key = key_column.map(|column| sheet.cell(row, column).trim());
    let known = match typed_key.filter(|typed| !typed.is_empty()) {
        None => None,
        Some(typed) => {
            let id = typed.parse().ok();
            let known = id.and_then(|id| plan.record(Key { kind, id }));
            let gone = || {
                Message::new("io-records-no-key")
                    .with("kind", kind.text())
                    .with("typed", excerpt(typed))
            };
            Some(known.ok_or_else(gone)?)
        }
    };
    let mut filled: Vec<Value> = match &known {
        Some(known) => values(known),
        None => vec![Value::Empty; fields(kind).len()],
    };
    for (column, field) in columns {
        let Some(field) = field else { continue };
        let place = fields(kind).iter().position(|known| known.name == field.name);
        let typed = Typed {
            text: sheet.cell(row, *column).trim(),
            is_exact: sheet.exact.contains(&(row, *column)),
            counts_from_1904: sheet.counts_from_1904,
        };
        if let Some(slot) = place.and_then(|place| filled.get_mut(place)) {
            // A place is told in words only; what is drawn stays.
            if field.sort.holds() != Holds::Figure {
                *slot = read_cell(plan, field, &typed, words, slot)?;
            }
        }
    }
    let same = || twin(plan, kind, &filled);
    let (key, uid) = match known.or_else(same) {
        Some(known) => (known.key(), uid(&known)),
        None => (plan.next_key(kind), Uid::new()),
    };
    record_of(key, uid, filled).map_err(Unfit::message)
}

/// A record that says the same already.
fn twin(plan: &Plan, kind: RecordKind, filled: &[Value]) -> Option<Record> {
    plan.keys(kind).into_iter().filter_map(|key| plan.record(key)).find(|record| {
        let mut fields = fields(kind).iter().zip(filled).enumerate();
        fields.all(|(place, (field, other))| {
            field.sort.holds() == Holds::Figure || value(record, place) == *other
        })
    })
}

/// What a table that was written says where nothing stood.
const UNKNOWN: [&str; 2] = ["common-unknown", "common-unsaid"];

fn read_cell(
    plan: &Plan,
    field: &Field,
    typed: &Typed<'_>,
    words: &Words,
    before: &Value,
) -> Result<Value, Message> {
    let Typed { text: typed, is_exact, counts_from_1904 } = *typed;
    let is_unknown =
        UNKNOWN.into_iter().chain(field.unsaid).any(|text| words.says(typed, "", text));
    if typed.is_empty() || is_unknown {
        return Ok(Value::Empty);
    }
    let wrong = || {
        Message::new("io-records-wrong")
            .with("field", Message::new(field.text))
            .with("typed", excerpt(typed))
    };
    if is_error(typed) {
        return Err(wrong());
    }
    let written = written(is_exact, words.numerals);
    let read = match field.sort {
        Sort::Short
        | Sort::Line
        | Sort::Prose
        | Sort::Codes
        | Sort::Vsic
        | Sort::Edition
        | Sort::Frozen => Some(Value::Text(typed.to_owned())),
        Sort::Choice(codes) => codes
            .iter()
            .find(|(code, text)| words.says(typed, code, text))
            .map(|(code, _)| Value::Code(code)),
        Sort::Day | Sort::Since | Sort::Until => day(typed, counts_from_1904).ok().map(Value::Day),
        Sort::Number | Sort::Percent | Sort::Share | Sort::Easting | Sort::Northing => {
            written.number(typed).map(Value::Number)
        }
        Sort::Hectares | Sort::SquareMetres => {
            written.number(typed).map(|number| Value::Area(field.sort.area(number)))
        }
        Sort::Whole | Sort::Ordinal | Sort::Year | Sort::Stars => {
            written.whole(typed).map(Value::Whole)
        }
        Sort::YesNo => yes_no(typed).ok().map(Value::YesNo),
        Sort::Link(kind) => named(plan, kind, typed, before)?.map(Value::Link),
        Sort::Figure | Sort::Boundary => Some(Value::Empty),
    };
    read.ok_or_else(wrong)
}

/// Texts of choices as sheets of earlier versions have them.
const EARLIER_WORDS: &[(&str, &str)] = &[
    ("fund-national", "trung ương"),
    ("fund-town", "thị xã"),
    ("fund-town", "town"),
    ("fund-enterprise", "doanh nghiệp, hộ"),
    ("fund-enterprise", "enterprise, household"),
    ("task-dropped", "thôi"),
    ("target-on_course", "đúng hạn"),
    ("target-dropped", "không thực hiện nữa"),
    ("tenancy-registered", "đã đăng ký"),
    ("tenancy-recovered", "recovered"),
    ("observed-environment_met", "environment kept"),
];

impl Words {
    /// Whether a word is this code, its text in a language, or what that text was before.
    fn says(&self, typed: &str, code: &str, text: &str) -> bool {
        let typed = fold(typed);
        let was_so = |(key, words): &(&str, &str)| *key == text && fold(words) == typed;
        typed == fold(code)
            || self.texts.iter().any(|texts| fold(&texts.get(text)) == typed)
            || EARLIER_WORDS.iter().any(was_so)
    }
}

/// A record by its name, letter by letter, or its number. A name several records have means the one
/// that stood there before; a new row has to give the number.
fn named(
    plan: &Plan,
    kind: RecordKind,
    typed: &str,
    before: &Value,
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
        (several, Value::Link(id)) if several.contains(id) => Ok(Some(*id)),
        (several, _) => {
            let numbers: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Message::new("io-records-several")
                .with("kind", kind.text())
                .with("typed", excerpt(typed))
                .with("numbers", numbers.join(", ")))
        }
    }
}
