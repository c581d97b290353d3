//! Bytes of a text file to letters.
//!
//! Bytes that are no UTF-8 are read as Windows-1258 where that gives Vietnamese letters and nothing
//! else, and as the signs of Western Europe where those are letters of an old font (`letters`). What
//! is neither becomes U+FFFD; the figures stay, and the reader of corners says so.

use super::letters::{Count, Letters, best_letters, western};
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
    match Bytes::of(bytes) {
        Some(Bytes::Windows1258) => windows_1258(bytes),
        Some(Bytes::Old(_)) => western(bytes).into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// How a text of one byte a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::io) enum Bytes {
    Windows1258,
    /// As the signs of Western Europe, which an old font shows as others.
    Old(Letters),
}

impl Bytes {
    /// What makes most words of bytes that are no UTF-8 Vietnamese.
    pub(in crate::io) fn of(bytes: &[u8]) -> Option<Self> {
        let old = best_letters(&western(bytes));
        let new = windows_1258(bytes);
        let is_new = new.chars().all(is_ours);
        let count = Count::of(&new);
        match old {
            Some((letters, old)) if !is_new || old.is_better_than(count) => {
                Some(Self::Old(letters))
            }
            _ => is_new.then_some(Self::Windows1258),
        }
    }

    /// The text in the bytes.
    pub(in crate::io) fn read(self, bytes: &[u8]) -> String {
        match self {
            Self::Windows1258 => windows_1258(bytes),
            Self::Old(letters) => letters.read(&western(bytes)),
        }
    }
}

/// The text with each letter and its marks made one.
fn windows_1258(bytes: &[u8]) -> String {
    WINDOWS_1258.decode_without_bom_handling(bytes).0.nfc().collect()
}

/// Whether a letter is Vietnamese, or stands in tables of ours.
fn is_ours(letter: char) -> bool {
    letter.is_ascii() || SIGNS.contains(letter) || is_marked_vowel(letter)
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
