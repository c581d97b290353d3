//! A table of the desk as a file: workbook, CSV, text for the clipboard.
//!
//! Each says what it is, of which plan, on which day, and what its figures rest on.

mod ics;
mod text;
mod titled;
mod xlsx;

pub use ics::calendar_ics;
use text::titled_text;
pub use text::{table_csv, table_text};
pub use titled::TitledTable;
pub use xlsx::table_xlsx;

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
    let is_calendar = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics"));
    if is_calendar && let Some(events) = of.events {
        return Ok(calendar_ics(&events(plan, query), at, texts).into_bytes());
    }
    let about = of.about(plan, query);
    titled_file(&TitledTable { title: Message::new(of.title), about, table }, texts, path)
}

/// A table as a file whose name ends so: CSV, text, else a workbook.
pub fn titled_file(
    titled: &TitledTable<'_>,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, XlsxError> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(table_csv(titled, texts)),
        Some("txt") => Ok(titled_text(titled, texts)),
        Some(_) | None => table_xlsx(std::slice::from_ref(titled), texts),
    }
}

/// Letters a cell of a workbook holds.
const LETTERS_IN_A_CELL: usize = 32_767;
/// As many letters of a row's name tell which it is.
const LETTERS_OF_A_NAME: usize = 60;

/// Why a file whose name ends so cannot carry the table: a text is too long for a workbook.
pub fn cannot_carry(table: &Table, path: &Path, texts: &Texts) -> Option<Message> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if matches!(ending.as_deref(), Some("csv" | "txt" | "ics")) {
        return None;
    }
    let is_long = |cell: &Cell| {
        matches!(cell, Cell::Text(text) if text.len() > LETTERS_IN_A_CELL
            && text.chars().count() > LETTERS_IN_A_CELL)
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
