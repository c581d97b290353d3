//! A record as a row of its table and back.

mod cells;
mod meaning;
mod same;
mod table;
mod write;

pub use cells::{Cells, Fault, Unreadable};
pub use table::{columns, table};

use crate::domain::{Described, Kept, MAX_KEY, Record, RecordKind, Value, of_kind, of_record};
use rusqlite::types::Value as Sql;
use std::sync::Arc;

/// What stands in the columns for a record.
pub fn row<T: Described>(record: &T, srs: i32) -> Vec<Sql> {
    let own = [Sql::Integer(record.id().number()), Sql::Text(record.uid().to_string())];
    let fields = T::FIELDS.iter().enumerate();
    let fields = fields.map(|(place, field)| write::column(field, record.value(place), srs));
    own.into_iter().chain(fields).collect()
}

/// What stands in the columns for a record of any kind.
pub fn values(record: &Record, srs: i32) -> Vec<Sql> {
    of_record!(record, record => row(&**record, srs))
}

/// The record of a row of the table of `kind`.
pub fn read(kind: RecordKind, cells: &mut Cells<'_>) -> Result<Record, Unreadable> {
    of_kind!(kind, T => Ok(T::into_record(Arc::new(read_as::<T>(cells)?))))
}

fn read_as<T: Described>(cells: &mut Cells<'_>) -> Result<T, Unreadable> {
    let (id, uid) = (cells.key()?, cells.uid()?);
    let mut wrong = None;
    let mut values = T::FIELDS.iter().map(|field| {
        cells.value(field.sort).unwrap_or_else(|unreadable| {
            wrong.get_or_insert(unreadable);
            Value::Empty
        })
    });
    let read = T::of_values(id, uid, &mut values);
    match wrong {
        Some(unreadable) => Err(unreadable),
        None => read.map_err(|unfit| cells.unmeant(unfit)),
    }
}

/// The record as the file will give it back: text in NFC, hectares to the square centimetre. What
/// is kept in memory is this, so that memory and file never differ.
pub fn as_filed(record: &Record, srs: i32) -> Result<Record, Unreadable> {
    if of_record!(record, record => comes_back(&**record)) {
        return Ok(record.clone());
    }
    let kind = record.key().kind;
    let values = values(record, srs);
    let filed = read(kind, &mut Cells::of_values(kind, &values))?;
    // The old one shares its boundary with the rest of the program.
    Ok(if filed == *record { record.clone() } else { filed })
}

/// Whether a record surely comes back as it is, without writing it out and reading it again.
fn comes_back<T: Described>(record: &T) -> bool {
    let values: Vec<Value> = (0..T::FIELDS.len()).map(|place| record.value(place)).collect();
    let mut fields = T::FIELDS.iter().zip(&values);
    record.id().number() < MAX_KEY
        && fields.all(|(field, value)| same::comes_back(field.sort, value))
        && T::of_values(record.id(), record.uid(), &mut values.into_iter())
            .is_ok_and(|filled| filled == *record)
}
