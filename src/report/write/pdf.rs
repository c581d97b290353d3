//! A paper as PDF, laid out by typst with a template the office may replace.
//!
//! Tables go in as data: markup made for each cell, or a style for each, does not scale.

mod data;
mod fonts;
mod world;

use self::world::PaperWorld;
use super::check_length;
use crate::i18n::Message;
use crate::report::paper::Paper;
use crate::report::press::Press;
use std::fs;
use std::io;
use typst::WorldExt;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

/// What an office calls a layout of its own, in its folder of them.
const TEMPLATE: &str = "paper.typ";
const OWN_TEMPLATE: &str = include_str!("../../../assets/reports/paper.typ");

/// The file's bytes.
pub fn pdf(paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
    check_length(paper)?;
    let (data, pictures) = data::of(paper, press)?;
    let template = template(press)?;
    let world = PaperWorld::new(&template, data, pictures);
    let bytes = typeset(&world, paper);
    // What the typesetter remembers of one paper is of no use to the next.
    comemo::evict(0);
    bytes
}

/// The office's own layout where there is one, else the program's.
fn template(press: &Press<'_>) -> Result<String, Message> {
    let Some(path) = press.layouts().map(|folder| folder.join(TEMPLATE)) else {
        return Ok(OWN_TEMPLATE.to_owned());
    };
    match fs::read_to_string(&path) {
        Ok(template) => Ok(template),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(OWN_TEMPLATE.to_owned()),
        Err(error) => {
            let path = path.display().to_string();
            let why = crate::i18n::reason(&error);
            Err(Message::new("papers-layout-unread").with("path", path).with("why", why))
        }
    }
}

fn typeset(world: &PaperWorld, paper: &Paper) -> Result<Vec<u8>, Message> {
    let said = |wrong: &[SourceDiagnostic]| broken(world, wrong);
    let document: PagedDocument =
        typst::compile(world).output.map_err(|wrong| said(wrong.as_slice()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Lapday".to_owned())),
        timestamp: moment(paper),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|wrong| said(wrong.as_slice()))
}

/// One sentence about a layout that does not work, with its line.
fn broken(world: &PaperWorld, wrong: &[SourceDiagnostic]) -> Message {
    let first = wrong.first();
    let line = first.and_then(|wrong| world.line_of(world.range(wrong.span)?.start));
    let why = first.map(|wrong| wrong.message.to_string()).unwrap_or_default();
    tracing::warn!("typeset: {why} in line {line:?}");
    let message =
        Message::new(if line.is_some() { "papers-layout-broken" } else { "papers-not-set" });
    message
        .with("file", TEMPLATE)
        .with("line", line.unwrap_or_default().to_string())
        .with("why", why)
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
