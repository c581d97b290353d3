//! A table before anybody draws, writes or prints it: window, workbook, CSV and command line show
//! the same cells.
//!
//! Unknown is a cell of its own, never an empty text and never 0.

use crate::domain::Key;
use crate::domain::vsic::Described;
use crate::i18n::{Message, Texts};
use crate::units::{self, Area};
use jiff::civil::Date;
use std::cmp::Ordering;

/// A table with everything its reader has to know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its columns, left to right.
    pub columns: Vec<Column>,
    /// Its rows in the order of the table.
    pub rows: Vec<Row>,
    /// Sums, a cell a column; none where nothing can be summed.
    pub total: Option<Vec<Cell>>,
    /// What the figures rest on: scope, assumptions, what is left out.
    pub notes: Vec<Message>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The same in every language, in `snake_case` with its unit: `area_ha`. For scripts.
    pub key: &'static str,
    /// What people read, with its unit.
    pub title: Message,
    /// Width in the window, points.
    pub width: f32,
    /// What stands below it.
    pub sum: Summed,
}

/// What stands below a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Summed {
    /// Nothing.
    #[default]
    No,
    /// The sum of its figures.
    Sum,
    /// The sum of one column over the sum of another, by their keys.
    Share(&'static str, &'static str),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The record it speaks of: a click on the row leads there.
    pub subject: Option<Key>,
    /// What stands in it, a cell a column.
    pub cells: Vec<Cell>,
    /// How it is set off.
    pub mark: Mark,
    /// Whether it stands beside the sums: another authority's, a part of another row, a sketch.
    pub is_beside: bool,
}

/// How a row is set off from the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    #[default]
    None,
    /// Late, wrong, to be looked at.
    Warning,
    /// In order, reached.
    Good,
    /// Its figures rest on a sketch.
    Sketch,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing belongs here.
    Empty,
    /// Nobody knows the figure.
    Unknown,
    /// Nobody has written it down: a day, a name, a word.
    Unsaid,
    /// A name, a code.
    Text(String),
    /// Words of the program.
    Said(Message),
    /// What an industry code means.
    Described(&'static Described),
    /// A number of things.
    Count(i64),
    /// An area in hectares, two decimals.
    Hectares(Area),
    /// A change of area in hectares, with its sign.
    HectaresMore(Area),
    /// An area in square metres.
    SquareMetres(Area),
    /// A share of one, printed in percent.
    Share(f64),
    /// Any other figure and its decimals.
    Number(f64, usize),
    /// A day.
    Day(Date),
}

impl Table {
    /// The same table with the sums of its own rows below it, where columns of it are summed.
    pub fn with_sums(self) -> Self {
        if self.columns.iter().all(|column| column.sum == Summed::No) {
            return self;
        }
        let is_any_counted = self.rows.iter().any(|row| !row.is_beside);
        let total = is_any_counted.then(|| sums(&self.columns, &self.rows));
        Self { total, ..self }
    }
}

/// What stands below the columns of some rows.
pub fn sums(columns: &[Column], rows: &[Row]) -> Vec<Cell> {
    let counted: Vec<&Row> = rows.iter().filter(|row| !row.is_beside).collect();
    let place = |key| columns.iter().position(|column| column.key == key);
    let sum = |place: Option<usize>| sum(&counted, place?);
    let below = |(place_of, column): (usize, &Column)| match column.sum {
        Summed::No if place_of == 0 => {
            Message::new("tables-sum").with("count", counted.len()).into()
        }
        Summed::No => Cell::Empty,
        Summed::Sum => sum(Some(place_of)).unwrap_or(Cell::Unknown),
        Summed::Share(part, whole) => {
            let figure = |key| sum(place(key)).as_ref().and_then(Cell::figure);
            let share = figure(part).zip(figure(whole)).filter(|(_, whole)| *whole > 0.0);
            share.map_or(Cell::Unknown, |(part, whole)| Cell::Share(part / whole))
        }
    };
    columns.iter().enumerate().map(below).collect()
}

/// The sum of the known figures of a column, in their own unit; none where nothing is known.
fn sum(rows: &[&Row], place: usize) -> Option<Cell> {
    let cells = rows.iter().filter_map(|row| row.cells.get(place));
    cells.filter(|cell| cell.is_figure()).cloned().reduce(|sum, cell| sum.plus(&cell))
}

impl Column {
    /// A column of this key, title and width in points.
    pub const fn new(key: &'static str, title: &'static str, width: f32) -> Self {
        Self { key, title: Message::new(title), width, sum: Summed::No }
    }

    /// The same column, summed.
    pub fn summed(self) -> Self {
        Self { sum: Summed::Sum, ..self }
    }

    /// The same column, with what the sums of two others make.
    pub fn share_of(self, part: &'static str, whole: &'static str) -> Self {
        Self { sum: Summed::Share(part, whole), ..self }
    }
}

impl Row {
    /// A row about a record.
    pub const fn about(subject: Key, cells: Vec<Cell>) -> Self {
        Self { subject: Some(subject), cells, mark: Mark::None, is_beside: false }
    }

    /// A row about no record in particular.
    pub const fn of(cells: Vec<Cell>) -> Self {
        Self { subject: None, cells, mark: Mark::None, is_beside: false }
    }

    /// What the rows above it add up to, up to the sum before.
    pub const fn sum(cells: Vec<Cell>) -> Self {
        Self { subject: None, cells, mark: Mark::None, is_beside: true }
    }

    /// Whether it is a sum of rows above it, and no row of its own.
    pub const fn is_sum(&self) -> bool {
        self.subject.is_none() && self.is_beside
    }

    /// The same row, beside the sums where that is so.
    pub fn beside(self, is_beside: bool) -> Self {
        Self { is_beside, ..self }
    }

    /// The same row, set off.
    pub fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }
}

/// Days and words; a figure that is not known is [`Unknown`](Cell::Unknown).
impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unsaid, Into::into)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Message> for Cell {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Cell {
    /// Whether it stands to the right, in tabular figures.
    pub const fn is_figure(&self) -> bool {
        match self {
            Self::Count(_)
            | Self::Hectares(_)
            | Self::HectaresMore(_)
            | Self::SquareMetres(_)
            | Self::Share(_)
            | Self::Number(..) => true,
            Self::Empty
            | Self::Unknown
            | Self::Unsaid
            | Self::Text(_)
            | Self::Said(_)
            | Self::Described(_)
            | Self::Day(_) => false,
        }
    }

    /// What people read, without the unit that stands in the column's title.
    pub fn text(&self, texts: &Texts) -> String {
        let numerals = texts.numerals();
        match self {
            Self::Empty => String::new(),
            Self::Unknown => texts.get("common-unknown"),
            Self::Unsaid => texts.get("common-unsaid"),
            Self::Text(text) => text.clone(),
            Self::Said(message) => texts.say(message),
            Self::Described(described) => described.text(texts.language()).to_owned(),
            Self::Count(count) => numerals.number(*count as f64, 0),
            Self::Hectares(area) => numerals.number(area.as_hectares(), 2),
            Self::HectaresMore(area) => numerals.signed(area.as_hectares(), 2),
            Self::SquareMetres(area) => numerals.short(area.as_square_metres(), 1),
            Self::Share(share) => numerals.percent(*share),
            Self::Number(number, decimals) => numerals.number(*number, *decimals),
            Self::Day(day) => units::date(*day),
        }
    }

    /// Its number in the unit of its column, where it is one: a share as a fraction of one.
    pub const fn figure(&self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(*count as f64),
            Self::Hectares(area) | Self::HectaresMore(area) => Some(area.as_hectares()),
            Self::SquareMetres(area) => Some(area.as_square_metres()),
            Self::Share(number) | Self::Number(number, _) => Some(*number),
            Self::Empty
            | Self::Unknown
            | Self::Unsaid
            | Self::Text(_)
            | Self::Said(_)
            | Self::Described(_)
            | Self::Day(_) => None,
        }
    }

    /// The sum of two figures of one column, in the unit of the first.
    fn plus(self, other: &Self) -> Self {
        let more = other.figure().unwrap_or_default();
        match self {
            Self::Count(count) => Self::Count(count.saturating_add(more as i64)),
            Self::Hectares(area) => Self::Hectares(area + Area::hectares(more)),
            Self::HectaresMore(area) => Self::HectaresMore(area + Area::hectares(more)),
            Self::SquareMetres(area) => Self::SquareMetres(area + Area::square_metres(more)),
            Self::Number(number, decimals) => {
                let finer = if let Self::Number(_, finer) = other { *finer } else { 0 };
                Self::Number(number + more, decimals.max(finer))
            }
            Self::Share(_)
            | Self::Empty
            | Self::Unknown
            | Self::Unsaid
            | Self::Text(_)
            | Self::Said(_)
            | Self::Described(_)
            | Self::Day(_) => self,
        }
    }

    /// The order of two cells of one column. Unknown and empty are not ordered here: they come
    /// last whichever way a table runs.
    pub fn compare(&self, other: &Self, texts: &Texts) -> Ordering {
        use super::names::compare_codes;
        match (self, other) {
            (Self::Day(one), Self::Day(other)) => one.cmp(other),
            (one, other) => match (one.figure(), other.figure()) {
                (Some(one), Some(other)) => one.total_cmp(&other),
                _ => compare_codes(&one.text(texts), &other.text(texts)),
            },
        }
    }

    /// Whether a figure or word is there at all.
    pub const fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Unsaid | Self::Empty)
    }
}
