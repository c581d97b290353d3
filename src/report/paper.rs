//! A paper before anybody lays it out: what stands on it, in blocks, the same for PDF, DOCX, XLSX
//! and HTML.
//!
//! Blocks are made from `views`, so that a figure on paper is the figure on screen. How they look
//! is the writers' business alone.

mod block;
mod chart;
mod head;
mod table;

pub use block::{Block, Fact, Picture};
pub use chart::{Chart, ChartLine};
pub use head::{OfficialHead, Signature};
pub(super) use table::PlacedHead;
pub use table::{Head, PaperTable};

use crate::i18n::Message;
use jiff::Timestamp;
use jiff::civil::Date;

/// A paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// "Tiến độ thực hiện kế hoạch": printed at the top with the scope, unless an [`OfficialHead`]
    /// or a [`Block::Title`] stands there.
    pub title: Message,
    /// By whose rules it is laid out.
    pub kind: PaperKind,
    /// Of what: plan and zone, a line each.
    pub scope: Vec<Message>,
    /// What it rests on, on every page.
    pub basis: PaperBasis,
    /// Its parts, each on a page of its own.
    pub sections: Vec<Section>,
    /// What to look at before it leaves the house: said to who makes it, printed nowhere.
    pub doubts: Vec<Message>,
}

/// By whose rules a paper is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperKind {
    /// An official paper (NĐ 30/2020): body and tables in 13–14 points.
    Official,
    /// A paper of the office for itself: tables smaller, so that more columns fit.
    Own,
}

/// What a paper rests on; it stands on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperBasis {
    /// The day its figures are of.
    pub on: Date,
    /// The day whose law judges them.
    pub law: Date,
    /// Who made it.
    pub author: String,
    /// The name of the plan file.
    pub file: String,
    /// When.
    pub made: Timestamp,
}

/// A part that begins a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// How its pages lie.
    pub lies: Lies,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// The short side at the top.
    Upright,
    /// The long side at the top, for wide tables and maps.
    Across,
}

impl Section {
    /// Upright pages.
    pub const fn upright(blocks: Vec<Block>) -> Self {
        Self { lies: Lies::Upright, blocks }
    }

    /// Pages that lie across.
    pub const fn across(blocks: Vec<Block>) -> Self {
        Self { lies: Lies::Across, blocks }
    }
}

impl Paper {
    /// The tables in it, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &PaperTable> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(Block::table)
    }

    /// "Số liệu đến ngày …", with the days, author and file: the foot of every page.
    pub fn foot(&self) -> Message {
        let PaperBasis { on, law, author, file, made: _ } = &self.basis;
        Message::new("papers-foot")
            .with("on", *on)
            .with("law", *law)
            .with("author", author.as_str())
            .with("file", file.as_str())
    }

    /// Whether title and scope are to be printed: it begins with no block that names it.
    pub(super) fn prints_title(&self) -> bool {
        let first = self.sections.first().and_then(|section| section.blocks.first());
        !matches!(first, Some(Block::Head(_) | Block::Title(_)))
    }
}
