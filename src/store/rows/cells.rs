//! Column to field: the cells of a row, taken one after the other.

use super::meaning::{day, figure, real, whole, words, yes_or_no};
use super::table::{columns, table};
use crate::domain::{Figure, Id, MAX_KEY, RecordKind, Sort, Uid, Unfit, Value};
use crate::i18n::Message;
use crate::store::ground::{Ground, are_on_earth};
use crate::wkb;
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
    /// It is a shape whose corners do not lie where its layer or itself says.
    Place,
    /// It is the key of another row, too.
    Twice,
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
            Self::Place => "store-fault-place",
            Self::Twice => "store-fault-twice",
            Self::Figures => "store-fault-figures",
        })
    }
}

enum Source<'a> {
    Row(&'a rusqlite::Row<'a>),
    Values(&'a [Sql]),
}

/// The cells of one row. Each call takes the next one.
pub struct Cells<'a> {
    source: Source<'a>,
    /// Where corners lie; those of ours lie on the plan's grid.
    ground: Option<&'a Ground<'a>>,
    kind: RecordKind,
    next: usize,
    id: i64,
    has_new_uid: bool,
}

impl<'a> Cells<'a> {
    /// Of a row that was asked for by [`columns`].
    pub fn of_row(kind: RecordKind, row: &'a rusqlite::Row<'a>, ground: &'a Ground<'a>) -> Self {
        let (source, ground) = (Source::Row(row), Some(ground));
        Self { source, ground, kind, next: 0, id: 0, has_new_uid: false }
    }

    /// Of what is about to be written.
    pub fn of_values(kind: RecordKind, values: &'a [Sql]) -> Self {
        let source = Source::Values(values);
        Self { source, ground: None, kind, next: 0, id: 0, has_new_uid: false }
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
        let found = self.maybe(Fault::Whole, whole)?;
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
                    let written = cell.as_str().ok()?.trim();
                    codes.iter().map(|(code, _)| *code).find(|code| *code == written)
                };
                self.maybe(Fault::Choice, code)?.map(Value::Code)
            }
            Sort::Day | Sort::Since | Sort::Until => self.maybe(Fault::Day, day)?.map(Value::Day),
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
        let read = |cell: ValueRef<'_>| {
            let blob = cell.as_blob().ok()?;
            Some((wkb::read(blob).ok()?, wkb::srs(blob).ok()?))
        };
        let found = self.maybe(Fault::Shape, read)?.filter(|(geometry, _)| !geometry.is_empty());
        let Some((geometry, srs)) = found else { return Ok(None) };
        let placed = match self.ground {
            Some(ground) => ground.place(geometry, srs),
            None => are_on_earth(&geometry.corners()).then_some(geometry),
        };
        let placed = placed.ok_or_else(|| self.unreadable(Fault::Place))?;
        figure(placed)
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
