//! Rows that stay out of the plan: another program wrote what no record can mean. They are named,
//! kept in the file as they are, and never written over.

use super::rows::Unreadable;
use crate::domain::{Field, Id, Key, Plan, Record, RecordKind, Role, Sort, Zone, fields, title_of};
use crate::i18n::Message;
use rusqlite::Row;

/// A row that is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Which.
    pub key: Key,
    /// Its code or name, where that can be read.
    pub name: Option<String>,
    /// Which zone it names.
    pub zone: Option<Id<Zone>>,
    /// Why.
    pub why: Why,
}

/// Why a row is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A cell holds what its column cannot mean.
    Cell(Unreadable),
    /// It belongs to a record that is not there.
    Orphan(Key),
    /// It belongs to a record that is set aside itself.
    Follows(Key),
}

impl Aside {
    /// A row with a cell that cannot be read.
    pub fn of_row(kind: RecordKind, row: &Row<'_>, unreadable: Unreadable) -> Self {
        let is_name = |field: &&Field| match kind {
            // The code is what must not be given a second time.
            RecordKind::Zone => field.sort == Sort::Short,
            _ => field.role == Role::Title,
        };
        let to_zone = |field: &&Field| field.sort == Sort::Link(RecordKind::Zone);
        Self {
            key: Key { kind, id: unreadable.id },
            name: fields(kind).iter().filter(is_name).find_map(|field| row.get(field.name).ok()),
            zone: fields(kind)
                .iter()
                .find(to_zone)
                .and_then(|field| row.get(field.name).ok())
                .map(Id::new),
            why: Why::Cell(unreadable),
        }
    }

    /// A record that can be read and has no place in the plan.
    pub fn of_record(plan: &Plan, record: &Record, why: Why) -> Self {
        let name = match record {
            // The code is what must not be given a second time.
            Record::Zone(zone) => zone.code.clone(),
            _ => title_of(plan, record),
        };
        Self {
            key: record.key(),
            name: Some(name).filter(|name| !name.is_empty()),
            zone: if let Record::Lot(lot) = record { Some(lot.zone) } else { None },
            why,
        }
    }

    /// Which row and why, without a full stop.
    pub fn message(&self) -> Message {
        let row = match &self.name {
            Some(name) => named(self.key, "store-row-named").with("name", name.as_str()),
            None => named(self.key, "store-row"),
        };
        let about = |key| Message::new(key).with("row", row);
        match &self.why {
            Why::Cell(Unreadable { column, fault, .. }) => {
                about("store-aside-cell").with("column", *column).with("fault", fault.message())
            }
            Why::Orphan(owner) => {
                about("store-aside-orphan").with("owner", named(*owner, "store-row"))
            }
            Why::Follows(owner) => {
                about("store-aside-follows").with("owner", named(*owner, "store-row"))
            }
        }
    }
}

/// Whether a new record would take the code of a row that is set aside.
pub fn takes_code(record: &Record, aside: &Aside) -> bool {
    let (code, zone) = match record {
        Record::Zone(zone) => (&zone.code, None),
        Record::Lot(lot) => (&lot.code, Some(lot.zone)),
        _ => return false,
    };
    let is_same_kind = record.key().kind == aside.key.kind;
    is_same_kind && aside.name.as_ref() == Some(code) && (zone.is_none() || aside.zone == zone)
}

/// A record that refers to one that is not in the file, and can do without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loose {
    /// Which refers.
    pub from: Key,
    /// To which.
    pub to: Key,
}

impl Loose {
    /// Which record, and what it refers to, without a full stop.
    pub fn message(&self) -> Message {
        let (row, to) = (named(self.from, "store-row"), named(self.to, "store-row"));
        Message::new("store-loose").with("row", row).with("to", to)
    }
}

/// "Lô đất số 12".
fn named(key: Key, text: &'static str) -> Message {
    Message::new(text).with("kind", key.kind.text()).with("id", key.id.to_string())
}

/// A notice that counts all rows and names the first.
pub fn notice(key: &'static str, rows: &[Message]) -> Option<Message> {
    let named = Message::list(rows.iter().cloned())?;
    Some(Message::new(key).with("count", rows.len()).with("rows", named))
}
