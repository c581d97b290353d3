//! Tài liệu họp: what is late, what comes next and who has it, what was put to whom.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, own_paper};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::tables::{calendar, difficulties, meeting, progress};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "meeting",
    title: "papers-meeting",
    about: ReportScope::PlanOrZone,
    make: paper,
};

const FILL: &[&str] = &[
    "zone",
    "phase",
    "standing",
    "rate",
    "leased_ha",
    "industrial_ha",
    "target_rate",
    "due",
    "still_needed_ha",
    "forecast",
];
const DAYS: &[&str] = &["day", "days_left", "kind", "enterprise", "lot", "zone"];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let sections = vec![
        Section::across(vec![desk_table(plan, request, &meeting::TABLE, &[])]),
        Section::across(vec![
            desk_table(plan, request, &progress::TABLE, FILL),
            desk_table(plan, request, &difficulties::TABLE, &[]),
            desk_table(plan, request, &calendar::TABLE, DAYS),
        ]),
    ];
    Ok(own_paper(plan, request, &REPORT, sections))
}
