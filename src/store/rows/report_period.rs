//! The table `report_period`. What was frozen stands in it as JSON.

use super::{Cells, Row, Unreadable, write};
use crate::domain::ReportPeriod;
use rusqlite::types::Value;

impl Row for ReportPeriod {
    const COLUMNS: &'static [&'static str] =
        &["id", "uid", "kind", "first_day", "last_day", "closed_on", "zones", "holdings", "note"];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::choice(self.kind),
            write::maybe_date(Some(self.first_day)),
            write::maybe_date(Some(self.last_day)),
            write::maybe_date(Some(self.closed_on)),
            write::json(&self.zones),
            write::json(&self.holdings),
            write::maybe_text(self.note.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            kind: cells.choice()?,
            first_day: cells.date()?,
            last_day: cells.date()?,
            closed_on: cells.date()?,
            zones: cells.json()?,
            holdings: cells.json()?,
            note: cells.maybe_text()?,
        })
    }
}
