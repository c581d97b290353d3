//! The table in a text, whatever parts its cells.

use super::delimited::Delimiter;
use super::table::Sheet;
use super::{spaced, stacked};

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
