//! A table of cells as text, whatever program it comes from.
//!
//! A row of the sheet is a row of the file or a line of what was pasted, blank ones included, so
//! that a row can be named the way its owner counts. Nothing is taken for a number here.

mod compound;
mod decode;
mod delimited;
mod file;
mod open_document;
mod packed;
mod room;
mod shown;
mod spaced;
mod stacked;
mod workbook;

pub use decode::text_from_bytes;
pub use file::{TABLE_ENDINGS, sheets_from_file};

pub(super) use file::bytes;
pub(super) use shown::is_error;

use crate::i18n::{self, unmarked};
use delimited::Delimiter;
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

    fn is_blank(&self) -> bool {
        self.rows.iter().flatten().all(String::is_empty)
    }
}

/// The table in a text: pasted from Word, Excel or a PDF, or a file with any usual separator.
///
/// ```
/// # use lapday::io::sheet_from_text;
/// let sheet = sheet_from_text("1   1 828 533,89   549 092,51\n2   1 828 600,10   549 150,00");
/// assert_eq!(sheet.rows[0], ["1", "1 828 533,89", "549 092,51"]);
/// ```
pub fn sheet_from_text(text: &str) -> Sheet {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let rows = if let Some(delimiter) = Delimiter::of(&text) {
        delimiter.rows(&text)
    } else if let Some(rows) = stacked::rows(&text) {
        rows
    } else if let Some(delimiter) = Delimiter::comma_of(&text) {
        delimiter.rows(&text)
    } else {
        spaced::rows(&text)
    };
    Sheet { rows, ..Sheet::default() }
}

/// A cell of a text, without the mark that keeps a spreadsheet from working it out.
fn cell_of_text(cell: &str) -> String {
    unmarked(&trimmed(cell)).to_owned()
}

/// A cell without the space around it.
fn trimmed(cell: &str) -> String {
    i18n::trimmed(cell).to_owned()
}
