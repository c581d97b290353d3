//! What a cell of a sheet of records says, as its field asks for it.

use super::columns::{Columns, Names};
use super::words::Words;
use crate::domain::{Field, Plan, RecordKind, Sort, Value, title};
use crate::i18n::{Message, fold};
use crate::io::cell::{day, excerpt, is_error, year, yes_no};
use crate::io::list::{Decimals, NoFigure, Unit, UnreadColumn, open_message, unit_in, unread};
use crate::io::sheet::{Sheet, column_letter};

/// A sheet with records below its head.
pub(super) struct Listed<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: &'a Columns,
    pub(super) names: &'a Names,
    pub(super) decimals: Decimals,
}

impl Listed<'_> {
    pub(super) fn cell(&self, row: usize, place: Option<usize>) -> &str {
        self.columns.of.get(&place).map_or("", |column| self.sheet.cell(row, *column).trim())
    }

    pub(super) fn unread(&self, rows: &[usize], leaves: &[String]) -> Vec<UnreadColumn> {
        let is_left = |column: usize| {
            let name = self.columns.head.full_name(column);
            let letter = column_letter(column);
            let is_meant = |wanted: &String| {
                fold(wanted) == fold(&name) || letter.eq_ignore_ascii_case(wanted)
            };
            leaves.iter().any(is_meant)
        };
        unread(self.sheet, &self.columns.head, rows, |column| {
            self.columns.of.values().any(|taken| *taken == column) || is_left(column)
        })
    }
}

/// What a table that was written says where nothing stood.
const UNKNOWN: [&str; 2] = ["common-unknown", "common-unsaid"];

pub(super) fn read_cell(
    plan: &Plan,
    listed: &Listed<'_>,
    (place, field): (usize, &Field),
    at: (usize, usize),
    words: &Words,
    before: &Value,
) -> Result<Value, Message> {
    let typed = listed.sheet.cell(at.0, at.1).trim();
    let is_unknown =
        UNKNOWN.into_iter().chain(field.unsaid).any(|text| words.are_said(typed, text));
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
    let number = || listed.number((place, field), at, &wrong);
    let whole = |number: f64| {
        let is_whole = number.fract() == 0.0 && number.abs() < 1e15;
        is_whole.then_some(number as i64).ok_or_else(&wrong)
    };
    Ok(match field.sort {
        Sort::Short
        | Sort::Line
        | Sort::Prose
        | Sort::Codes
        | Sort::Vsic
        | Sort::Edition
        | Sort::Frozen => Value::Text(typed.to_owned()),
        Sort::Choice(codes) => Value::Code(words.choice(typed, field, codes)?),
        Sort::Day | Sort::Since | Sort::Until => {
            let read = day(typed, listed.sheet.counts_from_1904);
            Value::Day(read.map_err(|why| in_column(field, why))?)
        }
        Sort::Number | Sort::Percent | Sort::Share | Sort::Easting | Sort::Northing => {
            Value::Number(number()?)
        }
        Sort::Hectares | Sort::SquareMetres => Value::Area(field.sort.area(number()?)),
        Sort::Whole | Sort::Stars => Value::Whole(whole(number()?)?),
        Sort::Ordinal => Value::Whole(whole(typed.parse().map_err(|_| wrong())?)?),
        Sort::Year => match year(typed) {
            Some(year) => Value::Whole(year.into()),
            None => Value::Whole(whole(typed.parse().map_err(|_| wrong())?)?),
        },
        Sort::YesNo => Value::YesNo(yes_no(typed).map_err(|_| wrong())?),
        Sort::Link(kind) => Value::Link(named(plan, kind, typed, before)?.ok_or_else(wrong)?),
        Sort::Figure | Sort::Boundary => Value::Empty,
    })
}

fn in_column(field: &Field, reason: Message) -> Message {
    Message::new("io-records-in-column")
        .with("field", Message::new(field.text))
        .with("reason", reason)
}

impl Listed<'_> {
    /// The number in a cell, in the unit of its field.
    fn number(
        &self,
        (place, field): (usize, &Field),
        at: (usize, usize),
        wrong: &impl Fn() -> Message,
    ) -> Result<f64, Message> {
        let typed = self.sheet.cell(at.0, at.1);
        let (number, own) = self.decimals.number(self.sheet, at).map_err(|why| match why {
            NoFigure::Unreadable => wrong(),
            NoFigure::Open => in_column(field, open_message(typed)),
        })?;
        // 60 % of a share is 0,6.
        if let (Sort::Share, Some(Unit::Percent)) = (field.sort, own) {
            return Ok(number / 100.0);
        }
        let unit = own.or_else(|| unit_in(&self.columns.head.full_name(at.1)));
        let unit = unit.filter(|_| own.is_some() || self.names.times(place, unit).is_some());
        let times = self.names.times(place, unit).ok_or_else(wrong)?;
        Ok(if times == 1.0 { number } else { (number * times * 1e9).round() / 1e9 })
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
