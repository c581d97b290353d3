//! What whoever imports records says of them, and what they come to.

use crate::domain::{Id, LandUse, Zone};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::cell::DecimalSign;
use crate::io::list::{ListPlanned, PassedRow, RowAt, UnreadColumn};
use crate::operations::Provenance;

/// What a sheet of records would do to a plan.
#[derive(Clone, Debug)]
pub struct RecordsPlanned {
    /// All records together, and what becomes of each row.
    pub list: ListPlanned,
    /// The sheets that were read, in the order rows name them.
    pub sheets: Vec<RecordSheet>,
    /// The names of sheets without such a table.
    pub others: Vec<String>,
}

/// A sheet of records.
#[derive(Clone, Debug, Default)]
pub struct RecordSheet {
    /// Its name, or nothing.
    pub name: String,
    /// Rows that are no records.
    pub passed: Vec<PassedRow>,
    /// Columns with something in them that nobody understood.
    pub unread: Vec<UnreadColumn>,
    /// Whether some figure may be two and a person has to say which sign parts decimals.
    pub is_open: bool,
    /// What of its shapes was mended.
    pub repaired: Vec<RepairedRow>,
    /// What was passed over or had to be decided without being told.
    pub doubts: Vec<Message>,
}

/// A row that was mended on its way in.
#[derive(Clone, Debug, PartialEq)]
pub struct RepairedRow {
    /// Its number, from 1.
    pub row: usize,
    /// What was done.
    pub what: Message,
}

impl RepairedRow {
    pub(super) const fn of(at: RowAt, what: Message) -> Self {
        Self { row: at.row, what }
    }
}

/// What whoever imports records has said of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordReading {
    /// The sign before decimals, where figures leave it open.
    pub decimal: Option<DecimalSign>,
    /// Names or letters of columns that are left out on purpose.
    pub leaves: Vec<String>,
    /// The zone of rows that call a record by its name and say none.
    pub zone: Option<Id<Zone>>,
    /// Which column holds a field: the field's name, and the column's name, letter or number.
    pub matches: Vec<(String, String)>,
}

/// What whoever imports a map has said of it.
#[derive(Clone, Debug, Default)]
pub struct LayerReading {
    /// Of its columns.
    pub columns: RecordReading,
    /// The system of its numbers, where the file is not to be believed.
    pub crs: Option<Crs>,
    /// The zone of what says none; else it is the one the shape lies in.
    pub zone: Option<Id<Zone>>,
    /// The use of lots that say none.
    pub land_use: Option<LandUse>,
    /// Where its boundaries are from.
    pub provenance: Provenance,
}
