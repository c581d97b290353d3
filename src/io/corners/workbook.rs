//! The tables of corners in a workbook of several sheets.

use super::layout::CornerLayout;
use super::read::read_corners;
use super::table::CornerTable;
use crate::i18n::Message;
use crate::io::sheet::Sheet;

/// The only table of corners in a workbook, or why there is not exactly one.
pub fn corners_from_sheets(
    sheets: &[Sheet],
    layout_of: impl Fn(&Sheet) -> Result<CornerLayout, Message>,
) -> Result<CornerTable, Message> {
    let mut tables = Vec::new();
    for sheet in sheets {
        tables.push((sheet, read_corners(sheet, &layout_of(sheet)?)));
    }
    let full: Vec<&str> = tables
        .iter()
        .filter(|(_, table)| !table.rings.is_empty())
        .map(|(sheet, _)| sheet.name.as_str())
        .collect();
    if full.len() > 1 {
        return Err(Message::new("io-several-tables").with("sheets", full.join(", ")));
    }
    let first_full = tables.iter().position(|(_, table)| !table.rings.is_empty()).unwrap_or(0);
    let table = tables.into_iter().nth(first_full).map(|(_, table)| table);
    table.ok_or_else(|| Message::new("io-no-coordinates"))
}

/// All tables of corners in a workbook, each with the name of its sheet; the one there is, though it
/// has no corners, where none has any.
pub fn all_corners_from_sheets(
    sheets: &[Sheet],
    layout_of: impl Fn(&Sheet) -> Result<CornerLayout, Message>,
) -> Result<Vec<(String, CornerTable)>, Message> {
    let mut tables = Vec::new();
    for sheet in sheets {
        tables.push((sheet.name.clone(), read_corners(sheet, &layout_of(sheet)?)));
    }
    if tables.iter().any(|(_, table)| !table.rings.is_empty()) {
        tables.retain(|(_, table)| !table.rings.is_empty());
    }
    if tables.is_empty() { Err(Message::new("io-no-coordinates")) } else { Ok(tables) }
}
