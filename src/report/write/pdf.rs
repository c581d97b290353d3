//! A paper as PDF, laid out by typst with a template the office may replace.
//!
//! Tables go in as data: markup made for each cell, or a style for each, does not scale.

mod data;
mod fonts;
mod world;

use self::world::PaperWorld;
use super::length::check_length;
use crate::i18n::{Message, reason};
use crate::report::paper::Paper;
use crate::report::press::Press;
use std::fs;
use std::io;
use std::path::PathBuf;
use typst::comemo;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

/// What an office calls a layout of its own, in its folder of them.
const TEMPLATE: &str = "paper.typ";
const BUILT_IN: &str = include_str!("../../../assets/reports/paper.typ");

/// The file's bytes.
pub fn pdf(paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
    check_length(paper)?;
    let (data, pictures) = data::of(paper, press)?;
    let layout = layout(press)?;
    let world = PaperWorld::new(&layout.template, data, pictures);
    let bytes = typeset(&world, paper).map_err(|wrong| layout.broken(&world, &wrong));
    // What the typesetter remembers of one paper is of no use to the next.
    comemo::evict(0);
    bytes
}

/// How a paper is laid out.
struct Layout {
    template: String,
    /// Where the office keeps it; nothing for the program's.
    path: Option<PathBuf>,
}

/// The office's own layout where there is one, else the program's.
fn layout(press: &Press<'_>) -> Result<Layout, Message> {
    let built_in = || Layout { template: BUILT_IN.to_owned(), path: None };
    let Some(path) = press.layouts().map(|folder| folder.join(TEMPLATE)) else {
        return Ok(built_in());
    };
    match fs::read_to_string(&path) {
        Ok(template) => Ok(Layout { template, path: Some(path) }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(built_in()),
        Err(error) => {
            let message = Message::new("papers-layout-unread").with("why", reason(&error));
            Err(message.with("path", path.display().to_string()))
        }
    }
}

impl Layout {
    /// One sentence about a layout that does not work, with its line.
    fn broken(&self, world: &PaperWorld, wrong: &[SourceDiagnostic]) -> Message {
        let first = wrong.first();
        let of_layout = first.filter(|wrong| wrong.span.id() == Some(world.main()));
        let line = of_layout.and_then(|wrong| world.line_of(world.range(wrong.span)?.start));
        let why = first.map(|wrong| wrong.message.to_string()).unwrap_or_default();
        tracing::warn!("typeset: {why} in line {line:?}");
        let Some(path) = &self.path else {
            return Message::new("papers-not-set").with("why", why);
        };
        let line = line.map_or_else(|| "?".to_owned(), |line| line.to_string());
        let message = Message::new("papers-layout-broken").with("line", line).with("why", why);
        message.with("path", path.display().to_string())
    }
}

fn typeset(world: &PaperWorld, paper: &Paper) -> SourceResult<Vec<u8>> {
    let document: PagedDocument = typst::compile(world).output?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Lapday".to_owned())),
        timestamp: moment(paper),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options)
}

/// When it was made, in universal time: the same moment gives the same bytes.
fn moment(paper: &Paper) -> Option<Timestamp> {
    let at = paper.basis.made.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    let moment = Datetime::from_ymd_hms(
        i32::from(at.year()),
        small(at.month()),
        small(at.day()),
        small(at.hour()),
        small(at.minute()),
        small(at.second()),
    );
    moment.map(Timestamp::new_utc)
}
