//! The words of a cell in a sentence about it: as many as one needs to find the cell again.

/// A cell may hold 32 767 letters; a sentence that quotes them all cannot be read.
const LETTERS: usize = 60;

/// The cell, or how it begins.
pub(crate) fn excerpt(cell: &str) -> String {
    match cell.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_cell_is_quoted_by_its_beginning() {
        let whole = "ộ".repeat(LETTERS);
        assert_eq!(excerpt(&whole), whole);
        assert_eq!(excerpt(&"ộ".repeat(32_767)), format!("{whole}…"));
        assert_eq!(excerpt(""), "");
    }
}
