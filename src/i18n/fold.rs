//! Folding for search only: *Tứ Hạ* and `tu ha` meet here, keys never do (Hương Vân ≠ Hương Văn).

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without tone and vowel marks; `đ` becomes `d`.
///
/// ```
/// # use lapday::i18n::fold;
/// assert_eq!(fold("Đường Tứ Hạ"), "duong tu ha");
/// ```
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// The one way of writing each letter (NFC), without space at the ends. Applied to all text on entry.
pub fn nfc(text: &str) -> String {
    trimmed(text).nfc().collect()
}

/// The text without space at its ends, which is of many kinds in what is pasted.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || is_invisible(sign))
}

/// Signs without a width that word processors leave behind.
const fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{7}')
}
