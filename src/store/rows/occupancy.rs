//! The table `occupancy`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Occupancy;
use rusqlite::types::Value;

impl Row for Occupancy {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "uid",
        "lot",
        "enterprise",
        "state",
        "area_m2",
        "valid_from",
        "valid_to",
        "lease_number",
        "lease_years",
        "document",
        "reason",
        "deadline",
        "investment_million_vnd",
        "investment_done_million_vnd",
        "workers",
        "wastewater_m3_per_day",
        "note",
    ];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::id(self.lot),
            write::id(self.enterprise),
            write::choice(self.state),
            write::maybe_square_metres(Some(self.area)),
            write::maybe_date(self.valid.from),
            write::maybe_date(self.valid.to),
            write::maybe_text(self.lease_number.as_ref()),
            write::maybe_integer(self.lease_years),
            write::maybe_id(self.document),
            write::maybe_text(self.reason.as_ref()),
            write::maybe_date(self.deadline),
            write::maybe_real(self.investment_million_vnd),
            write::maybe_real(self.investment_done_million_vnd),
            write::maybe_integer(self.workers),
            write::maybe_real(self.wastewater_m3_per_day),
            write::maybe_text(self.note.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            lot: cells.id()?,
            enterprise: cells.id()?,
            state: cells.choice()?,
            area: cells.square_metres()?,
            valid: cells.period()?,
            lease_number: cells.maybe_text()?,
            lease_years: cells.maybe_integer()?,
            document: cells.maybe_id()?,
            reason: cells.maybe_text()?,
            deadline: cells.maybe_date()?,
            investment_million_vnd: cells.maybe_real()?,
            investment_done_million_vnd: cells.maybe_real()?,
            workers: cells.maybe_integer()?,
            wastewater_m3_per_day: cells.maybe_real()?,
            note: cells.maybe_text()?,
        })
    }
}
