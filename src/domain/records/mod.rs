//! The kinds of record, one file for what belongs together; `kinds.rs` lists them.

mod approval;
mod document;
mod drawing_sign;
mod enterprise;
mod industry;
mod investment_project;
mod law;
mod lot;
mod mine;
mod money;
mod note;
mod occupancy;
mod office;
mod period_figure;
mod phase;
mod place;
mod promotion;
mod report_period;
mod support;
mod target;
mod task;
mod trade;
mod village;
mod wording;
mod work;
mod yearly_plan;
mod zone;

pub use approval::{Approval, ApprovalKind, ProcedureKind, ZonePlace, ZoneState, ZoneStep};
pub use document::{Document, DocumentKind};
pub use drawing_sign::{DrawingSign, PlanScale};
pub use enterprise::Enterprise;
pub use industry::{Industry, ZoneIndustry};
pub use investment_project::{InvestmentProject, ProjectStep};
pub use law::{Acceptance, AverageScope, Holiday, LandDemand, LegalValue};
pub use lot::{LandUse, Lot, UseDetail};
pub use mine::{Mine, MineState};
pub use money::{Budget, FundSource, Programme, ProgrammeKind};
pub use note::{Note, NoteShape};
pub use occupancy::{LotState, Occupancy, OccupancyState};
pub use office::{Assignment, AssignmentRole, Fund, Office, Unit, UnitLevel};
pub use period_figure::PeriodFigure;
pub use phase::Phase;
pub use place::Place;
pub use promotion::{Promotion, PromotionKind, PromotionOutcome};
pub use report_period::{FrozenHolding, FrozenLine, FrozenZone, ReportPeriod, ReportPeriodKind};
pub use support::{SupportGrant, SupportPolicy};
pub use target::{Counted, JudgedBy, Measure, Statement, Target, TargetState};
pub use task::{Difficulty, DifficultyKind, Inspection, InspectionKind, Task, TaskState};
pub use trade::{Certificate, CertificateKind, Tour, Trade, TradeState};
pub use village::{Indicator, Observation, Precision, Product};
pub use wording::{ENDED, Meaning, VOCABULARIES, Vocabulary, Wording, in_words};
pub use work::{Treatment, Work, WorkKind, WorkReading, WorkStatus};
pub use yearly_plan::{YearlyPlan, YearlyPlanKind};
pub use zone::{
    CentralWastewater, ClusterType, Completeness, InvestorKind, Zone, ZoneKind, ZoneStatus,
};
