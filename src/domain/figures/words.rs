//! The texts of what is found out of a plan: basis, standing, reasons, criteria.
//!
//! The keys are written out, so that a search for one finds the place that says it.

use crate::domain::{
    Basis, Completeness, Fill, MoveReason, MoveState, NoMatch, Standing, TargetStanding, WhyBeside,
};
use crate::i18n::{Argument, Message};

impl Basis {
    /// "theo quy hoạch chi tiết".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::DetailedPlan => "basis-detailed-plan",
            Self::Lots => "basis-lots",
            Self::Illustrative => "basis-illustrative",
        })
    }
}

impl Fill {
    /// "62,1 %"; one that rests on sketched lots says so, and so does one of land of which only a
    /// part is recorded. None where no rate may be claimed.
    pub fn said(&self) -> Option<Message> {
        let rate = Argument::Percent(self.known_rate()?);
        let key = match (self.is_illustrative(), self.completeness) {
            (true, _) => "views-rate-illustrative",
            (false, Some(Completeness::Part)) => "views-rate-part",
            (false, Some(Completeness::Whole) | None) => "views-rate",
        };
        Some(Message::new(key).with("rate", rate))
    }
}

impl WhyBeside {
    /// "khu công nghiệp".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Park => "views-beside-park",
            Self::NotFounded => "views-beside-not-founded",
            Self::NoIndustrialLand => "views-beside-no-industrial-land",
            Self::Illustrative => "views-beside-illustrative",
            Self::Overlap => "views-beside-overlap",
            Self::NotRecorded => "views-beside-not-recorded",
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
