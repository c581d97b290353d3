//! Kỳ báo cáo: closed periods, later corrections, and what changed from one to the next.

use super::TableQuery;
use crate::domain::Plan;
use crate::views::table::Table;

pub(super) fn table(_plan: &Plan, _query: &TableQuery) -> Table {
    Table::default()
}
