//! The table `target`; the unit of `value` is that of the measure.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Target;
use rusqlite::types::Value;

impl Row for Target {
    const COLUMNS: &'static [&'static str] = &[
        "id", "uid", "zone", "phase", "subject", "measure", "value", "due", "state", "clause",
        "document",
    ];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::maybe_id(self.zone),
            write::maybe_id(self.phase),
            write::text(&self.subject),
            write::choice(self.measure),
            write::maybe_real(self.value),
            write::maybe_date(self.due),
            write::maybe_choice(self.state),
            write::maybe_text(self.clause.as_ref()),
            write::maybe_id(self.document),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            zone: cells.maybe_id()?,
            phase: cells.maybe_id()?,
            subject: cells.text()?,
            measure: cells.choice()?,
            value: cells.maybe_real()?,
            due: cells.maybe_date()?,
            state: cells.maybe_choice()?,
            clause: cells.maybe_text()?,
            document: cells.maybe_id()?,
        })
    }
}
