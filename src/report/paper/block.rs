//! What can stand in a paper.

use super::{Chart, OfficialHead, PaperTable, Signature};
use crate::domain::{Id, Zone};
use crate::i18n::Message;
use crate::report::PictureRequest;
use crate::views::Cell;
use jiff::civil::Date;

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Issuer, number, quốc hiệu, place and date, name of the paper.
    Head(Box<OfficialHead>),
    /// The name of the paper, or of one of many bound together: centred, in bold.
    Title(Message),
    /// The heading of a part.
    Heading(Message),
    /// A paragraph.
    Text(Message),
    /// Labels with their values.
    Facts(Vec<Fact>),
    /// A table.
    Table(Box<PaperTable>),
    /// A map of the plan.
    Map(Picture),
    /// Figures over time.
    Chart(Box<Chart>),
    /// What the figures rest on, a line each.
    Notes(Vec<Message>),
    /// Where somebody signs. Nobody's name is ever filled in.
    Signature(Box<Signature>),
}

/// A label with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// "Diện tích".
    pub label: Message,
    /// What is said; unknown stays unknown.
    pub value: Cell,
}

impl Fact {
    /// A label with its value.
    pub fn new(label: Message, value: impl Into<Cell>) -> Self {
        Self { label, value: value.into() }
    }
}

/// A map of the plan on a day, drawn with legend, scale, north, grid, sources and footnotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub request: PictureRequest,
    /// The day.
    pub on: Date,
}

impl Picture {
    /// The map of a zone with its lots, or of all zones, as wide as the text of an upright page.
    pub fn of(zone: Option<Id<Zone>>, on: Date) -> Self {
        let request = PictureRequest { zone, width: 960, height: 760, ..PictureRequest::default() };
        Self { request, on }
    }

    /// The same over a page that lies across.
    pub fn across(zone: Option<Id<Zone>>, on: Date) -> Self {
        let request =
            PictureRequest { zone, width: 1360, height: 700, ..PictureRequest::default() };
        Self { request, on }
    }
}

impl Block {
    /// A table in its box.
    pub fn of_table(table: PaperTable) -> Self {
        Self::Table(Box::new(table))
    }

    pub(super) fn table(&self) -> Option<&PaperTable> {
        match self {
            Self::Table(table) => Some(table),
            Self::Head(_)
            | Self::Title(_)
            | Self::Heading(_)
            | Self::Text(_)
            | Self::Facts(_)
            | Self::Map(_)
            | Self::Chart(_)
            | Self::Notes(_)
            | Self::Signature(_) => None,
        }
    }
}
