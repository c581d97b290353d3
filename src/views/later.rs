//! What a table does not list yet, because it begins after the day looked at.

use super::table::Table;
use super::tables::{TableInfo, TableQuery};
use crate::domain::{Key, Plan, begins, zone_linked};
use jiff::civil::Date;
use std::collections::HashSet;

/// Records that are not lost, but later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    /// How many.
    pub count: usize,
    /// The day from which on all of them are there.
    pub all_from: Date,
}

/// The records of the kinds entered from a table that begin after its day and stand in no row; none
/// where there are none.
pub fn later(plan: &Plan, info: &TableInfo, query: &TableQuery, table: &Table) -> Option<Later> {
    let listed: HashSet<Key> = table.rows.iter().filter_map(|row| row.subject).collect();
    let is_asked_for = |key: &Key| {
        !listed.contains(key) && (query.zone.is_none() || zone_linked(plan, *key) == query.zone)
    };
    let keys = info.adds.iter().flat_map(|kind| plan.keys(*kind)).filter(is_asked_for);
    let days = keys.filter_map(|key| begins(&plan.record(key)?));
    let (count, last) = days
        .filter(|day| *day > query.on)
        .fold((0, None), |(count, last), day| (count + 1, last.max(Some(day))));
    Some(Later { count, all_from: last? })
}
