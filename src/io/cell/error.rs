//! Cells a spreadsheet has no answer for: neither a value nor nothing.

/// What stands for a formula nobody has worked out yet; spreadsheets say so, too.
pub(in crate::io) const UNCALCULATED: &str = "#CALC!";

/// Whether a spreadsheet says here that it has no answer: `#N/A`, `#DIV/0!`, `Err:502`.
pub(in crate::io) fn is_error(cell: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_uppercase() || matches!(sign, b'0' | b'/' | b'_');
    match (cell.strip_prefix('#'), cell.strip_prefix("Err:")) {
        (Some("N/A"), _) => true,
        (Some(word), _) => word
            .strip_suffix(['!', '?'])
            .is_some_and(|word| !word.is_empty() && word.bytes().all(is_sign)),
        (None, Some(number)) => number.parse::<u16>().is_ok(),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_not_work_out_is_told_from_words() {
        for error in ["#N/A", "#DIV/0!", "#NAME?", "#REF!", "#CALC!", "Err:502"] {
            assert!(is_error(error), "{error}");
        }
        for words in ["#", "#1", "# ghi chú!", "####", "Err: mất", "N/A", "Lô #3!"] {
            assert!(!is_error(words), "{words}");
        }
    }
}
