//! How every workbook that is written begins, and the names of its sheets.

use rust_xlsxwriter::{Workbook, XlsxError};
use std::collections::BTreeSet;
use std::time::SystemTime;

/// Excel takes so many letters for the name of a sheet, and none of these.
const SHEET_NAME_LETTERS: usize = 31;
const FORBIDDEN_IN_SHEET_NAME: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// What the one custom error we make holds: the key of its text.
pub const CLOCK_BEFORE_1970: &str = "common-clock-before-1970";

/// An empty workbook. It says when it was made and knows no day before 1970.
pub fn new_workbook() -> Result<Workbook, XlsxError> {
    if SystemTime::UNIX_EPOCH.elapsed().is_err() {
        return Err(XlsxError::CustomError(CLOCK_BEFORE_1970.to_owned()));
    }
    Ok(Workbook::new())
}

/// The name of a sheet as Excel takes it, numbered where one of `taken` is the same.
pub fn sheet_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let kept = name.replace(FORBIDDEN_IN_SHEET_NAME, " ");
    let kept = kept.trim().trim_matches('\'');
    let shortened = |extra: &str| -> String {
        let room = SHEET_NAME_LETTERS - extra.chars().count();
        kept.chars().take(room).collect::<String>() + extra
    };
    let first = if kept.is_empty() { "1".to_owned() } else { shortened("") };
    let numbered = (2..).map(|number| shortened(&format!(" ({number})")));
    let free =
        std::iter::once(first).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or_default()
}
