//! A table of the desk as a file: workbook, CSV, text for the clipboard.
//!
//! Each says what it is, of which plan, on which day, and what its figures rest on.

mod ics;
mod text;
mod xlsx;

pub use ics::calendar_ics;
pub use text::{table_csv, table_text};
pub use xlsx::table_xlsx;

use crate::domain::Plan;
use crate::i18n::{Message, Texts};
use crate::views::{Table, TableKind, TableQuery, calendar_events, sheet_about};
use jiff::Timestamp;
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// A table as a file whose name ends so: CSV, text, a calendar, else a workbook. `at` is the moment.
pub fn table_file(
    plan: &Plan,
    kind: TableKind,
    query: &TableQuery,
    table: &Table,
    at: Timestamp,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, XlsxError> {
    let about = sheet_about(plan, kind, query).iter().map(|line| texts.say(line)).collect();
    let sheet = Sheet { title: Message::new(kind.title()), about, table };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(table_csv(&sheet, texts)),
        Some("txt") => Ok(table_text(table, texts).into_bytes()),
        Some("ics") if kind == TableKind::Calendar => {
            let events = calendar_events(plan, query.on, query.zone);
            Ok(calendar_ics(&events, at, texts).into_bytes())
        }
        Some(_) | None => table_xlsx(&[sheet], texts),
    }
}

/// A table with its heading.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// "Tiến độ lấp đầy".
    pub title: Message,
    /// Plan, day and scope, a line each.
    pub about: Vec<String>,
    /// The table.
    pub table: &'a Table,
}

impl Sheet<'_> {
    fn heading(&self, texts: &Texts) -> Vec<String> {
        let mut lines = vec![texts.say(&self.title)];
        lines.extend(self.about.iter().cloned());
        lines
    }

    fn notes(&self, texts: &Texts) -> Vec<String> {
        self.table.notes.iter().map(|note| texts.say(note)).collect()
    }
}
