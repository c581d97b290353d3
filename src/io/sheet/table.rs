//! A table of cells as text, whatever program it comes from.
//!
//! A row of the sheet is a row of the file or a line of what was pasted, blank ones included, so
//! that a row can be named the way its owner counts.

use crate::i18n::{self, unmarked};
use std::collections::BTreeSet;

/// A table of cells as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Name of the sheet in its workbook, of the file without its ending, or nothing where pasted.
    pub name: String,
    /// Rows of cells, trimmed; rows may be of different length.
    pub rows: Vec<Vec<String>>,
    /// Row and column of a workbook's own numbers with three decimals. As text they look like
    /// thousands: "1.125".
    pub exact: BTreeSet<(usize, usize)>,
    /// Whether its workbook numbers days from 1904, as old ones of a Mac do, and not from 1900.
    pub counts_from_1904: bool,
}

impl Sheet {
    /// The cell, empty where the row is too short.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.rows.iter().flatten().all(String::is_empty)
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
