//! The table `document`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Document;
use rusqlite::types::Value;

impl Row for Document {
    const COLUMNS: &'static [&'static str] =
        &["id", "uid", "number", "date", "issuer", "subject", "file"];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::text(&self.number),
            write::maybe_date(self.date),
            write::maybe_text(self.issuer.as_ref()),
            write::maybe_text(self.subject.as_ref()),
            write::maybe_text(self.file.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            number: cells.text()?,
            date: cells.maybe_date()?,
            issuer: cells.maybe_text()?,
            subject: cells.maybe_text()?,
            file: cells.maybe_text()?,
        })
    }
}
