//! The mark before text that a spreadsheet would work out: `=HYPERLINK(…)` in a CSV.
//!
//! A text that begins so gets an apostrophe, and so does one that has an apostrophe there already:
//! what is read back is what was written, letter by letter.

use std::borrow::Cow;

/// Begin a formula; tab and carriage return are passed over by a spreadsheet before it looks.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The text as a cell of a text file takes it. Not for numbers: -5 stays one.
///
/// ```
/// # use lapday::i18n::{marked, unmarked};
/// assert_eq!(marked("=1+1"), "'=1+1");
/// assert_eq!(marked("Công ty A"), "Công ty A");
/// assert_eq!(unmarked(&marked("'=1+1")), "'=1+1");
/// ```
pub fn marked(text: &str) -> Cow<'_, str> {
    if begins_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text without the mark.
pub fn unmarked(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| begins_formula(text)).unwrap_or(cell)
}

fn begins_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(SIGNS)
}
