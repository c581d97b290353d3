//! Tiến độ: which clusters are behind their fill targets, and the pace they would need.

use super::TableQuery;
use crate::domain::Plan;
use crate::views::table::Table;

pub(super) fn table(_plan: &Plan, _query: &TableQuery) -> Table {
    Table::default()
}
