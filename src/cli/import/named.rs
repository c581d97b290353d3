//! Columns of a sheet as a person names them.

use crate::i18n::{fold, nfc};
use crate::io::{Sheet, column_letter, excerpt, modern_letters};

/// What the columns are called, for a sentence.
pub(super) fn heads(sheet: &Sheet, head: usize) -> String {
    let row = sheet.rows.get(head).map_or(&[][..], Vec::as_slice);
    row.iter().map(|cell| excerpt(cell)).collect::<Vec<_>>().join(", ")
}

/// A column by its name in the head, its letter, or its number from 1.
///
/// A head in old letters is known by them, too: they were read as others.
pub(super) fn column_named(sheet: &Sheet, head: usize, wanted: &str) -> Option<usize> {
    let modern = modern_letters(wanted);
    let wanted = modern.as_ref();
    let row = sheet.rows.get(head)?;
    let by_name = row.iter().position(|cell| nfc(cell) == nfc(wanted));
    let by_folded_name =
        || row.iter().position(|cell| !cell.is_empty() && fold(cell) == fold(wanted));
    let by_letter =
        || (0..sheet.width()).find(|column| column_letter(*column).eq_ignore_ascii_case(wanted));
    let by_number =
        || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|column| *column < sheet.width());
    by_name.or_else(by_folded_name).or_else(by_letter).or_else(by_number)
}
