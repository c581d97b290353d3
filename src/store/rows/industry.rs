//! The tables `industry` and `zone_industry`; the codes of an industry stand in one cell, `25,28`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::{Industry, ZoneIndustry};
use rusqlite::types::Value;

impl Row for Industry {
    const COLUMNS: &'static [&'static str] =
        &["id", "uid", "name", "rank", "vsic", "vsic_edition", "supporting", "clause"];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::text(&self.name),
            write::maybe_integer(self.rank),
            codes(&self.vsic),
            write::maybe_text(self.vsic_edition.as_ref()),
            write::boolean(self.supporting),
            write::maybe_text(self.clause.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            name: cells.text()?,
            rank: cells.maybe_integer()?,
            vsic: read_codes(&cells.text()?),
            vsic_edition: cells.maybe_text()?,
            supporting: cells.boolean()?,
            clause: cells.maybe_text()?,
        })
    }
}

impl Row for ZoneIndustry {
    const COLUMNS: &'static [&'static str] =
        &["id", "uid", "zone", "industry", "priority", "clause"];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::id(self.zone),
            write::id(self.industry),
            write::maybe_integer(self.priority),
            write::maybe_text(self.clause.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            zone: cells.id()?,
            industry: cells.id()?,
            priority: cells.maybe_integer()?,
            clause: cells.maybe_text()?,
        })
    }
}

fn codes(codes: &[String]) -> Value {
    write::text(&codes.join(","))
}

fn read_codes(cell: &str) -> Vec<String> {
    cell.split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
