//! Biến động: lot by lot, why the leased area of two days differs.

use super::TableQuery;
use crate::domain::Plan;
use crate::views::table::Table;

pub(super) fn table(_plan: &Plan, _query: &TableQuery) -> Table {
    Table::default()
}
