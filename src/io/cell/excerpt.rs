//! The words of a cell in a sentence about it: as many as one needs to find the cell again.

/// A cell may hold 32 767 letters; a sentence that quotes them all cannot be read.
const LETTERS: usize = 60;

/// The cell, or how it begins.
pub(crate) fn excerpt(cell: &str) -> String {
    beginning(cell, LETTERS)
}

/// A text in a sentence, or so many letters it begins with.
pub(crate) fn beginning(text: &str, most: usize) -> String {
    // A sentence is one line, whatever stands in the text.
    let in_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut letters = text.chars().map(in_line);
    let begins: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() { format!("{begins}…") } else { begins }
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
        assert_eq!(excerpt("Lô\nC-01\t"), "Lô C-01 ");
    }
}
