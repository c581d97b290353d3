//! How much of a workbook is taken in. One cell far away, or a file made to be large, ends with a
//! sentence and never with the memory of the machine.

use super::table::Sheet;
use crate::io::trouble::IoObstacle;

/// Rows and cells of all sheets of a file, with the empty cells that stand before a filled one.
pub(super) const CELLS: usize = 5_000_000;
/// As many columns a spreadsheet has.
pub(super) const COLUMNS: usize = 16_384;
/// Bytes of one cell, far beyond the 32 767 letters a spreadsheet keeps.
pub(super) const LONGEST_CELL: usize = 1_000_000;
/// Bytes of all texts of a file.
const BYTES: usize = 128 * 1024 * 1024;

/// The room that is left.
pub(super) struct Room {
    cells: usize,
    bytes: usize,
}

/// What stands in a cell of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) text: String,
    /// Whether the workbook has it as a number.
    pub(super) is_number: bool,
}

impl Room {
    pub(super) const fn new() -> Self {
        Self { cells: CELLS, bytes: BYTES }
    }

    /// Writes a cell into its sheet, row and column counted from 0.
    pub(super) fn put(
        &mut self,
        sheet: &mut Sheet,
        (row, column): (usize, usize),
        shown: Shown,
    ) -> Result<(), IoObstacle> {
        if shown.text.is_empty() {
            return Ok(());
        }
        if column >= COLUMNS || shown.text.len() > LONGEST_CELL {
            return Err(IoObstacle::TooLarge);
        }
        let wide = sheet.rows.get(row).map_or(0, Vec::len);
        let more_rows = (row + 1).saturating_sub(sheet.rows.len());
        let more_cells = (column + 1).saturating_sub(wide);
        self.take(more_rows + more_cells, shown.text.len())?;
        if more_rows > 0 {
            sheet.rows.resize(row + 1, Vec::new());
        }
        let cells = &mut sheet.rows[row];
        if more_cells > 0 {
            cells.resize(column + 1, String::new());
        }
        cells[column] = shown.text;
        sheet.is_book = true;
        if !shown.is_number {
            sheet.hold_words((row, column));
        }
        Ok(())
    }

    fn take(&mut self, cells: usize, bytes: usize) -> Result<(), IoObstacle> {
        let left = self.cells.checked_sub(cells).zip(self.bytes.checked_sub(bytes));
        (self.cells, self.bytes) = left.ok_or(IoObstacle::TooLarge)?;
        Ok(())
    }
}
