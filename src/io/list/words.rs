//! The words of a text.

use crate::i18n::{fold, nfc};

/// The words as they stand, without signs.
pub(in crate::io) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a text holds one of some phrases, each in small letters with its marks. Marks count where the
/// text has any: tiến is not tiền.
pub(in crate::io) fn holds(text: &str, phrases: &[&str]) -> bool {
    let lower = nfc(text).to_lowercase();
    let has_marks = !lower.is_ascii();
    let found: Vec<&str> = words(&lower).collect();
    phrases.iter().any(|phrase| {
        let known: Vec<&str> = phrase.split(' ').collect();
        let is_phrase = |window: &[&str]| {
            window.iter().zip(&known).all(|(word, known)| is_word(known, word, has_marks))
        };
        found.windows(known.len()).any(is_phrase)
    })
}

/// Whether a word of a wording is this one, with marks or in a text without any.
pub(in crate::io) fn is_word(known: &str, word: &str, has_marks: bool) -> bool {
    if has_marks { known == word } else { fold(known) == word }
}
