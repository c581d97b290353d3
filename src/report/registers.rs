//! All fields of the records of some kinds, a sheet a kind.

use super::table::{TitledTable, cannot_carry, table_csv, table_xlsx};
use super::trouble::no_workbook;
use crate::domain::{Plan, RecordKind};
use crate::i18n::{Message, Texts};
use crate::views::{Listing, TableQuery, register};
use std::path::Path;

/// Every field of the records of these kinds as a workbook, or of one kind as CSV, by the name's
/// ending; kinds without records are left out. It can be read again.
pub fn registers(
    plan: &Plan,
    kinds: &[RecordKind],
    query: &TableQuery,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, Message> {
    let tables: Vec<_> = kinds
        .iter()
        .map(|kind| (*kind, register(plan, *kind, query)))
        .filter(|(_, table)| kinds.len() == 1 || !table.rows.is_empty())
        .collect();
    if let Some(why) = tables.iter().find_map(|(_, table)| cannot_carry(table, path, texts)) {
        return Err(why);
    }
    let titled: Vec<_> = tables
        .iter()
        .map(|(kind, table)| TitledTable {
            title: kind.text(),
            about: Listing::about(plan, query),
            table,
        })
        .collect();
    let is_text = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    match titled.as_slice() {
        [only] if is_text => Ok(table_csv(only, texts)),
        all => table_xlsx(all, texts)
            .map_err(|error| Message::new("tables-not-saved").with("why", no_workbook(&error))),
    }
}
