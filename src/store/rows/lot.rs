//! The table `lot`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Lot;
use crate::store::geometry::multi_polygon_blob;
use rusqlite::types::Value;

impl Row for Lot {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "geom",
        "uid",
        "zone",
        "phase",
        "code",
        "land_use",
        "stated_m2",
        "boundary_source",
        "accuracy_m",
        "max_density",
        "max_floors",
        "max_height_m",
        "wastewater_m3_per_day",
        "parent",
        "decision",
        "valid_from",
        "valid_to",
    ];

    fn values(&self, srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            self.boundary
                .as_ref()
                .map_or(Value::Null, |boundary| Value::Blob(multi_polygon_blob(boundary, srs))),
            write::uid(self.uid),
            write::id(self.zone),
            write::maybe_id(self.phase),
            write::text(&self.code),
            write::choice(self.land_use),
            write::maybe_square_metres(self.stated),
            write::maybe_choice(self.boundary_source),
            write::maybe_real(self.accuracy_m),
            write::maybe_real(self.max_density),
            write::maybe_integer(self.max_floors),
            write::maybe_real(self.max_height_m),
            write::maybe_real(self.wastewater_m3_per_day),
            write::maybe_id(self.parent),
            write::maybe_id(self.decision),
            write::maybe_date(self.valid.from),
            write::maybe_date(self.valid.to),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            boundary: cells.maybe_boundary()?,
            uid: cells.uid()?,
            zone: cells.id()?,
            phase: cells.maybe_id()?,
            code: cells.text()?,
            land_use: cells.choice()?,
            stated: cells.maybe_square_metres()?,
            boundary_source: cells.maybe_choice()?,
            accuracy_m: cells.maybe_real()?,
            max_density: cells.maybe_real()?,
            max_floors: cells.maybe_integer()?,
            max_height_m: cells.maybe_real()?,
            wastewater_m3_per_day: cells.maybe_real()?,
            parent: cells.maybe_id()?,
            decision: cells.maybe_id()?,
            valid: cells.period()?,
        })
    }
}
