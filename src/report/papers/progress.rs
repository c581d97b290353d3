//! Tiến độ thực hiện kế hoạch: every target with what its standing rests on, every work, what the law
//! asks of every village.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, own_paper};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::tables::{criteria, products, progress, targets, works};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "progress",
    title: "papers-progress",
    about: ReportScope::PlanOrZone,
    make: paper,
};

/// What of each table a page has room for.
const TARGETS: &[&str] =
    &["subject", "zone", "measure", "value", "due", "state", "evidence", "counted", "clause"];
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
const WORKS: &[&str] = &[
    "name",
    "zone",
    "kind",
    "status",
    "percent",
    "read_on",
    "planned_end",
    "finished",
    "cost_million_vnd",
    "spent_million_vnd",
];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let sections = vec![
        Section::across(vec![desk_table(plan, request, &targets::TABLE, TARGETS)]),
        Section::across(vec![
            desk_table(plan, request, &progress::TABLE, FILL),
            desk_table(plan, request, &works::TABLE, WORKS),
        ]),
        Section::across(vec![
            desk_table(plan, request, &criteria::TABLE, &[]),
            desk_table(plan, request, &products::TABLE, &[]),
        ]),
    ];
    Ok(own_paper(plan, request, &REPORT, sections))
}
