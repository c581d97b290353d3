//! Flaws of land as the map shows them and as a sentence tells them.

use super::super::check_sheet::shown;
use crate::i18n::Message;
use crate::io::FlawOfRows;
use crate::map::Preview;

/// The land all of them are about, as the map shows it.
pub(super) fn preview(flaws: &[FlawOfRows]) -> Option<Preview> {
    let rings = flaws.iter().filter_map(|told| shown::overlay(&told.flaw).preview);
    let rings: Vec<_> = rings.flat_map(|preview| preview.rings).collect();
    (!rings.is_empty()).then_some(Preview { rings, flawed: true })
}

/// What is wrong in which rows, or was.
pub(super) fn says(told: &FlawOfRows, key: &'static str) -> Message {
    let rows: Vec<String> = told.rows.iter().map(|at| at.row.to_string()).collect();
    let said = Message::new(key).with("rows", rows.join(", "));
    said.with("flaw", told.flaw.message().clone())
}
