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
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing belongs here.
    Empty,
    /// Nobody knows.
    Unknown,
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

impl Column {
    /// A column of this key, title and width in points.
    pub const fn new(key: &'static str, title: &'static str, width: f32) -> Self {
        Self { key, title: Message::new(title), width }
    }
}

impl Row {
    /// A row about a record.
    pub const fn about(subject: Key, cells: Vec<Cell>) -> Self {
        Self { subject: Some(subject), cells, mark: Mark::None }
    }

    /// The same row, set off.
    pub fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unknown, Into::into)
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
            | Self::Text(_)
            | Self::Said(_)
            | Self::Described(_)
            | Self::Day(_) => None,
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
        !matches!(self, Self::Unknown | Self::Empty)
    }
}
