//! What a line of the journal tells of many records: their rows as the tables have them, in one piece.
//!
//! As JSON a hundred thousand lots take twice the room of the plan, and as long to write as all else.
//! A part a kind: its table, its columns and the keys as JSON, then the cells row by row.

use super::rows::{self, Cells};
use crate::domain::{Key, Record, RecordKind};
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What touched records were or became; `None` where there is no record.
pub type Records = BTreeMap<Key, Option<Record>>;

/// What stands before the cells of a kind.
#[derive(Deserialize, Serialize)]
struct Head<'a> {
    table: Cow<'a, str>,
    columns: Vec<Cow<'a, str>>,
    /// Keys, and whether there is a record behind each.
    keys: Vec<(i64, bool)>,
    /// Bytes of the cells.
    cells: usize,
}

/// Records in pieces that follow each other.
pub fn pack(records: &Records, srs: i32) -> Vec<Vec<u8>> {
    let mut of: BTreeMap<RecordKind, Vec<(i64, Option<&Record>)>> = BTreeMap::new();
    for (key, record) in records {
        of.entry(key.kind).or_default().push((key.id, record.as_ref()));
    }
    let mut pieces = Vec::new();
    for (kind, records) in of {
        let mut cells = Vec::new();
        for record in records.iter().filter_map(|(_, record)| *record) {
            for value in &rows::values(record, srs) {
                put(&mut cells, value);
            }
        }
        let head = Head {
            table: rows::table(kind).into(),
            columns: rows::columns(kind).iter().map(|column| (*column).into()).collect(),
            keys: records.iter().map(|(id, record)| (*id, record.is_some())).collect(),
            cells: cells.len(),
        };
        let head = serde_json::to_vec(&head).expect("names and numbers have a JSON form");
        pieces.extend([(head.len() as u64).to_le_bytes().to_vec(), head, cells]);
    }
    pieces
}

/// The records of a piece; nothing where it is none.
pub fn unpack(packed: &[u8]) -> Option<Records> {
    let mut records = Records::new();
    for (head, mut cells) in parts(packed)? {
        let kind: RecordKind = head.table.parse().ok()?;
        // Columns may have come and gone since.
        let place = |column: &&str| head.columns.iter().position(|known| known == column);
        let places: Vec<Option<usize>> = rows::columns(kind).iter().map(place).collect();
        for (id, is_there) in head.keys {
            let record = if is_there {
                let row = head.columns.iter().map(|_| take(&mut cells));
                let row: Vec<Value> = row.collect::<Option<_>>()?;
                let cell = |place: &Option<usize>| place.map_or(Value::Null, |at| row[at].clone());
                let values: Vec<Value> = places.iter().map(cell).collect();
                Some(rows::read(kind, &mut Cells::of_values(kind, &values)).ok()?)
            } else {
                None
            };
            records.insert(Key { kind, id }, record);
        }
    }
    Some(records)
}

/// The keys of a piece; nothing where it is none.
pub fn keys(packed: &[u8]) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    for (head, _) in parts(packed)? {
        let kind = head.table.parse().ok()?;
        keys.extend(head.keys.iter().map(|(id, _)| Key { kind, id: *id }));
    }
    Some(keys)
}

/// Each kind's head with its cells.
fn parts(mut packed: &[u8]) -> Option<Vec<(Head<'_>, &[u8])>> {
    let mut parts = Vec::new();
    while !packed.is_empty() {
        let length = usize::try_from(u64::from_le_bytes(array(&mut packed)?)).ok()?;
        let head: Head<'_> = serde_json::from_slice(bytes(&mut packed, length)?).ok()?;
        let cells = bytes(&mut packed, head.cells)?;
        parts.push((head, cells));
    }
    Some(parts)
}

fn put(cells: &mut Vec<u8>, value: &Value) {
    let sized = |cells: &mut Vec<u8>, sort: u8, bytes: &[u8]| {
        cells.push(sort);
        cells.extend((bytes.len() as u64).to_le_bytes());
        cells.extend(bytes);
    };
    match value {
        Value::Null => cells.push(b'n'),
        Value::Integer(number) => {
            cells.push(b'i');
            cells.extend(number.to_le_bytes());
        }
        Value::Real(number) => {
            cells.push(b'r');
            cells.extend(number.to_le_bytes());
        }
        Value::Text(text) => sized(cells, b't', text.as_bytes()),
        Value::Blob(blob) => sized(cells, b'b', blob),
    }
}

fn take(cells: &mut &[u8]) -> Option<Value> {
    let sized = |cells: &mut &[u8]| {
        let length = usize::try_from(u64::from_le_bytes(array(cells)?)).ok()?;
        Some(bytes(cells, length)?.to_vec())
    };
    Some(match array(cells)? {
        [b'n'] => Value::Null,
        [b'i'] => Value::Integer(i64::from_le_bytes(array(cells)?)),
        [b'r'] => Value::Real(f64::from_le_bytes(array(cells)?)),
        [b't'] => Value::Text(String::from_utf8(sized(cells)?).ok()?),
        [b'b'] => Value::Blob(sized(cells)?),
        _ => return None,
    })
}

fn bytes<'a>(from: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = from.split_at_checked(count)?;
    *from = rest;
    Some(taken)
}

fn array<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    bytes(from, N)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Boundary, Document, Id, Kept, LandUse, Lot, Uid};
    use geo::polygon;
    use std::sync::Arc;

    fn records() -> Records {
        let land = polygon![(x: 0.1, y: 0.0), (x: 9.0, y: 0.0), (x: 9.0, y: 7.000_1)];
        let lots = (1..=3).map(|id| Lot {
            boundary: Some(Boundary::new(land.clone().into())),
            ..Lot::new(Id::new(id), Id::new(1), "C-03 \"Đông\"", LandUse::Green)
        });
        let document = Document {
            id: Id::new(7),
            uid: Uid::new(),
            number: "1325/KH-UBND".to_owned(),
            kind: None,
            date: Some(jiff::civil::date(2021, 4, 29)),
            issuer: None,
            subject: None,
            file: None,
        };
        let lots = lots.map(|lot| Lot::into_record(Arc::new(lot)));
        let records = lots.chain([Document::into_record(Arc::new(document))]);
        records.map(|record| (record.key(), Some(record))).collect()
    }

    #[test]
    fn records_come_back_as_they_were_and_a_cut_piece_is_none() {
        let mut gone = records();
        gone.values_mut().step_by(2).for_each(|record| *record = None);
        for records in [records(), gone, Records::new()] {
            let packed = pack(&records, 9214).concat();
            assert_eq!(unpack(&packed), Some(records.clone()));
            assert_eq!(keys(&packed), Some(records.keys().copied().collect()));
            for length in 1..packed.len() {
                let cut = unpack(&packed[..length]);
                assert!(cut.is_none_or(|cut| cut.len() < records.len()), "{length}");
            }
        }
        assert_eq!(keys(b"no piece at all"), None);
    }
}
