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
    text.trim().nfc().collect()
}
