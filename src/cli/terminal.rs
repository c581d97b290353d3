//! What reaches a terminal: letters, tabs and line ends. Signs that would colour, move or turn round
//! what stands there are shown, not carried out; they come in with names in other people's files.

use std::io::{self, Write};
use std::str;

/// A stream of text without such signs.
pub(super) struct Terminal<'a> {
    to: &'a mut dyn Write,
    /// The beginning of a letter whose other bytes are still to come.
    begun: Vec<u8>,
}

impl<'a> Terminal<'a> {
    pub(super) fn new(to: &'a mut dyn Write) -> Self {
        Self { to, begun: Vec::new() }
    }
}

impl Write for Terminal<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let joined = [self.begun.as_slice(), bytes].concat();
        let mut rest = joined.as_slice();
        let mut text = String::new();
        self.begun = loop {
            match str::from_utf8(rest) {
                Ok(letters) => {
                    text.extend(letters.chars().map(shown));
                    break Vec::new();
                }
                Err(error) => {
                    let (letters, after) = rest.split_at(error.valid_up_to());
                    text.extend(String::from_utf8_lossy(letters).chars().map(shown));
                    let Some(length) = error.error_len() else { break after.to_vec() };
                    text.push(char::REPLACEMENT_CHARACTER);
                    rest = &after[length..];
                }
            }
        };
        self.to.write_all(text.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// JSON in which such signs are escaped, so that what a program reads is what was written.
pub(super) fn json(value: &impl serde::Serialize) -> serde_json::Result<String> {
    let plain = serde_json::to_string_pretty(value)?;
    if plain.chars().all(|letter| shown(letter) == letter) {
        return Ok(plain);
    }
    let mut escaped = String::with_capacity(plain.len());
    for letter in plain.chars() {
        if shown(letter) == letter {
            escaped.push(letter);
        } else {
            // All of them lie in the first plane: four digits.
            escaped.extend(format!("\\u{:04x}", u32::from(letter)).chars());
        }
    }
    Ok(escaped)
}

/// The letter, or what stands for it.
fn shown(letter: char) -> char {
    match letter {
        '\n' | '\t' => letter,
        // The pictures of control signs follow each other as the signs do.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_steer_a_terminal_are_shown_and_letters_cut_in_two_are_whole() {
        let mut out = Vec::new();
        let mut terminal = Terminal::new(&mut out);
        for byte in "Tứ Hạ\x1b[31m\u{9b}m\u{202e}\r\x7f\tạ\n".as_bytes() {
            terminal.write_all(&[*byte]).unwrap();
        }
        terminal.write_all(b"\xff!").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "Tứ Hạ␛[31m\u{fffd}m\u{fffd}␍␡\tạ\n\u{fffd}!");
    }

    #[test]
    fn json_says_such_signs_by_their_number() {
        let words = "a\u{202e}b\u{9b}c\x1bd\x7fe";
        let said = json(&words).unwrap();
        assert!(said.chars().all(|letter| shown(letter) == letter), "{said}");
        assert_eq!(serde_json::from_str::<String>(&said).unwrap(), words);
    }
}
