//! All kinds of record there are, in one list.

use super::Id;
use crate::i18n::Message;
use serde::{Deserialize, Serialize};

/// Hands the list to the macro named, which makes of each line what it makes. From
/// `Work = "work" in works,` come
///
/// ```text
/// enum RecordKind { …, Work }             "work" in the file, its table, on the command line
/// RecordKind::Work.text()                 `record-work` of the texts
/// enum Record { …, Work(Arc<Work>) }
/// struct Tables { …, works: Table<Work> } where a plan holds them
/// impl Kept for Work { … }
/// ```
///
/// and an arm of `of_kind!` and `of_record!`, which do the same for whatever kind it is.
///
/// The order is the order in which a file may be filled, what is referred to first; a new kind goes to
/// the end, since the uids of built-in records count it.
macro_rules! kinds {
    ($d:tt $make:ident) => {
        $make! { $d
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
            Approval = "approval" in approvals,
            ZoneState = "zone_state" in zone_states,
            ZoneStep = "zone_step" in zone_steps,
            ZonePlace = "zone_place" in zone_places,
            Unit = "unit" in units,
            Office = "office" in offices,
            Fund = "fund" in funds,
            Assignment = "assignment" in assignments,
            YearlyPlan = "yearly_plan" in yearly_plans,
            Mine = "mine" in mines,
            Promotion = "investment_promotion" in promotions,
            SupportPolicy = "support_policy" in support_policies,
            SupportGrant = "support_grant" in support_grants,
            Trade = "trade" in trades,
            Tour = "tour" in tours,
            Certificate = "certificate" in certificates,
            PeriodFigure = "period_figure" in period_figures,
            Wording = "wording" in wordings,
            DrawingSign = "drawing_sign" in drawing_signs,
            LegalValue = "legal_value" in legal_values,
            Acceptance = "acceptance" in acceptances,
            Holiday = "holiday" in holidays,
            LandDemand = "land_demand" in land_demands,
            AverageScope = "average_scope" in average_scopes,
        }
    };
}

macro_rules! record_kind {
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
    };
}

kinds! { $ record_kind }

pub(crate) use {kinds, of_kind};

/// What every kind of record has in common.
pub trait Kind: Clone + PartialEq + Sized + Send + Sync + 'static {
    /// Which kind this is.
    const KIND: RecordKind;
    /// The record's key.
    fn id(&self) -> Id<Self>;
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

impl<T: Kind> From<Id<T>> for Key {
    fn from(id: Id<T>) -> Self {
        Self::of(id)
    }
}
