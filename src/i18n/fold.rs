//! Folding for search only: *Tứ Hạ* and `tu ha` meet here, keys never do (Hương Vân ≠ Hương Văn).

use std::sync::LazyLock;
use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick,
};

/// Lower case without tone and vowel marks; `đ` becomes `d`.
///
/// ```
/// # use lapday::i18n::fold;
/// assert_eq!(fold("Đường Tứ Hạ"), "duong tu ha");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match USUAL.get(letter as usize) {
            Some(Some(one)) => folded.push(*one),
            Some(None) | None => folded.extend(folded_letter(letter)),
        }
    }
    folded
}

/// The words of a text folded, without the signs between them: what makes two phrases the same.
///
/// ```
/// # use lapday::i18n::phrase;
/// assert_eq!(phrase(" NS. thị xã "), phrase("ns thi xa"));
/// ```
pub fn phrase(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What letters of the alphabets in daily use fold to, where that is one letter. Hundreds of thousands
/// of names are folded at a time, and nearly all their letters stand here.
static USUAL: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let one = |letter| {
        let mut folded = folded_letter(letter);
        folded.next().filter(|_| folded.next().is_none())
    };
    ('\0'..'\u{1f00}').map(one).collect()
});

/// Marks fold to nothing, so each letter folds by itself, whatever stands beside it.
fn folded_letter(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter)
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
}

/// The one way of writing each letter (NFC), without space at the ends. Applied to all text on entry.
pub fn nfc(text: &str) -> String {
    let text = trimmed(text);
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    }
}

/// Whether it is plain that [`nfc`] leaves a text as it is.
pub fn is_kept_so(text: &str) -> bool {
    trimmed(text).len() == text.len() && is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// A name as it is kept: with single spaces between its words, and the one way of writing each letter.
pub fn tidy(name: &str) -> String {
    nfc(&single_spaced(name))
}

/// A name that does not begin the sentence: "lô đất", but "OCOP" and "VSIC".
pub(super) fn uncapitalised(name: &str) -> String {
    let mut letters = name.chars();
    let (first, rest) = (letters.next(), letters.as_str());
    match first {
        Some(first) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => name.to_owned(),
    }
}

/// Words with a single space between them.
pub fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The text without space at its ends, which is of many kinds in what is pasted.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || is_invisible(sign))
}

/// Signs without a width that word processors leave behind.
const fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{7}')
}
