//! Di dời: who has to move, why and by when, and the land that would do.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, own_paper};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Paper, Section};
use crate::views::tables::relocation;

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "relocation",
    title: "papers-relocation",
    about: ReportScope::Plan,
    make: paper,
};

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let table = desk_table(plan, request, &relocation::TABLE, &[]);
    Ok(own_paper(plan, request, &REPORT, vec![Section::across(vec![table])]))
}
