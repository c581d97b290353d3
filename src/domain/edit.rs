//! One undoable change: what each touched record becomes.

use super::{
    Document, Enterprise, Id, Industry, Kind, Lot, Note, Occupancy, Phase, Place, Plan,
    ReportPeriod, Table, Target, Zone, ZoneIndustry,
};
use crate::i18n::Message;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which sort of record. The order is the order in which a file may be filled: what is referred to comes first.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RecordKind {
    /// [`Place`]
    Place,
    /// [`Document`]
    Document,
    /// [`Zone`]
    Zone,
    /// [`Phase`]
    Phase,
    /// [`Lot`]
    Lot,
    /// [`Enterprise`]
    Enterprise,
    /// [`Occupancy`]
    Occupancy,
    /// [`Industry`]
    Industry,
    /// [`ZoneIndustry`]
    ZoneIndustry,
    /// [`Target`]
    Target,
    /// [`Note`]
    Note,
    /// [`ReportPeriod`]
    ReportPeriod,
}

/// A record of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// See [`Place`].
    Place(Arc<Place>),
    /// See [`Document`].
    Document(Arc<Document>),
    /// See [`Zone`].
    Zone(Arc<Zone>),
    /// See [`Phase`].
    Phase(Arc<Phase>),
    /// See [`Lot`].
    Lot(Arc<Lot>),
    /// See [`Enterprise`].
    Enterprise(Arc<Enterprise>),
    /// See [`Occupancy`].
    Occupancy(Arc<Occupancy>),
    /// See [`Industry`].
    Industry(Arc<Industry>),
    /// See [`ZoneIndustry`].
    ZoneIndustry(Arc<ZoneIndustry>),
    /// See [`Target`].
    Target(Arc<Target>),
    /// See [`Note`].
    Note(Arc<Note>),
    /// See [`ReportPeriod`].
    ReportPeriod(Arc<ReportPeriod>),
}

/// Which record: its kind and its number in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// Kind.
    pub kind: RecordKind,
    /// Number in the file.
    pub id: i64,
}

impl Key {
    /// The key of a typed id.
    pub fn of<T: Kind>(id: Id<T>) -> Self {
        Self { kind: T::KIND, id: id.number() }
    }
}

impl Record {
    /// Its key.
    pub fn key(&self) -> Key {
        match self {
            Self::Place(record) => Key::of(record.id),
            Self::Document(record) => Key::of(record.id),
            Self::Zone(record) => Key::of(record.id),
            Self::Phase(record) => Key::of(record.id),
            Self::Lot(record) => Key::of(record.id),
            Self::Enterprise(record) => Key::of(record.id),
            Self::Occupancy(record) => Key::of(record.id),
            Self::Industry(record) => Key::of(record.id),
            Self::ZoneIndustry(record) => Key::of(record.id),
            Self::Target(record) => Key::of(record.id),
            Self::Note(record) => Key::of(record.id),
            Self::ReportPeriod(record) => Key::of(record.id),
        }
    }
}

/// What each touched record becomes, `None` where it goes away; with a label a person understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// "Ghi nhận Scavi thuê lô C-03".
    pub label: Message,
    /// What each touched record becomes.
    pub becomes: BTreeMap<Key, Option<Record>>,
}

impl Edit {
    /// An edit that changes nothing yet.
    pub const fn new(label: Message) -> Self {
        Self { label, becomes: BTreeMap::new() }
    }

    /// The record becomes (or newly is) this.
    pub fn put<T: Kind>(mut self, record: T) -> Self {
        self.becomes.insert(Key::of(record.id()), Some(T::into_record(Arc::new(record))));
        self
    }

    /// The record goes away.
    pub fn remove<T: Kind>(mut self, id: Id<T>) -> Self {
        self.becomes.insert(Key::of(id), None);
        self
    }

    /// The edit that takes this one back, if `plan` is as it was before it.
    pub fn inverse(&self, plan: &Plan, label: Message) -> Self {
        let becomes = self.becomes.keys().map(|key| (*key, plan.record(*key))).collect();
        Self { label, becomes }
    }

    /// Whether nothing in `plan` would be different after it.
    pub fn changes_nothing(&self, plan: &Plan) -> bool {
        self.becomes.iter().all(|(key, record)| plan.record(*key) == *record)
    }
}

/// The wiring of one kind: its name, its table, its wrapping as [`Record`].
macro_rules! kind {
    ($record:ident, $table:ident) => {
        impl Kind for $record {
            const KIND: RecordKind = RecordKind::$record;
            fn id(&self) -> Id<Self> {
                self.id
            }
            fn table(plan: &Plan) -> &Table<Self> {
                &plan.$table
            }
            fn into_record(record: Arc<Self>) -> Record {
                Record::$record(record)
            }
        }
    };
}

kind!(Place, places);
kind!(Document, documents);
kind!(Zone, zones);
kind!(Phase, phases);
kind!(Lot, lots);
kind!(Enterprise, enterprises);
kind!(Occupancy, occupancies);
kind!(Industry, industries);
kind!(ZoneIndustry, zone_industries);
kind!(Target, targets);
kind!(Note, notes);
kind!(ReportPeriod, report_periods);
