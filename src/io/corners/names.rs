//! The row that names the columns, and which it names.

use crate::io::cell::{Role, names_coordinates, role};
use crate::io::sheet::Sheet;

/// A head stands within the first so many rows.
const TOP: usize = 60;

/// The columns a row names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) number: Option<usize>,
    pub(super) first: Option<usize>,
    pub(super) second: Option<usize>,
    pub(super) side: Option<usize>,
}

impl Named {
    const fn has_both_coordinates(self) -> bool {
        self.first.is_some() && self.second.is_some()
    }
}

/// What this row names a column, or the row above it, as in a head of two rows.
pub(super) fn role_at(sheet: &Sheet, row: usize, column: usize) -> Option<Role> {
    let above = || role(sheet.cell(row.checked_sub(1)?, column));
    role(sheet.cell(row, column)).or_else(above)
}

/// The columns this row names; what it leaves out is taken from the row above, as in a head of two
/// rows with "Tọa độ" over X and Y.
pub(super) fn names_in(sheet: &Sheet, row: usize) -> Named {
    let mut named = Named::default();
    let rows = [Some(row), row.checked_sub(1)];
    for row in rows.into_iter().flatten() {
        for column in 0..sheet.rows.get(row).map_or(0, Vec::len) {
            let slot = match role(sheet.cell(row, column)) {
                Some(Role::Number) => &mut named.number,
                Some(Role::First) => &mut named.first,
                Some(Role::Second) => &mut named.second,
                Some(Role::Side) => &mut named.side,
                None => continue,
            };
            slot.get_or_insert(column);
        }
    }
    named
}

/// The row that names the columns.
pub(super) fn find(sheet: &Sheet) -> Option<usize> {
    let top = sheet.rows.len().min(TOP);
    (0..top).find(|row| {
        names_coordinates(&sheet.rows[*row]) && names_in(sheet, *row).has_both_coordinates()
    })
}
