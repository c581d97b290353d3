//! A table with what stands above and below it in a file.

use crate::i18n::{Message, Texts};
use crate::views::Table;

/// A table with its heading.
#[derive(Clone, Debug)]
pub struct TitledTable<'a> {
    /// "Tiến độ lấp đầy".
    pub title: Message,
    /// Plan, day and scope, a line each.
    pub about: Vec<Message>,
    /// The table.
    pub table: &'a Table,
}

impl TitledTable<'_> {
    pub(super) fn heading(&self, texts: &Texts) -> Vec<String> {
        std::iter::once(&self.title).chain(&self.about).map(|line| texts.say(line)).collect()
    }

    pub(super) fn notes(&self, texts: &Texts) -> Vec<String> {
        self.table.notes.iter().map(|note| texts.say(note)).collect()
    }
}
