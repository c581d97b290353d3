//! The kinds of record, one file for what belongs together; `kinds.rs` lists them.

mod document;
mod enterprise;
mod industry;
mod investment_project;
mod lot;
mod money;
mod note;
mod occupancy;
mod phase;
mod place;
mod report_period;
mod target;
mod task;
mod village;
mod work;
mod zone;

pub use document::Document;
pub use enterprise::Enterprise;
pub use industry::{Industry, ZoneIndustry};
pub use investment_project::{InvestmentProject, ProjectStep};
pub use lot::{LandUse, Lot};
pub use money::{
    Budget, FundSource, MODEL_MILLION_VND, MODEL_SHARE, Programme, ProgrammeKind, SupportCheck,
};
pub use note::{Note, NoteShape};
pub use occupancy::{LotState, Occupancy, OccupancyState};
pub use phase::Phase;
pub use place::Place;
pub use report_period::{FrozenHolding, FrozenZone, ReportPeriod, ReportPeriodKind};
pub use target::{Measure, Statement, Target, TargetState};
pub use task::{Difficulty, DifficultyKind, Inspection, InspectionKind, Task, TaskState};
pub use village::{Indicator, Observation, Precision, Product};
pub use work::{Work, WorkKind, WorkReading, WorkStatus};
pub use zone::{Zone, ZoneKind, ZoneStatus};
