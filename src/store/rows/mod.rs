//! A record as a row of its table and back; one small file a kind.

mod cells;
mod described;
mod enterprise;
mod industry;
mod lot;
mod note;
mod occupancy;
mod phase;
mod place;
mod report_period;
mod write;
mod zone;

pub use cells::{Cells, Fault, Unreadable, figure};

use crate::domain::{Key, Kind, Record, RecordKind, of_kind, of_record};
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
    of_kind!(kind, T => <T as Row>::COLUMNS)
}

/// What stands in the columns for a record of any kind.
pub fn values(record: &Record, srs: i32) -> Vec<Value> {
    of_record!(record, record => record.values(srs))
}

/// The record of a row of the table of `kind`.
pub fn read(kind: RecordKind, cells: &mut Cells<'_>) -> Result<Record, Unreadable> {
    of_kind!(kind, T => Ok(T::into_record(Arc::new(T::read(cells)?))))
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
