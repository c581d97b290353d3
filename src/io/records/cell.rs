//! What a cell of a sheet of records says, as its field asks for it.

use super::columns::{Columns, Names, column_called};
use super::linked::linked;
use super::reckoned::reckoned_columns;
use super::words::Words;
use crate::domain::{Field, Holds, Plan, RecordKind, Sort, Value, fields};
use crate::i18n::{Message, fold};
use crate::io::cell::{DecimalSign, day, excerpt, is_error, year, yes_no};
use crate::io::list::{
    Decimals, Likely, NoFigure, NumberColumn, Unit, UnreadColumn, open_message, unit_in, unread,
    words,
};
use crate::io::sheet::Sheet;
use crate::units::Numerals;

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
        let head = &self.columns.head;
        let left = leaves.iter().filter_map(|wanted| column_called(head, wanted));
        let left: Vec<usize> = left.chain(reckoned_columns(self.names.kind(), head)).collect();
        let is_left = |column: usize| left.contains(&column);
        unread(self.sheet, &self.columns.head, rows, |column| {
            self.columns.of.values().any(|taken| *taken == column) || is_left(column)
        })
    }
}

/// How the numbers below a head are written.
pub(super) fn decimals(
    kind: RecordKind,
    sheet: &Sheet,
    columns: &Columns,
    told: Option<DecimalSign>,
    numerals: Option<Numerals>,
) -> Decimals {
    let numbers = columns.of.iter().filter_map(|(place, column)| {
        let sort = fields(kind).get((*place)?)?.sort;
        let is_number = matches!(sort.holds(), Holds::Number | Holds::Area)
            || matches!(sort, Sort::Whole | Sort::Stars);
        let likely = matches!(sort, Sort::Percent | Sort::Share).then(|| Likely {
            range: 0.0..=sort.most(),
            whole: None,
            unit: None,
        });
        is_number.then_some(NumberColumn {
            column: *column,
            is_whole: sort.holds() == Holds::Whole,
            likely,
        })
    });
    let likely = numerals.map(|numerals| match numerals {
        Numerals::Vietnamese => DecimalSign::Comma,
        Numerals::English => DecimalSign::Point,
    });
    let rows = columns.head.last + 1..sheet.rows.len();
    Decimals::of(sheet, rows, &numbers.collect::<Vec<_>>(), told, likely)
}

pub(super) fn read_cell(
    plan: &Plan,
    listed: &Listed<'_>,
    (place, field): (usize, &Field),
    at: (usize, usize),
    words: &Words,
    before: &Value,
) -> Result<Value, Message> {
    let typed = listed.sheet.cell(at.0, at.1).trim();
    if typed.is_empty() || words.say_nothing(typed, field) {
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
        Sort::Stars => Value::Whole(stars(typed).map_or_else(|| whole(number()?), Ok)?),
        Sort::Whole => Value::Whole(whole(number()?)?),
        Sort::Ordinal => Value::Whole(whole(typed.parse().map_err(|_| wrong())?)?),
        Sort::Year => match year(typed) {
            Some(year) => Value::Whole(year.into()),
            None => Value::Whole(whole(typed.parse().map_err(|_| wrong())?)?),
        },
        Sort::YesNo => Value::YesNo(yes_no(typed).map_err(|_| wrong())?),
        Sort::Link(kind) => {
            let head = listed.columns.head.full_name(at.1);
            Value::Link(linked(plan, kind, (typed, &head), before)?)
        }
        Sort::Figure | Sort::Boundary => Value::Empty,
    })
}

fn in_column(field: &Field, reason: Message) -> Message {
    Message::new("io-records-in-column")
        .with("field", Message::new(field.text))
        .with("reason", reason)
}

/// "3 sao", "OCOP 4 sao", "***".
fn stars(typed: &str) -> Option<i64> {
    let signs: Vec<char> = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    if signs.iter().all(|sign| matches!(sign, '*' | '★' | '⭐')) {
        return i64::try_from(signs.len()).ok();
    }
    let folded = fold(typed);
    let said =
        words(&folded).filter(|word| !["hang", "sao", "ocop", "stars", "star"].contains(word));
    let said: Vec<&str> = said.collect();
    if let [number] = said.as_slice() { number.parse().ok() } else { None }
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
        let measures = |unit: &Unit| self.names.times(place, Some(*unit)).is_some();
        let by_head = || unit_in(&self.columns.head.full_name(at.1)).filter(measures);
        let above = || self.columns.above.iter().copied().find(measures);
        let unit = own.or_else(by_head).or_else(above);
        let times = self.names.times(place, unit).ok_or_else(wrong)?;
        Ok(if times == 1.0 { number } else { (number * times * 1e9).round() / 1e9 })
    }
}
