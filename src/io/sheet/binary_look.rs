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
const END: u16 = 0x000a;
/// The bit of a row that is out of sight.
const HIDDEN: u32 = 0x20;

/// The look of each sheet of a workbook, in their order.
pub(super) fn looks(stream: &[u8]) -> Vec<Look> {
    let mut starts = Vec::new();
    let mut formats = BTreeSet::from(PERCENT);
    let mut styles = Vec::new();
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            SHEET => starts.extend(u32_at(data, 0)),
            // The letters of a code are one byte or two each.
            FORMAT if data.get(2..).is_some_and(|code| code.contains(&b'%')) => {
                formats.extend(u16_at(data, 0).map(usize::from));
            }
            STYLE => styles.push(u16_at(data, 2).map(usize::from)),
            _ => {}
        }
    }
    let is_percent = |style: u16| {
        let format = styles.get(usize::from(style)).copied().flatten();
        format.is_some_and(|format| formats.contains(&format))
    };
    let sheet = |start: u32| usize::try_from(start).ok().and_then(|start| stream.get(start..));
    starts.into_iter().map(|start| look(sheet(start).unwrap_or_default(), is_percent)).collect()
}

fn look(stream: &[u8], is_percent: impl Fn(u16) -> bool) -> Look {
    let mut look = Look::default();
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            ROW if u32_at(data, 12).is_some_and(|options| options & HIDDEN != 0) => {
                look.hidden.extend(u16_at(data, 0).map(usize::from));
            }
            NUMBER | SHORT_NUMBER | FORMULA => {
                look.percent
                    .extend(place(data, 0).filter(|_| u16_at(data, 4).is_some_and(&is_percent)));
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
    look
}

/// First and last row, first and last column.
fn merged(range: &[u8]) -> Option<Merged> {
    let at = |place| u16_at(range, place).map(usize::from);
    Some(Merged { first: (at(0)?, at(4)?), last: (at(2)?, at(6)?) })
}

fn place(data: &[u8], at: usize) -> Option<(usize, usize)> {
    Some((usize::from(u16_at(data, at)?), usize::from(u16_at(data, at + 2)?)))
}
