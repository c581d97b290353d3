//! Tiến độ thực hiện mục tiêu của kế hoạch: every target with what its standing rests on.

use super::{ReportInfo, ReportRequest, ReportScope};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Block, Paper, PaperKind, PaperTable, Section};
use crate::views::tables::targets;

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo = ReportInfo {
    id: "progress",
    title: "papers-progress",
    about: ReportScope::PlanOrZone,
    make: paper,
};

/// What of the table a page has room for.
const COLUMNS: &[&str] =
    &["subject", "zone", "measure", "value", "due", "state", "evidence", "counted", "clause"];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let table = targets::TABLE.table(plan, &request.query());
    let table = PaperTable::new(table).only(COLUMNS).or_says(Message::new(targets::TABLE.empty));
    Ok(Paper {
        title: Message::new(REPORT.title),
        kind: PaperKind::Own,
        scope: request.scope(plan),
        basis: request.basis(),
        sections: vec![Section::across(vec![Block::of_table(table)])],
    })
}
