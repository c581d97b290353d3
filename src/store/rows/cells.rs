//! Column to field: the cells of a row, taken one after the other.

use super::table::{columns, table};
use crate::domain::{Boundary, Figure, Id, MAX_KEY, RecordKind, Sort, Uid, Unfit, Value};
use crate::i18n::Message;
use crate::store::geometry::{self, Geometry};
use jiff::civil::Date;
use rusqlite::types::{Value as Sql, ValueRef};

/// A cell that holds something its column cannot mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// In which table.
    pub table: &'static str,
    /// In which row.
    pub id: i64,
    /// In which column.
    pub column: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is empty and must not be.
    Empty,
    /// It is no text.
    Text,
    /// It is none of the codes the column knows.
    Choice,
    /// It is no number that can be reckoned with.
    Number,
    /// It is no whole number, or one beyond all measure.
    Whole,
    /// It is neither yes nor no.
    YesNo,
    /// It is no day.
    Day,
    /// It is no shape, or one with corners beyond all measure.
    Shape,
    /// It is a shape of a sort that is not kept here.
    Sort,
    /// It is none of the figures of a closed period.
    Figures,
}

impl Fault {
    /// In words that follow the name of the column.
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Empty => "store-fault-empty",
            Self::Text => "store-fault-text",
            Self::Choice => "store-fault-choice",
            Self::Number => "store-fault-number",
            Self::Whole => "store-fault-whole",
            Self::YesNo => "store-fault-yes-no",
            Self::Day => "store-fault-day",
            Self::Shape => "store-fault-shape",
            Self::Sort => "store-fault-sort",
            Self::Figures => "store-fault-figures",
        })
    }
}

/// Greater numbers are slips or foul play; other programs would not even count them exactly.
const GREATEST: f64 = 1e15;

enum Source<'a> {
    Row(&'a rusqlite::Row<'a>),
    Values(&'a [Sql]),
}

/// The cells of one row. Each call takes the next one.
pub struct Cells<'a> {
    source: Source<'a>,
    kind: RecordKind,
    next: usize,
    id: i64,
    has_new_uid: bool,
}

impl<'a> Cells<'a> {
    /// Of a row that was asked for by [`columns`].
    pub fn of_row(kind: RecordKind, row: &'a rusqlite::Row<'a>) -> Self {
        Self { source: Source::Row(row), kind, next: 0, id: 0, has_new_uid: false }
    }

    /// Of what is about to be written.
    pub fn of_values(kind: RecordKind, values: &'a [Sql]) -> Self {
        Self { source: Source::Values(values), kind, next: 0, id: 0, has_new_uid: false }
    }

    /// What is wrong with the cell taken last.
    fn unreadable(&self, fault: Fault) -> Unreadable {
        let column = columns(self.kind).get(self.next.saturating_sub(1)).copied();
        let column = column.unwrap_or_default();
        Unreadable { table: table(self.kind), id: self.id, column, fault }
    }

    fn take(&mut self) -> Result<ValueRef<'a>, Unreadable> {
        let place = self.next;
        self.next += 1;
        match self.source {
            Source::Row(row) => row.get_ref(place).ok(),
            Source::Values(values) => values.get(place).map(ValueRef::from),
        }
        .ok_or_else(|| self.unreadable(Fault::Empty))
    }

    /// Takes a cell that may be empty and must otherwise mean something to `meaning`.
    fn maybe<T>(
        &mut self,
        fault: Fault,
        meaning: impl FnOnce(ValueRef<'a>) -> Option<T>,
    ) -> Result<Option<T>, Unreadable> {
        let cell = self.take()?;
        if cell == ValueRef::Null {
            return Ok(None);
        }
        meaning(cell).map(Some).ok_or_else(|| self.unreadable(fault))
    }

    /// The row's own key: the first cell.
    pub fn key<T>(&mut self) -> Result<Id<T>, Unreadable> {
        let found = self.maybe(Fault::Whole, |cell| cell.as_i64().ok())?;
        // Told with the row from here on, also where it is beyond all measure.
        self.id = found.ok_or_else(|| self.unreadable(Fault::Empty))?;
        if self.id < MAX_KEY { Ok(Id::new(self.id)) } else { Err(self.unreadable(Fault::Whole)) }
    }

    /// Its name in every copy of the file: a new one where another program wrote none.
    pub fn uid(&mut self) -> Result<Uid, Unreadable> {
        let written = Uid::parse(self.take()?.as_str().unwrap_or_default());
        self.has_new_uid = written.is_none();
        Ok(written.unwrap_or_default())
    }

    /// Whether the uid taken is not the one in the file.
    pub const fn has_new_uid(&self) -> bool {
        self.has_new_uid
    }

    /// What stands in a field of this sort.
    pub fn value(&mut self, sort: Sort) -> Result<Value, Unreadable> {
        let found = match sort {
            Sort::Short
            | Sort::Line
            | Sort::Prose
            | Sort::Codes
            | Sort::Vsic
            | Sort::Edition
            | Sort::Frozen => self.maybe(Fault::Text, words)?.map(Value::Text),
            Sort::Choice(codes) => {
                let code = |cell: ValueRef<'_>| {
                    let written = cell.as_str().ok()?;
                    codes.iter().map(|(code, _)| *code).find(|code| *code == written)
                };
                self.maybe(Fault::Choice, code)?.map(Value::Code)
            }
            Sort::Day | Sort::Since | Sort::Until => {
                self.maybe(Fault::Day, |cell| day(cell.as_str().ok()?))?.map(Value::Day)
            }
            Sort::Number | Sort::Percent | Sort::Share | Sort::Easting | Sort::Northing => {
                self.maybe(Fault::Number, real)?.map(Value::Number)
            }
            Sort::Hectares | Sort::SquareMetres => {
                self.maybe(Fault::Number, real)?.map(|number| Value::Area(sort.area(number)))
            }
            Sort::Whole | Sort::Ordinal | Sort::Year | Sort::Stars => {
                self.maybe(Fault::Whole, whole)?.map(Value::Whole)
            }
            Sort::YesNo => self.maybe(Fault::YesNo, yes_or_no)?.map(Value::YesNo),
            Sort::Link(_) => self.maybe(Fault::Whole, whole)?.map(Value::Link),
            Sort::Figure | Sort::Boundary => self.figure(sort)?.map(Value::Figure),
        };
        Ok(found.unwrap_or(Value::Empty))
    }

    fn figure(&mut self, sort: Sort) -> Result<Option<Figure>, Unreadable> {
        let read = |cell: ValueRef<'_>| geometry::read(cell.as_blob().ok()?).ok();
        let found = self.maybe(Fault::Shape, read)?.filter(|geometry| !geometry.is_empty());
        let Some(geometry) = found else { return Ok(None) };
        figure(geometry)
            .filter(|figure| sort == Sort::Figure || matches!(figure, Figure::Area(_)))
            .map(Some)
            .ok_or_else(|| self.unreadable(Fault::Sort))
    }

    /// This field is empty and must not be, or holds what its record cannot mean.
    pub fn unmeant(&self, unfit: Unfit) -> Unreadable {
        let Unfit { field, is_empty } = unfit;
        let fault = match field.sort {
            _ if is_empty => Fault::Empty,
            Sort::Frozen => Fault::Figures,
            _ => Fault::Sort,
        };
        Unreadable { table: table(self.kind), id: self.id, column: field.name, fault }
    }
}

/// A code such as a tax number may have been written as a number by another program.
fn words(cell: ValueRef<'_>) -> Option<String> {
    match cell {
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Text(_) => cell.as_str().ok().map(str::to_owned),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

fn whole(cell: ValueRef<'_>) -> Option<i64> {
    cell.as_i64().ok().filter(|number| number.unsigned_abs() <= GREATEST as u64)
}

fn real(cell: ValueRef<'_>) -> Option<f64> {
    let number = match cell {
        ValueRef::Real(number) => number,
        ValueRef::Integer(number) => number as f64,
        ValueRef::Null | ValueRef::Text(_) | ValueRef::Blob(_) => return None,
    };
    (number.abs() <= GREATEST).then_some(number)
}

fn yes_or_no(cell: ValueRef<'_>) -> Option<bool> {
    match cell {
        ValueRef::Integer(0) => Some(false),
        ValueRef::Integer(1) => Some(true),
        ValueRef::Null
        | ValueRef::Integer(_)
        | ValueRef::Real(_)
        | ValueRef::Text(_)
        | ValueRef::Blob(_) => None,
    }
}

/// "2024-03-12"; of a moment, as other programs may write one, its day.
fn day(written: &str) -> Option<Date> {
    let (day, time) = written.split_at_checked(10)?;
    let is_day = time.is_empty() || time.starts_with(['T', 't', ' ']);
    day.replace('/', "-").parse().ok().filter(|_| is_day)
}

/// What a geometry draws.
fn figure(geometry: Geometry) -> Option<Figure> {
    match geometry {
        Geometry::Point(at) => at.map(Figure::Point),
        Geometry::Line(way) => Some(Figure::Line(way)),
        Geometry::Rings(rings) => Some(Figure::Area(Boundary::new(rings))),
        Geometry::Parts => None,
    }
}
