//! What stops a list before a row of it is taken: columns nobody understood, figures that may be two.

use crate::i18n::Message;
use crate::io::{UnreadColumn, column_letter};

/// The column by its letter and name.
fn named(column: &UnreadColumn) -> String {
    format!("{} “{}”", column_letter(column.column), column.name)
}

/// That filled columns were not read, or nothing.
pub(super) fn unread_message<'a>(
    columns: impl Iterator<Item = &'a UnreadColumn>,
) -> Option<Message> {
    let names: Vec<String> = columns.map(named).collect();
    (!names.is_empty()).then(|| Message::new("cli-import-unread").with("columns", names.join(", ")))
}

/// That a column which seems to hold an area, a day, money or a state has to be named or left out.
pub(super) fn stop_message<'a>(
    mut columns: impl Iterator<Item = &'a UnreadColumn>,
) -> Option<Message> {
    let column = columns.next()?;
    let looks = column.looks.map(crate::io::Looks::text)?;
    Some(
        Message::new("cli-import-unread-stops")
            .with("column", named(column))
            .with("looks", Message::new(looks))
            .with("letter", column_letter(column.column)),
    )
}
