//! A table of cells as text, whatever program it comes from.
//!
//! A row of the sheet is a row of the file or a line of what was pasted, blank ones included, so
//! that a row can be named the way its owner counts.

use crate::i18n::{self, Message, unmarked};
use crate::io::cell::{Proof, proof};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Merged cells of a sheet that are heeded; each empty cell looks through them.
const MOST_MERGED: usize = 10_000;

/// Cells a workbook shows as one; the value stands in the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Row and column of the first, from 0.
    pub first: (usize, usize),
    /// Row and column of the last.
    pub last: (usize, usize),
}

/// A table of cells as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Name of the sheet in its workbook, of the file without its ending, or nothing where pasted.
    pub name: String,
    /// Rows of cells, trimmed; rows may be of different length.
    pub rows: Vec<Vec<String>>,
    /// Whether it is out of a workbook, where numbers are numbers and not how somebody wrote them.
    pub is_book: bool,
    /// Row and column of figures a workbook holds as words: how they are written is open.
    pub typed: BTreeSet<(usize, usize)>,
    /// Whether its workbook numbers days from 1904, as old ones of a Mac do, and not from 1900.
    pub counts_from_1904: bool,
    /// Cells shown as one.
    pub merged: Vec<Merged>,
    /// Whether its workbook keeps it out of sight.
    pub is_hidden: bool,
    /// The sign that parts the cells, where it is a text.
    pub parted_by: Option<char>,
    /// What was passed over or understood while it was read, a sentence each.
    pub asides: Vec<Message>,
}

impl Sheet {
    /// The cell, empty where the row is too short.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// Notes cells that are shown as one.
    pub(super) fn merge(&mut self, merged: Merged) {
        if self.merged.len() < MOST_MERGED {
            self.merged.push(merged);
        }
    }

    /// Notes that a cell is shown as one with the cell above it.
    pub(super) fn merge_down(&mut self, (row, column): (usize, usize)) {
        let Some(above) = row.checked_sub(1) else { return };
        match self.merged.iter_mut().rev().find(|merged| merged.last == (above, column)) {
            Some(merged) => merged.last.0 = row,
            None => self.merge(Merged { first: (above, column), last: (row, column) }),
        }
    }

    /// The first of the cells this one is shown as one with: itself, where it stands alone.
    pub fn shown_at(&self, row: usize, column: usize) -> (usize, usize) {
        let holds = |merged: &&Merged| {
            (merged.first.0..=merged.last.0).contains(&row)
                && (merged.first.1..=merged.last.1).contains(&column)
        };
        self.merged.iter().find(holds).map_or((row, column), |merged| merged.first)
    }

    /// Whether a cell is shown over the rows below it, too.
    pub fn is_shown_over(&self, row: usize, column: usize) -> bool {
        self.merged.iter().any(|merged| merged.first == (row, column) && merged.last.0 > row)
    }

    /// Whether a cell is a workbook's own number.
    pub fn is_exact(&self, at: (usize, usize)) -> bool {
        self.is_book && !self.typed.contains(&at)
    }

    /// Notes that a cell beside numbers of their own holds words, where those look like a figure.
    pub(in crate::io) fn hold_words(&mut self, at: (usize, usize)) {
        if proof(self.cell(at.0, at.1)) != Proof::Nothing {
            self.typed.insert(at);
        }
    }

    /// The same of many cells.
    pub(in crate::io) fn hold_all_words(&mut self, cells: Vec<(usize, usize)>) {
        let is_figure =
            |(row, column): &(usize, usize)| proof(self.cell(*row, *column)) != Proof::Nothing;
        let typed: Vec<_> = cells.into_par_iter().filter(is_figure).collect();
        self.typed.extend(typed);
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.rows.iter().flatten().all(String::is_empty)
    }
}

/// "A", "B", … "Z", "AA" as worksheets call the columns, from 0.
pub fn column_letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", column_letter(rest - 1)),
    }
}

/// A cell of a text, without the mark that keeps a spreadsheet from working it out.
pub(super) fn cell_of_text(cell: &str) -> String {
    unmarked(&trimmed(cell)).to_owned()
}

/// A cell without the space around it.
pub(super) fn trimmed(cell: &str) -> String {
    i18n::trimmed(cell).to_owned()
}
