//! A table of the desk as a file: workbook, CSV, text for the clipboard.
//!
//! Each says what it is, of which plan, on which day, and what its figures rest on.

mod ics;
mod text;
mod xlsx;

pub use ics::calendar_ics;
pub use text::{table_csv, table_text};
pub use xlsx::table_xlsx;

use crate::i18n::{Message, Texts};
use crate::views::Table;

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
