//! A table of the desk as a file: workbook, CSV, text for the clipboard.
//!
//! Each says what it is, of which plan, on which day, and what its figures rest on.

mod format;
mod ics;
mod text;
mod titled;
mod xlsx;

pub use format::{FORMATS, TableFormat};
pub use ics::calendar_ics;
pub use text::{table_csv, table_text};
pub use titled::TitledTable;
pub use xlsx::table_xlsx;
pub(super) use xlsx::{Looks, Sheet};

use self::format::format_of;
use super::trouble::text_too_long;
use crate::domain::Plan;
use crate::i18n::{Message, Texts};
use crate::views::{Cell, Table, TableInfo, TableQuery};
use jiff::Timestamp;
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// A table of the desk as a file whose name ends so: see [`titled_file`]; one with events also as a
/// calendar of other programs. `at` is the moment.
pub fn table_file(
    plan: &Plan,
    of: &TableInfo,
    query: &TableQuery,
    table: &Table,
    at: Timestamp,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, XlsxError> {
    if is_calendar(path)
        && let Some(events) = of.events
    {
        return Ok(calendar_ics(&events(plan, query), at, texts).into_bytes());
    }
    let about = of.about(plan, query);
    titled_file(&TitledTable { title: Message::new(of.title), about, table }, texts, path)
}

/// How names of calendars of other programs end: a table with events is written as one, too.
pub const CALENDAR: &str = "ics";

/// Whether a file of this name is a calendar.
pub fn is_calendar(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(CALENDAR))
}

/// A table as a file of the one of [`FORMATS`] its name ends in.
pub fn titled_file(
    titled: &TitledTable<'_>,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, XlsxError> {
    (format_of(path).write)(titled, texts)
}

/// As many letters of a row's name tell which it is.
const LETTERS_OF_A_NAME: usize = 60;

/// Why a file whose name ends so cannot carry the table: a text is too long for a workbook.
pub fn cannot_carry(table: &Table, path: &Path, texts: &Texts) -> Option<Message> {
    let most = format_of(path).longest_cell.filter(|_| !is_calendar(path))?;
    let is_long = |cell: &Cell| {
        matches!(cell, Cell::Text(text) if text.len() > most
            && text.chars().count() > most)
    };
    let (row, column) = table.rows.iter().find_map(|row| {
        let long = row.cells.iter().position(is_long)?;
        Some((row, table.columns.get(long)?))
    })?;
    // The first words of a row are its name; before them may stand its number.
    let words = row.cells.iter().filter(|cell| cell.is_known()).map(|cell| cell.text(texts));
    let name = words.into_iter().find(|text| text.contains(char::is_alphabetic));
    let name: String = name.unwrap_or_default().chars().take(LETTERS_OF_A_NAME).collect();
    let text = Message::new("tables-text-of-record").with("name", name);
    Some(text_too_long(text.with("column", column.title.clone())))
}
