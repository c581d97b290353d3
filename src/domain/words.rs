//! The text of each word of the vocabularies: state, land use, kind, status, source, basis, measure.
//!
//! The keys are written out, so that a search for one finds the place that says it.

use super::{
    Basis, BoundarySource, Criterion, LandUse, LotState, MoveReason, MoveState, NoMatch,
    OccupancyState, RecordKind, Standing, TargetStanding, ZoneKind, ZoneStatus,
};
use crate::i18n::{Argument, Message};

impl LotState {
    /// "đã cho thuê".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Vacant => "state-vacant",
            Self::Registered => "state-registered",
            Self::Leased => "state-leased",
            Self::Building => "state-building",
            Self::Operating => "state-operating",
            Self::Suspended => "state-suspended",
            Self::Recovered => "state-recovered",
        })
    }
}

impl OccupancyState {
    /// "đã cho thuê".
    pub fn text(self) -> Message {
        LotState::from(self).text()
    }
}

impl LandUse {
    /// "cây xanh".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Industrial => "use-industrial",
            Self::Warehouse => "use-warehouse",
            Self::Service => "use-service",
            Self::Green => "use-green",
            Self::Road => "use-road",
            Self::Technical => "use-technical",
            Self::Water => "use-water",
            Self::Reserve => "use-reserve",
        })
    }
}

impl ZoneKind {
    /// "Cụm công nghiệp".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Cluster => "kind-cluster",
            Self::Park => "kind-park",
            Self::Village => "kind-village",
            Self::Logistics => "kind-logistics",
            Self::Mining => "kind-mining",
        })
    }
}

impl ZoneStatus {
    /// "đang hoạt động".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Proposed => "status-proposed",
            Self::Approved => "status-approved",
            Self::Building => "status-building",
            Self::Operating => "status-operating",
            Self::Expanding => "status-expanding",
            Self::Withdrawn => "status-withdrawn",
        })
    }
}

impl BoundarySource {
    /// "đo đạc thực địa".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Surveyed => "source-surveyed",
            Self::FromDecision => "source-from-decision",
            Self::Digitised => "source-digitised",
            Self::Illustrative => "source-illustrative",
        })
    }
}

impl Basis {
    /// "theo quy hoạch chi tiết".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::DetailedPlan => "basis-detailed-plan",
            Self::Lots => "basis-lots",
        })
    }
}

impl Standing {
    /// "chậm".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Overdue => "progress-overdue",
            Self::Behind => "progress-behind",
            Self::OnCourse => "progress-on-course",
            Self::Reached => "progress-reached",
            Self::Unknown => "progress-unknown",
        })
    }
}

impl MoveReason {
    /// "trên đất quốc phòng".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::DefenceLand => "relocation-defence-land",
            Self::Polluting => "relocation-polluting",
            Self::BuildingMaterials => "relocation-building-materials",
            Self::Stated => "relocation-stated",
        })
    }
}

impl MoveState {
    /// "chờ".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Waiting => "relocation-waiting",
            Self::Reserved => "relocation-reserved",
            Self::Placed => "relocation-placed",
        })
    }
}

impl NoMatch {
    /// Why nothing can be offered.
    pub fn text(self) -> Message {
        match self {
            Self::NothingFree => Message::new("relocation-nothing-free"),
            Self::TooLarge(largest) => {
                Message::new("relocation-too-large").with("largest", Argument::Hectares(largest))
            }
            Self::TakenByOthers => Message::new("relocation-taken"),
        }
    }
}

impl RecordKind {
    /// "Công trình hạ tầng".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Place => "record-place",
            Self::Document => "record-document",
            Self::Zone => "record-zone",
            Self::Phase => "record-phase",
            Self::Lot => "record-lot",
            Self::Enterprise => "record-enterprise",
            Self::Occupancy => "record-occupancy",
            Self::Industry => "record-industry",
            Self::ZoneIndustry => "record-zone_industry",
            Self::Target => "record-target",
            Self::Note => "record-note",
            Self::ReportPeriod => "record-report_period",
            Self::InvestmentProject => "record-investment_project",
            Self::ProjectStep => "record-project_step",
            Self::Work => "record-work",
            Self::WorkReading => "record-work_reading",
            Self::Product => "record-product",
            Self::Observation => "record-observation",
            Self::Programme => "record-programme",
            Self::Budget => "record-budget",
            Self::Task => "record-task",
            Self::Difficulty => "record-difficulty",
            Self::Inspection => "record-inspection",
            Self::Statement => "record-statement",
        })
    }
}

impl TargetStanding {
    /// "quá hạn".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Overdue => "targets-overdue",
            Self::DueUnsaid => "targets-due-unsaid",
            Self::Late => "targets-late",
            Self::OnCourse => "targets-on-course",
            Self::Unsaid => "targets-unsaid",
            Self::Reached => "targets-reached",
            Self::Dropped => "targets-dropped",
        })
    }
}

impl Criterion {
    /// "Ít nhất 20 % số hộ làm nghề".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Households => "criteria-households",
            Self::Steady => "criteria-steady",
            Self::Environment => "criteria-environment",
            Self::Traditional => "criteria-traditional",
        })
    }
}
