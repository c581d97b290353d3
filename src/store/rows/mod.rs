//! A record as a row of its table and back; one small file a kind.

mod cells;
mod document;
mod enterprise;
mod industry;
mod lot;
mod note;
mod occupancy;
mod phase;
mod place;
mod report_period;
mod target;
mod write;
mod zone;

pub use cells::{Cells, Unreadable};

use crate::domain::{
    Document, Enterprise, Industry, Key, Kind, Lot, Note, Occupancy, Phase, Place, Record,
    RecordKind, ReportPeriod, Target, Zone, ZoneIndustry,
};
use rusqlite::types::Value;
use std::sync::Arc;

/// One kind of record as rows.
pub trait Row: Kind {
    /// The table's columns in the order of [`Row::values`] and [`Row::read`], `id` first.
    const COLUMNS: &'static [&'static str];
    /// What stands in the columns, geometry in the grid `srs`.
    fn values(&self, srs: i32) -> Vec<Value>;
    /// The record of a row.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable>;
}

/// The table of a kind.
pub fn table(kind: RecordKind) -> &'static str {
    kind.into()
}

/// The columns of a kind's table.
pub fn columns(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Place => Place::COLUMNS,
        RecordKind::Document => Document::COLUMNS,
        RecordKind::Zone => Zone::COLUMNS,
        RecordKind::Phase => Phase::COLUMNS,
        RecordKind::Lot => Lot::COLUMNS,
        RecordKind::Enterprise => Enterprise::COLUMNS,
        RecordKind::Occupancy => Occupancy::COLUMNS,
        RecordKind::Industry => Industry::COLUMNS,
        RecordKind::ZoneIndustry => ZoneIndustry::COLUMNS,
        RecordKind::Target => Target::COLUMNS,
        RecordKind::Note => Note::COLUMNS,
        RecordKind::ReportPeriod => ReportPeriod::COLUMNS,
    }
}

/// What stands in the columns for a record of any kind.
pub fn values(record: &Record, srs: i32) -> Vec<Value> {
    match record {
        Record::Place(record) => record.values(srs),
        Record::Document(record) => record.values(srs),
        Record::Zone(record) => record.values(srs),
        Record::Phase(record) => record.values(srs),
        Record::Lot(record) => record.values(srs),
        Record::Enterprise(record) => record.values(srs),
        Record::Occupancy(record) => record.values(srs),
        Record::Industry(record) => record.values(srs),
        Record::ZoneIndustry(record) => record.values(srs),
        Record::Target(record) => record.values(srs),
        Record::Note(record) => record.values(srs),
        Record::ReportPeriod(record) => record.values(srs),
    }
}

/// The record of a row of the table of `kind`.
pub fn read(kind: RecordKind, cells: &mut Cells<'_>) -> Result<Record, Unreadable> {
    fn of<T: Row>(cells: &mut Cells<'_>) -> Result<Record, Unreadable> {
        Ok(T::into_record(Arc::new(T::read(cells)?)))
    }
    match kind {
        RecordKind::Place => of::<Place>(cells),
        RecordKind::Document => of::<Document>(cells),
        RecordKind::Zone => of::<Zone>(cells),
        RecordKind::Phase => of::<Phase>(cells),
        RecordKind::Lot => of::<Lot>(cells),
        RecordKind::Enterprise => of::<Enterprise>(cells),
        RecordKind::Occupancy => of::<Occupancy>(cells),
        RecordKind::Industry => of::<Industry>(cells),
        RecordKind::ZoneIndustry => of::<ZoneIndustry>(cells),
        RecordKind::Target => of::<Target>(cells),
        RecordKind::Note => of::<Note>(cells),
        RecordKind::ReportPeriod => of::<ReportPeriod>(cells),
    }
}

/// The record as the file will give it back: text in NFC, hectares to the square centimetre. What
/// is kept in memory is this, so that memory and file never differ.
pub fn as_filed(record: &Record, srs: i32) -> Result<Record, Unreadable> {
    let Key { kind, .. } = record.key();
    let values = values(record, srs);
    let filed = read(kind, &mut Cells::of_values(kind, &values))?;
    // The old one shares its boundary with the rest of the program.
    Ok(if filed == *record { record.clone() } else { filed })
}
