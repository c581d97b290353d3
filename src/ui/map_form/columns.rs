//! The columns of the layers of a map, and which field each holds.

use super::file::MapFile;
use super::said::Said;
use crate::domain::Field;
use crate::i18n::fold;
use crate::io::{Layer, Looks, UnreadColumn, column_letter, layer_columns};

/// A column with something in it.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name, else its letter.
    pub(super) name: String,
    /// The field it holds.
    pub(super) holds: Option<&'static Field>,
    /// What seems to stand in it where nobody understood it.
    pub(super) looks: Option<Looks>,
    /// What stands in it first.
    pub(super) example: String,
}

/// The columns of the layers that are read, each name once: those that hold a field, those nobody
/// understood, those that were left out. Where lots are found in a drawing, or what was
/// seen is told, nothing is left to be said.
pub(super) fn columns_of(
    file: &MapFile,
    said: &Said,
    layers: &[&Layer],
    unread: &[UnreadColumn],
) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    if file.has_drawn_lots(said.kind) || file.has_sightings(said.kind) {
        return found;
    }
    for layer in layers {
        let held = layer_columns(said.kind, layer, &said.columns);
        for at in 0..layer.table.width() {
            let head = layer.table.cell(0, at).trim();
            let name = if head.is_empty() { column_letter(at) } else { head.to_owned() };
            let holds =
                held.iter().find(|(_, column)| *column == Some(at)).map(|(field, _)| *field);
            let unread = unread.iter().find(|column| column.column == at && column.name == head);
            let is_left = said.columns.leaves.contains(&name);
            let is_known = found.iter().any(|column| fold(&column.name) == fold(&name));
            if is_known || holds.is_none() && unread.is_none() && !is_left {
                continue;
            }
            let cells = (1..layer.table.rows.len()).map(|row| layer.table.cell(row, at));
            let example = cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default();
            let looks = unread.and_then(|column| column.looks);
            found.push(Column { name, holds, looks, example: example.to_owned() });
        }
    }
    found
}
