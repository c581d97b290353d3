//! Column to field: the cells of a row, taken one after the other.

use super::{columns, table};
use crate::domain::{Boundary, Cell, Field, Figure, Id, Period, Point, RecordKind, Sort, Uid};
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
}

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
}

impl<'a> Cells<'a> {
    /// Of a row that was asked for by [`columns`].
    pub fn of_row(kind: RecordKind, row: &'a rusqlite::Row<'a>) -> Self {
        Self { source: Source::Row(row), kind, next: 0, id: 0 }
    }

    /// Of what is about to be written.
    pub fn of_values(kind: RecordKind, values: &'a [Value]) -> Self {
        Self { source: Source::Values(values), kind, next: 0, id: 0 }
    }

    /// What is wrong with the cell taken last.
    fn unreadable(&self) -> Unreadable {
        let column = columns(self.kind).get(self.next.saturating_sub(1)).copied();
        Unreadable { table: table(self.kind), id: self.id, column: column.unwrap_or_default() }
    }

    fn take(&mut self) -> Result<ValueRef<'a>, Unreadable> {
        let place = self.next;
        self.next += 1;
        match self.source {
            Source::Row(row) => row.get_ref(place).ok(),
            Source::Values(values) => values.get(place).map(ValueRef::from),
        }
        .ok_or_else(|| self.unreadable())
    }

    /// Takes a cell that may be empty and must otherwise mean something to `meaning`.
    fn maybe<T>(
        &mut self,
        meaning: impl FnOnce(ValueRef<'a>) -> Option<T>,
    ) -> Result<Option<T>, Unreadable> {
        let cell = self.take()?;
        if cell == ValueRef::Null {
            return Ok(None);
        }
        meaning(cell).map(Some).ok_or_else(|| self.unreadable())
    }

    fn surely<T>(&self, found: Option<T>) -> Result<T, Unreadable> {
        found.ok_or_else(|| self.unreadable())
    }

    /// The row's own key: the first cell.
    pub fn key<T>(&mut self) -> Result<Id<T>, Unreadable> {
        let id: Id<T> = self.id()?;
        self.id = id.number();
        Ok(id)
    }

    pub fn uid(&mut self) -> Result<Uid, Unreadable> {
        let found = self.maybe(|cell| Uid::parse(cell.as_str().ok()?))?;
        self.surely(found)
    }

    pub fn maybe_text(&mut self) -> Result<Option<String>, Unreadable> {
        // A code such as a tax number may have been written as a number by another program.
        self.maybe(|cell| match cell {
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
        self.maybe(|cell| cell.as_str().ok()?.parse().ok())
    }

    pub fn choice<T: FromStr>(&mut self) -> Result<T, Unreadable> {
        let found = self.maybe_choice()?;
        self.surely(found)
    }

    pub fn maybe_integer(&mut self) -> Result<Option<i64>, Unreadable> {
        self.maybe(|cell| cell.as_i64().ok())
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
        self.maybe(|cell| match cell {
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
        self.maybe(|cell| match cell {
            ValueRef::Real(number) => Some(number),
            ValueRef::Integer(number) => Some(number as f64),
            ValueRef::Null | ValueRef::Text(_) | ValueRef::Blob(_) => None,
        })
    }

    pub fn maybe_date(&mut self) -> Result<Option<Date>, Unreadable> {
        self.maybe(|cell| cell.as_str().ok()?.parse().ok())
    }

    pub fn date(&mut self) -> Result<Date, Unreadable> {
        let found = self.maybe_date()?;
        self.surely(found)
    }

    pub fn json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, Unreadable> {
        let found = self.maybe(|cell| serde_json::from_str(cell.as_str().ok()?).ok())?;
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
                .maybe(|cell| {
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

    /// What is wrong with the cell of this field.
    pub fn unmeant(&self, field: &Field) -> Unreadable {
        Unreadable { table: table(self.kind), id: self.id, column: field.name }
    }

    /// A geometry that must mean something to `meaning`.
    pub fn maybe_geometry<T>(
        &mut self,
        meaning: impl FnOnce(Geometry) -> Option<T>,
    ) -> Result<Option<T>, Unreadable> {
        self.maybe(|cell| meaning(geometry::read(cell.as_blob().ok()?).ok()?))
    }

    /// A geometry that must be a boundary.
    pub fn maybe_boundary(&mut self) -> Result<Option<Boundary>, Unreadable> {
        self.maybe_geometry(|geometry| match geometry {
            Geometry::Rings(rings) => Some(Boundary::new(rings)),
            Geometry::Point(_) | Geometry::Line(_) => None,
        })
    }
}

/// What a geometry draws.
pub fn figure(geometry: Geometry) -> Option<Figure> {
    Some(match geometry {
        Geometry::Point(at) => Figure::Point(at?),
        Geometry::Line(way) => Figure::Line(way),
        Geometry::Rings(rings) => Figure::Area(Boundary::new(rings)),
    })
}
