//! Names as the circular writes them: ASCII, words joined, capital initial letters.

use crate::i18n::phrase;

/// "Cụm công nghiệp Tứ Hạ" as "`CumCongNghiepTuHa`".
pub(super) fn joined(name: &str) -> String {
    let capital = |word: &str| -> String {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    };
    let ascii = phrase(name);
    let ascii: String = ascii.chars().filter(char::is_ascii).collect();
    ascii.split_whitespace().map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn words_are_joined_without_marks() {
        assert_eq!(joined("Cụm công nghiệp Tứ Hạ (mở rộng)"), "CumCongNghiepTuHaMoRong");
        assert_eq!(joined("  Đường số 2 "), "DuongSo2");
    }
}
