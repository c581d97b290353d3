//! Text whose cells are parted by a sign: tab, semicolon, bar, comma.
//!
//! A comma parts cells or decimals; it parts cells only where no cell would have a gap inside.

use super::table::{cell_of_text, trimmed};
use crate::io::cell::{is_east, is_north};
use csv::{Reader, ReaderBuilder, StringRecord};
use std::borrow::Cow;
use std::ops::Range;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delimiter {
    Sign(u8),
    /// Comma and space, where a comma alone is the decimal sign.
    CommaAndSpace,
    /// Comma, and the decimals are parted by a comma as well: 1,1828533,89,549092,51.
    TornDecimals,
}

/// So many lines tell how a text is written.
const SAMPLE: usize = 2_000;

impl Delimiter {
    /// The sign most lines with figures have, if it is none that may be a decimal sign.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = &bare(text);
        let is_usual = |sign: char| most(text, |line| line.contains(sign));
        let signs = ['\t', ';', '|'];
        // A short table below a few lines of heading is told by its rows being alike.
        let is_alike = |sign: char| {
            let counts = || text.lines().map(|line| line.matches(sign).count());
            counts().zip(counts().skip(1)).any(|(one, next)| one == next && one >= 2)
        };
        let found = signs.into_iter().find(|sign| is_usual(*sign));
        let found = found.or_else(|| signs.into_iter().find(|sign| is_alike(*sign)));
        found.map(|sign| Self::Sign(sign as u8))
    }

    /// The comma, where it parts cells.
    pub(super) fn comma_of(text: &str) -> Option<Self> {
        let text = &bare(text);
        let has_decimal_comma = |line: &str| line.as_bytes().windows(3).any(is_decimal_comma);
        if most(text, |line| line.contains(", ") && has_decimal_comma(line)) {
            return Some(Self::CommaAndSpace);
        }
        if most(text, |line| torn_at(&line.split(',').collect::<Vec<_>>()).is_some()) {
            return Some(Self::TornDecimals);
        }
        most(text, |line| line.contains(',') && !line.split(',').any(has_gap))
            .then_some(Self::Sign(b','))
    }

    /// The one sign between two cells.
    pub(super) const fn sign(self) -> Option<char> {
        match self {
            Self::Sign(sign) => Some(sign as char),
            Self::CommaAndSpace | Self::TornDecimals => None,
        }
    }

    pub(super) fn rows(self, text: &str) -> Vec<Vec<String>> {
        match self {
            Self::Sign(sign) => quoted(text, sign)
                .unwrap_or_else(|| text.lines().map(|line| plain(line, sign)).collect()),
            Self::TornDecimals => text.lines().map(mended).collect(),
            Self::CommaAndSpace => {
                text.lines().map(|line| line.split(", ").map(trimmed).collect()).collect()
            }
        }
    }
}

/// Whether a claim holds for more than half of the lines that have figures; of all lines where none
/// has: a list of names.
fn most(text: &str, claim: impl Fn(&str) -> bool) -> bool {
    let mut lines = 0_usize;
    let mut hits = 0_usize;
    let has_figures = has_figure(text);
    let counts = |line: &&str| has_figure(line) || !has_figures && !line.trim().is_empty();
    for line in text.lines().filter(counts).take(SAMPLE) {
        lines += 1;
        hits += usize::from(claim(line));
    }
    hits * 2 > lines
}

fn has_figure(line: &str) -> bool {
    line.bytes().any(|sign| sign.is_ascii_digit())
}

fn is_decimal_comma(signs: &[u8]) -> bool {
    matches!(signs, [before, b',', after] if before.is_ascii_digit() && after.is_ascii_digit())
}

/// Whether two figures stand in the cell with space between.
fn has_gap(cell: &str) -> bool {
    cell.split_whitespace().filter(|word| has_figure(word)).count() > 1
}

/// Rows by the rules of CSV; nothing where a quotation mark swallows the table.
fn quoted(text: &str, sign: u8) -> Option<Vec<Vec<String>>> {
    quoted_cells(text.as_bytes(), |byte| byte == sign)?;
    let text = format!("{text}\n");
    let mut reader: Reader<&[u8]> = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).ok()? {
        // The reader passes over blank lines; they and lines inside a cell count as rows, so that
        // rows keep the file's numbers. It stands on the line after the record.
        let row = usize::try_from(reader.position().line()).ok()?.saturating_sub(2);
        if rows.len() < row {
            rows.resize(row, Vec::new());
        }
        rows.push(record.iter().map(cell_of_text).collect());
    }
    Some(rows)
}

/// Where cells in quotation marks stand, marks included; nothing where a mark that opens a cell is not
/// closed where the cell ends. Such a mark is part of a name, and would swallow the rows below it.
fn quoted_cells(text: &[u8], is_sign: impl Fn(u8) -> bool) -> Option<Vec<Range<usize>>> {
    let ends_cell = |byte: u8| is_sign(byte) || byte == b'\n';
    let mut cells = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let begins_cell = at == 0 || ends_cell(text[at - 1]);
        if text[at] == b'"' && begins_cell {
            let end = closing(text, at + 1)?;
            if text.get(end).is_some_and(|next| !ends_cell(*next)) {
                return None;
            }
            cells.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    Some(cells)
}

/// The place after the mark that closes a quoted cell; a doubled mark is a mark inside.
fn closing(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += text.get(at..)?.iter().position(|byte| *byte == b'"')? + 1;
        if text.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// The text without what stands in quotation marks: a sign in there parts nothing.
fn bare(text: &str) -> Cow<'_, str> {
    let is_sign = |byte| matches!(byte, b'\t' | b';' | b'|' | b',');
    match quoted_cells(text.as_bytes(), is_sign) {
        Some(cells) if !cells.is_empty() => {
            let mut bare = String::with_capacity(text.len());
            let mut from = 0;
            for cell in cells {
                bare.push_str(&text[from..cell.start]);
                from = cell.end;
            }
            Cow::Owned(bare + &text[from..])
        }
        Some(_) | None => Cow::Borrowed(text),
    }
}

fn plain(line: &str, sign: u8) -> Vec<String> {
    line.split(char::from(sign)).map(cell_of_text).collect()
}

/// Where two whole coordinates stand, each before a cell that can only be its decimals.
fn torn_at(cells: &[&str]) -> Option<usize> {
    let are_decimals = |cell: &str| {
        (1..=4).contains(&cell.len()) && cell.bytes().all(|sign| sign.is_ascii_digit())
    };
    let are_two = |cells: &[&str]| match cells {
        [one, decimals, other, more] => {
            let is_pair = is_north(one) && is_east(other) || is_east(one) && is_north(other);
            is_pair && are_decimals(decimals) && are_decimals(more)
        }
        _ => false,
    };
    cells.windows(4).position(are_two)
}

/// The cells with their decimals put back; a side length after them likewise.
fn mended(line: &str) -> Vec<String> {
    let cells: Vec<&str> = line.split(',').map(str::trim).collect();
    let Some(at) = torn_at(&cells) else { return cells.into_iter().map(trimmed).collect() };
    let (before, torn) = cells.split_at(at);
    let numbers = torn.chunks(2).map(|pair| pair.join(","));
    before.iter().map(|cell| trimmed(cell)).chain(numbers).collect()
}
