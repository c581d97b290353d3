//! What the records of old Excel say of a sheet beside its values.

use super::compound::{records, u16_at, u32_at};
use super::look::{Look, PERCENT};
use super::table::Merged;
use std::collections::BTreeSet;

const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041e;
const STYLE: u16 = 0x00e0;
const ROW: u16 = 0x0208;
const NUMBER: u16 = 0x0203;
const SHORT_NUMBER: u16 = 0x027e;
const SHORT_NUMBERS: u16 = 0x00bd;
const FORMULA: u16 = 0x0006;
const MERGED: u16 = 0x00e5;
const COLUMNS: u16 = 0x007d;
const ENGINE: u16 = 0x01c1;
const END: u16 = 0x000a;
/// The bit of a row that is out of sight.
const HIDDEN: u32 = 0x20;
/// The bit of columns that are.
const HIDDEN_COLUMNS: u16 = 0x01;
/// The bit of a formula that is to be worked out when the file is opened.
const ON_OPENING: u16 = 0x02;
/// As many columns a sheet has.
const MOST_COLUMNS: u16 = 256;

/// The look of each sheet of a workbook, in their order.
pub(super) fn looks(stream: &[u8]) -> Vec<Look> {
    let mut starts = Vec::new();
    let mut formats = BTreeSet::from(PERCENT);
    let mut styles = Vec::new();
    let mut names_engine = false;
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            SHEET => starts.extend(u32_at(data, 0)),
            // The letters of a code are one byte or two each.
            FORMAT if data.get(2..).is_some_and(|code| code.contains(&b'%')) => {
                formats.extend(u16_at(data, 0).map(usize::from));
            }
            STYLE => styles.push(u16_at(data, 2).map(usize::from)),
            ENGINE => names_engine = true,
            _ => {}
        }
    }
    let is_percent = |style: u16| {
        let format = styles.get(usize::from(style)).copied().flatten();
        format.is_some_and(|format| formats.contains(&format))
    };
    let sheet = |start: u32| usize::try_from(start).ok().and_then(|start| stream.get(start..));
    let found = starts.into_iter().map(|at| look(sheet(at).unwrap_or_default(), is_percent));
    let mut found: Vec<(Look, Formulas)> = found.collect();
    // A blank result may be one. Where no formula of the book has another, and no program says that it
    // has worked them out, nobody has.
    let are_worked_out = names_engine || found.iter().any(|(_, formulas)| formulas.have_results);
    for (look, formulas) in &mut found {
        if !are_worked_out {
            look.uncalculated.append(&mut formulas.blank);
        }
    }
    found.into_iter().map(|(look, _)| look).collect()
}

/// The formulas of a sheet.
#[derive(Default)]
struct Formulas {
    /// Whether one has a result that is something.
    have_results: bool,
    /// Those whose result is blank.
    blank: BTreeSet<(usize, usize)>,
}

fn look(stream: &[u8], is_percent: impl Fn(u16) -> bool) -> (Look, Formulas) {
    let mut look = Look::default();
    let mut formulas = Formulas::default();
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            ROW if u32_at(data, 12).is_some_and(|options| options & HIDDEN != 0) => {
                look.hidden.extend(u16_at(data, 0).map(usize::from));
            }
            COLUMNS if u16_at(data, 8).is_some_and(|options| options & HIDDEN_COLUMNS != 0) => {
                let span = u16_at(data, 0).zip(u16_at(data, 2));
                let span = span.map(|(first, last)| first..=last.min(MOST_COLUMNS - 1));
                look.hidden_columns.extend(span.into_iter().flatten().map(usize::from));
            }
            NUMBER | SHORT_NUMBER | FORMULA => {
                look.percent
                    .extend(place(data, 0).filter(|_| u16_at(data, 4).is_some_and(&is_percent)));
                if kind == FORMULA {
                    formula(data, &mut look, &mut formulas);
                }
            }
            SHORT_NUMBERS => {
                let Some((row, first)) = place(data, 0) else { continue };
                let styles = data.get(4..).unwrap_or_default().chunks_exact(6);
                let found =
                    styles.enumerate().filter(|(_, cell)| u16_at(cell, 0).is_some_and(&is_percent));
                look.percent.extend(found.map(|(more, _)| (row, first + more)));
            }
            MERGED => {
                let ranges = data.get(2..).unwrap_or_default().as_chunks::<8>().0.iter();
                look.merged.extend(ranges.filter_map(|range| merged(range)));
            }
            _ => {}
        }
    }
    (look, formulas)
}

/// A formula with its result, and whether it waits to be worked out.
fn formula(data: &[u8], look: &mut Look, formulas: &mut Formulas) {
    let Some((at, result)) = place(data, 0).zip(data.get(6..14)) else { return };
    let waits = u16_at(data, 14).is_some_and(|options| options & ON_OPENING != 0);
    let is_blank = result.first() == Some(&3) && result.ends_with(&[0xff, 0xff]);
    let is_nought = result.iter().all(|byte| *byte == 0);
    if waits && (is_blank || is_nought) {
        look.uncalculated.insert(at);
    } else if is_blank {
        formulas.blank.insert(at);
    } else {
        formulas.have_results = true;
    }
}

/// First and last row, first and last column.
fn merged(range: &[u8]) -> Option<Merged> {
    let at = |place| u16_at(range, place).map(usize::from);
    Some(Merged { first: (at(0)?, at(4)?), last: (at(2)?, at(6)?) })
}

fn place(data: &[u8], at: usize) -> Option<(usize, usize)> {
    Some((usize::from(u16_at(data, at)?), usize::from(u16_at(data, at + 2)?)))
}
