//! Danh sách doanh nghiệp: who is in the plan, and what each holds.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, listing, own_paper};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::Listing;
use crate::views::tables::enterprises;

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "enterprises",
    title: "papers-enterprises",
    about: ReportScope::PlanOrZone,
    make: paper,
};

const WHO: &[&str] = &[
    "name",
    "tax_code",
    "vsic_code",
    "seat",
    "state",
    "area_ha",
    "since",
    "investment_million_vnd",
    "investment_done_million_vnd",
    "workers",
    "wastewater_m3_per_day",
];
const HELD: &[&str] = &[
    "zone",
    "lot",
    "enterprise",
    "state",
    "area_m2",
    "from",
    "lease_number",
    "lease_years",
    "lease_end",
    "deadline",
];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let sections = vec![
        Section::across(vec![desk_table(plan, request, &enterprises::TABLE, WHO)]),
        Section::across(vec![listing(plan, request, Listing::Occupancies, HELD)]),
    ];
    Ok(own_paper(plan, request, &REPORT, sections))
}
