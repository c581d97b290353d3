//! Lịch thuê đất: what ends, what should have been built, what was never signed.

use super::TableQuery;
use crate::domain::Plan;
use crate::views::table::Table;

pub(super) fn table(_plan: &Plan, _query: &TableQuery) -> Table {
    Table::default()
}
