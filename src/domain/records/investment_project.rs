//! Dự án đầu tư: what an enterprise builds outside the clusters' lots, step by step.

use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Figure, Id, WorkStatus, Zone};
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

record! {
    /// A project of an enterprise.
    InvestmentProject {
        /// Where.
        geom: Option<Figure>,
        /// "Nhà máy chế biến thủy sản Chánh Phát".
        name: String [title],
        /// Whose.
        enterprise: Option<Id<Enterprise>>,
        /// In or near which zone.
        zone: Option<Id<Zone>>,
        /// How far.
        status: Option<WorkStatus>,
        /// Land it takes.
        #[serde(rename = "area_m2")]
        area: Option<Area> as area_m2,
        /// What it costs.
        investment_million_vnd: Option<f64>,
        /// By when it is to run.
        planned_end: Option<Date>,
        /// Where, in words.
        place: Option<String>,
        /// What it rests on.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else, with its source.
        note: Option<String>,
    }
}

record! {
    /// A step of a project.
    ProjectStep {
        /// Of which project.
        project: Id<InvestmentProject> [part_of],
        /// Which in order.
        step: i64 [ordinal],
        /// "Chấp thuận chủ trương đầu tư".
        name: String [title],
        /// By when.
        due: Option<Date>,
        /// Day it was done.
        done_on: Option<Date> [later],
        /// What shows it.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}

impl InvestmentProject {
    /// Whether it, or one of its steps, should have been done before the day.
    pub fn is_late(&self, steps: &[&Arc<ProjectStep>], on: Date) -> bool {
        let is_over = self.status.is_some_and(WorkStatus::is_over);
        let has_passed = |due: Option<Date>| due.is_some_and(|due| due < on);
        let waits = |step: &Arc<ProjectStep>| step.done_on.is_none_or(|day| day > on);
        let mut open = steps.iter().filter(|step| waits(step));
        !is_over && (has_passed(self.planned_end) || open.any(|step| has_passed(step.due)))
    }
}
