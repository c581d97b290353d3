//! Bytes of a text file to letters.
//!
//! Bytes that are no UTF-8 are read as Windows-1258 where that gives Vietnamese letters and nothing
//! else, and as the signs of Western Europe where those are letters of an old font (`letters`). What
//! is neither becomes U+FFFD; the figures stay, and the reader of corners says so.

use super::letters::{letters_of, western};
use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization;

/// Vowels that bear Vietnamese marks.
const VOWELS: &str = "aeiouyAEIOUY";
/// Grave, acute, tilde, hook above, dot below; circumflex, breve, horn.
const MARKS: &str = "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31b}";
/// Signs beyond ASCII that stand in a table written in any Windows encoding.
const SIGNS: &str = "đĐ°²³·½¼¾×±–—‘’“”„…•′″\u{a0}";

/// The text in these bytes: UTF-8 or UTF-16, with or without a byte order mark.
pub fn text_from_bytes(bytes: &[u8]) -> String {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [_, 0, _, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => utf16(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => no_utf8(bytes),
        },
    }
}

fn no_utf8(bytes: &[u8]) -> String {
    let western = western(bytes);
    let new = windows_1258(bytes).filter(|text| letters_of(text).is_none());
    let old = || letters_of(&western).is_some().then(|| western.into_owned());
    new.or_else(old).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// The text with each letter and its marks made one, where every letter is Vietnamese.
fn windows_1258(bytes: &[u8]) -> Option<String> {
    let text = WINDOWS_1258.decode_without_bom_handling_and_without_replacement(bytes)?;
    let text: String = text.nfc().collect();
    let is_ours =
        |letter: char| letter.is_ascii() || SIGNS.contains(letter) || is_marked_vowel(letter);
    text.chars().all(is_ours).then_some(text)
}

fn is_marked_vowel(letter: char) -> bool {
    let mut parts = std::iter::once(letter).nfd();
    parts.next().is_some_and(|vowel| VOWELS.contains(vowel))
        && parts.all(|mark| MARKS.contains(mark))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _odd_byte) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
