//! Kinh phí năm: the money of one year, its plans, and the programmes it pays for.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{own_paper, table_of_year};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::tables::{money, promotion, yearly_plans};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "budget",
    title: "papers-budget",
    about: ReportScope::PlanOrZone,
    make: paper,
};

const PROGRAMMES: &[&str] = &[
    "name",
    "kind",
    "fund",
    "status",
    "zone",
    "courses",
    "trainees",
    "total_million_vnd",
    "support_million_vnd",
    "check",
];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let sections = vec![Section::across(vec![
        table_of_year(plan, request, &money::TABLE, &[]),
        table_of_year(plan, request, &promotion::TABLE, PROGRAMMES),
        table_of_year(plan, request, &yearly_plans::TABLE, &[]),
    ])];
    Ok(own_paper(plan, request, &REPORT, sections))
}
