//! One undoable change: what each touched record becomes.

use super::{
    Budget, Difficulty, Document, Enterprise, Id, Industry, Inspection, InvestmentProject, Kind,
    Lot, Note, Observation, Occupancy, Phase, Place, Plan, Product, Programme, ProjectStep,
    ReportPeriod, Statement, Table, Target, Task, Work, WorkReading, Zone, ZoneIndustry,
};
use crate::i18n::Message;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One list of all kinds: from it come [`RecordKind`], [`Record`], the plan's tables and the two ways
/// to do the same for whatever kind it is. The order is the order in which a file may be filled, what
/// is referred to first; a new kind goes to the end, since the uids of built-in records count it.
macro_rules! kinds {
    ($d:tt $($kind:ident in $table:ident,)*) => {
        /// Which sort of record.
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
            $(#[doc = concat!("[`", stringify!($kind), "`]")] $kind,)*
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Record {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind(Arc<$kind>),)*
        }

        /// The records of a plan, kind by kind.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Tables {
            $(pub $table: Table<$kind>,)*
        }

        $(impl Kind for $kind {
            const KIND: RecordKind = RecordKind::$kind;
            fn id(&self) -> Id<Self> {
                self.id
            }
            fn table(plan: &Plan) -> &Table<Self> {
                &plan.tables.$table
            }
            fn table_mut(plan: &mut Plan) -> &mut Table<Self> {
                &mut plan.tables.$table
            }
            fn into_record(record: Arc<Self>) -> Record {
                Record::$kind(record)
            }
        })*

        /// Does the same for the type `T` behind a [`RecordKind`], whichever it is.
        macro_rules! of_kind {
            ($d of:expr, $d t:ident => $d do:expr) => {
                match $d of {
                    $($crate::domain::RecordKind::$kind => {
                        type $d t = $crate::domain::$kind;
                        $d do
                    })*
                }
            };
        }

        /// Does the same for the record within a [`Record`], whatever its kind.
        macro_rules! of_record {
            ($d of:expr, $d record:ident => $d do:expr) => {
                match $d of {
                    $($crate::domain::Record::$kind($d record) => $d do,)*
                }
            };
        }
    };
}

kinds! { $
    Place in places,
    Document in documents,
    Zone in zones,
    Phase in phases,
    Lot in lots,
    Enterprise in enterprises,
    Occupancy in occupancies,
    Industry in industries,
    ZoneIndustry in zone_industries,
    Target in targets,
    Note in notes,
    ReportPeriod in report_periods,
    InvestmentProject in investment_projects,
    ProjectStep in project_steps,
    Work in works,
    WorkReading in work_readings,
    Product in products,
    Observation in observations,
    Programme in programmes,
    Budget in budgets,
    Task in tasks,
    Difficulty in difficulties,
    Inspection in inspections,
    Statement in statements,
}

pub(crate) use {of_kind, of_record};

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

impl<T: Kind> From<Id<T>> for Key {
    fn from(id: Id<T>) -> Self {
        Self::of(id)
    }
}

impl Record {
    /// Its key.
    pub fn key(&self) -> Key {
        of_record!(self, record => Key::of(record.id))
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
