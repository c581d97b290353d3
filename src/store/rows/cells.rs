//! Column to field: the cells of a row, taken one after the other.

use super::{columns, table};
use crate::domain::{
    Boundary, Cell, Field, Figure, Id, MAX_KEY, Period, Point, RecordKind, Sort, Uid,
};
use crate::i18n::Message;
use crate::store::geometry::{self, Geometry};
use crate::units::Area;
use jiff::civil::Date;
use rusqlite::types::{Value, ValueRef};
use std::str::FromStr;

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
    Values(&'a [Value]),
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
    pub fn of_values(kind: RecordKind, values: &'a [Value]) -> Self {
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

    fn surely<T>(&self, found: Option<T>) -> Result<T, Unreadable> {
        found.ok_or_else(|| self.unreadable(Fault::Empty))
    }

    /// The row's own key: the first cell.
    pub fn key<T>(&mut self) -> Result<Id<T>, Unreadable> {
        let found = self.maybe(Fault::Whole, |cell| cell.as_i64().ok())?;
        // Told with the row from here on, also where it is beyond all measure.
        self.id = self.surely(found)?;
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

    pub fn maybe_text(&mut self) -> Result<Option<String>, Unreadable> {
        // A code such as a tax number may have been written as a number by another program.
        self.maybe(Fault::Text, |cell| match cell {
            ValueRef::Integer(number) => Some(number.to_string()),
            ValueRef::Text(_) => cell.as_str().ok().map(str::to_owned),
            ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => None,
        })
    }

    pub fn text(&mut self) -> Result<String, Unreadable> {
        let found = self.maybe_text()?;
        self.surely(found)
    }

    pub fn maybe_choice<T: FromStr>(&mut self) -> Result<Option<T>, Unreadable> {
        self.maybe(Fault::Choice, |cell| cell.as_str().ok()?.parse().ok())
    }

    pub fn choice<T: FromStr>(&mut self) -> Result<T, Unreadable> {
        let found = self.maybe_choice()?;
        self.surely(found)
    }

    pub fn maybe_integer(&mut self) -> Result<Option<i64>, Unreadable> {
        self.maybe(Fault::Whole, |cell| {
            cell.as_i64().ok().filter(|number| number.unsigned_abs() <= GREATEST as u64)
        })
    }

    pub fn integer(&mut self) -> Result<i64, Unreadable> {
        let found = self.maybe_integer()?;
        self.surely(found)
    }

    pub fn maybe_id<T>(&mut self) -> Result<Option<Id<T>>, Unreadable> {
        Ok(self.maybe_integer()?.map(Id::new))
    }

    pub fn id<T>(&mut self) -> Result<Id<T>, Unreadable> {
        self.integer().map(Id::new)
    }

    pub fn maybe_boolean(&mut self) -> Result<Option<bool>, Unreadable> {
        self.maybe(Fault::YesNo, |cell| match cell {
            ValueRef::Integer(0) => Some(false),
            ValueRef::Integer(1) => Some(true),
            ValueRef::Null
            | ValueRef::Integer(_)
            | ValueRef::Real(_)
            | ValueRef::Text(_)
            | ValueRef::Blob(_) => None,
        })
    }

    pub fn boolean(&mut self) -> Result<bool, Unreadable> {
        let found = self.maybe_boolean()?;
        self.surely(found)
    }

    pub fn maybe_real(&mut self) -> Result<Option<f64>, Unreadable> {
        self.maybe(Fault::Number, |cell| {
            let number = match cell {
                ValueRef::Real(number) => number,
                ValueRef::Integer(number) => number as f64,
                ValueRef::Null | ValueRef::Text(_) | ValueRef::Blob(_) => return None,
            };
            (number.abs() <= GREATEST).then_some(number)
        })
    }

    /// A day; of a moment, as other programs may write one, its day.
    pub fn maybe_date(&mut self) -> Result<Option<Date>, Unreadable> {
        self.maybe(Fault::Day, |cell| day(cell.as_str().ok()?))
    }

    pub fn date(&mut self) -> Result<Date, Unreadable> {
        let found = self.maybe_date()?;
        self.surely(found)
    }

    pub fn json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, Unreadable> {
        let found =
            self.maybe(Fault::Figures, |cell| serde_json::from_str(cell.as_str().ok()?).ok())?;
        self.surely(found)
    }

    pub fn period(&mut self) -> Result<Period, Unreadable> {
        Ok(Period { from: self.maybe_date()?, to: self.maybe_date()? })
    }

    pub fn maybe_square_metres(&mut self) -> Result<Option<Area>, Unreadable> {
        Ok(self.maybe_real()?.map(Area::square_metres))
    }

    pub fn square_metres(&mut self) -> Result<Area, Unreadable> {
        let found = self.maybe_square_metres()?;
        self.surely(found)
    }

    /// Hectares, to the square centimetre: their decimals are not exact in binary, and an area that
    /// came back a hair different would look changed.
    pub fn maybe_hectares(&mut self) -> Result<Option<Area>, Unreadable> {
        let exact = |hectares: f64| (hectares * 1e8).round() / 1e4;
        Ok(self.maybe_real()?.map(|hectares| Area::square_metres(exact(hectares))))
    }

    /// A position in two cells, easting first.
    pub fn maybe_position(&mut self) -> Result<Option<Point>, Unreadable> {
        let (easting, northing) = (self.maybe_real()?, self.maybe_real()?);
        Ok(easting.zip(northing).map(Point::from))
    }

    /// What stands in a field of this sort.
    pub fn cell(&mut self, sort: Sort) -> Result<Cell, Unreadable> {
        let found = match sort {
            Sort::Text => self.maybe_text()?.map(Cell::Text),
            Sort::Choice(codes) => self
                .maybe(Fault::Choice, |cell| {
                    let code = cell.as_str().ok()?;
                    codes.iter().any(|(known, _)| *known == code).then(|| code.to_owned())
                })?
                .map(Cell::Text),
            Sort::Day => self.maybe_date()?.map(Cell::Day),
            Sort::Number => self.maybe_real()?.map(Cell::Number),
            Sort::Whole => self.maybe_integer()?.map(Cell::Whole),
            Sort::YesNo => self.maybe_boolean()?.map(Cell::YesNo),
            Sort::Link(_) => self.maybe_integer()?.map(Cell::Link),
            Sort::Figure => self.maybe_geometry(figure)?.map(Cell::Figure),
        };
        Ok(found.unwrap_or(Cell::Empty))
    }

    /// This field must not be empty, and is.
    pub fn unmeant(&self, field: &Field) -> Unreadable {
        let (table, fault) = (table(self.kind), Fault::Empty);
        Unreadable { table, id: self.id, column: field.name, fault }
    }

    /// A geometry that must mean something to `meaning`.
    pub fn maybe_geometry<T>(
        &mut self,
        meaning: impl FnOnce(Geometry) -> Option<T>,
    ) -> Result<Option<T>, Unreadable> {
        let read = |cell: ValueRef<'_>| geometry::read(cell.as_blob().ok()?).ok();
        let found = self.maybe(Fault::Shape, read)?.filter(|geometry| !geometry.is_empty());
        let Some(geometry) = found else { return Ok(None) };
        meaning(geometry).map(Some).ok_or_else(|| self.unreadable(Fault::Sort))
    }

    /// A geometry that must be a boundary.
    pub fn maybe_boundary(&mut self) -> Result<Option<Boundary>, Unreadable> {
        self.maybe_geometry(|geometry| match geometry {
            Geometry::Rings(rings) => Some(Boundary::new(rings)),
            Geometry::Point(_) | Geometry::Line(_) | Geometry::Parts => None,
        })
    }
}

/// "2024-03-12", or the same with a time behind it.
fn day(written: &str) -> Option<Date> {
    let (day, time) = written.split_at_checked(10)?;
    let is_day = time.is_empty() || time.starts_with(['T', 't', ' ']);
    day.replace('/', "-").parse().ok().filter(|_| is_day)
}

/// What a geometry draws.
pub fn figure(geometry: Geometry) -> Option<Figure> {
    match geometry {
        Geometry::Point(at) => at.map(Figure::Point),
        Geometry::Line(way) => Some(Figure::Line(way)),
        Geometry::Rings(rings) => Some(Figure::Area(Boundary::new(rings))),
        Geometry::Parts => None,
    }
}
