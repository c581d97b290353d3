//! Kết quả đối chiếu quy định: what does not keep to the law of the chosen day, with its basis and what
//! to do about it.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, own_paper};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::tables::findings;

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "findings",
    title: "papers-findings",
    about: ReportScope::PlanOrZone,
    make: paper,
};

const FINDINGS: &[&str] =
    &["severity", "zone", "subject", "says", "needs", "mend", "sure", "accepted"];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let table = desk_table(plan, request, &findings::TABLE, FINDINGS);
    Ok(own_paper(plan, request, &REPORT, vec![Section::across(vec![table])]))
}
