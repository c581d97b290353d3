//! Di dời: who has to move, what they need, which free lots would do.

use super::TableQuery;
use crate::domain::Plan;
use crate::views::table::Table;

pub(super) fn table(_plan: &Plan, _query: &TableQuery) -> Table {
    Table::default()
}
