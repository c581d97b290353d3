//! Bytes of a text file to letters.
//!
//! Old Vietnamese encodings (TCVN3, VNI, Windows-1258) cannot be told apart for sure: their letters
//! become U+FFFD, the figures stay, and the reader of corners says so.

/// The text in these bytes: UTF-8 or UTF-16, with or without a byte order mark.
pub fn text_from_bytes(bytes: &[u8]) -> String {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [_, 0, _, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => utf16(bytes, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _odd_byte) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
