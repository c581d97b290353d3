//! All kinds of record there are, in one list, and what follows from being in it.

use super::{Id, Kind, Plan, Table};
use crate::i18n::Message;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// From a line `Work = "work" in works,` comes
///
/// ```text
/// enum RecordKind { …, Work }             "work" in the file, its table, on the command line
/// enum Record { …, Work(Arc<Work>) }
/// struct Tables { …, works: Table<Work> } where a plan holds them
/// impl Kind for Work { … }
/// RecordKind::Work.text()                 `record-work` of the texts
/// ```
///
/// and an arm of `of_kind!` and `of_record!`, which do the same for whatever kind it is.
///
/// The order is the order in which a file may be filled, what is referred to first; a new kind goes to
/// the end, since the uids of built-in records count it.
macro_rules! kinds {
    ($d:tt $($kind:ident = $name:tt in $table:ident,)*) => {
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
        pub enum RecordKind {
            $(
                #[doc = concat!("[`", stringify!($kind), "`](crate::domain::", stringify!($kind), ")")]
                #[serde(rename = $name)]
                #[strum(serialize = $name)]
                $kind,
            )*
        }

        impl RecordKind {
            /// "Công trình hạ tầng".
            pub const fn text(self) -> Message {
                Message::new(match self {
                    $(Self::$kind => concat!("record-", $name),)*
                })
            }
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            $(
                #[doc = concat!("See [`", stringify!($kind), "`](crate::domain::", stringify!($kind), ").")]
                #[serde(rename = $name)]
                $kind(Arc<$crate::domain::$kind>),
            )*
        }

        /// The records of a plan, kind by kind.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Tables {
            $(pub $table: Table<$crate::domain::$kind>,)*
        }

        $(impl Kind for $crate::domain::$kind {
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
    Place = "place" in places,
    Document = "document" in documents,
    Zone = "zone" in zones,
    Phase = "phase" in phases,
    Lot = "lot" in lots,
    Enterprise = "enterprise" in enterprises,
    Occupancy = "occupancy" in occupancies,
    Industry = "industry" in industries,
    ZoneIndustry = "zone_industry" in zone_industries,
    Target = "target" in targets,
    Note = "note" in notes,
    ReportPeriod = "report_period" in report_periods,
    InvestmentProject = "investment_project" in investment_projects,
    ProjectStep = "project_step" in project_steps,
    Work = "work" in works,
    WorkReading = "work_reading" in work_readings,
    Product = "product" in products,
    Observation = "observation" in observations,
    Programme = "programme" in programmes,
    Budget = "budget" in budgets,
    Task = "task" in tasks,
    Difficulty = "difficulty" in difficulties,
    Inspection = "inspection" in inspections,
    Statement = "statement" in statements,
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
