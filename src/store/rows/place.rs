//! The table `place`; the centre is two columns, since it is no boundary to draw.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Place;
use rusqlite::types::Value;

impl Row for Place {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "uid",
        "name",
        "unit",
        "code",
        "valid_from",
        "valid_to",
        "became",
        "centre_e",
        "centre_n",
        "source",
    ];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::text(&self.name),
            write::text(&self.unit),
            write::maybe_text(self.code.as_ref()),
            write::maybe_date(self.valid.from),
            write::maybe_date(self.valid.to),
            write::maybe_id(self.became),
            write::easting(self.centre),
            write::northing(self.centre),
            write::maybe_text(self.source.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            name: cells.text()?,
            unit: cells.text()?,
            code: cells.maybe_text()?,
            valid: cells.period()?,
            became: cells.maybe_id()?,
            centre: cells.maybe_position()?,
            source: cells.maybe_text()?,
        })
    }
}
