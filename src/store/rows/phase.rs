//! The table `phase`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Phase;
use crate::store::geometry::multi_polygon_blob;
use rusqlite::types::Value;

impl Row for Phase {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "geom",
        "uid",
        "zone",
        "name",
        "number",
        "stated_ha",
        "status",
        "boundary_source",
        "accuracy_m",
        "clause",
    ];

    fn values(&self, srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            self.boundary
                .as_ref()
                .map_or(Value::Null, |boundary| Value::Blob(multi_polygon_blob(boundary, srs))),
            write::uid(self.uid),
            write::id(self.zone),
            write::text(&self.name),
            Value::Integer(self.number),
            write::maybe_hectares(self.stated),
            write::maybe_choice(self.status),
            write::maybe_choice(self.boundary_source),
            write::maybe_real(self.accuracy_m),
            write::maybe_text(self.clause.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            boundary: cells.maybe_boundary()?,
            uid: cells.uid()?,
            zone: cells.id()?,
            name: cells.text()?,
            number: cells.integer()?,
            stated: cells.maybe_hectares()?,
            status: cells.maybe_choice()?,
            boundary_source: cells.maybe_choice()?,
            accuracy_m: cells.maybe_real()?,
            clause: cells.maybe_text()?,
        })
    }
}
