//! Which letters the bytes of a `.dbf` are: what the `.cpg` says, else what the table says of itself,
//! else what makes Vietnamese words of all its texts.

use super::records::Records;
use crate::i18n::{Message, nfc};
use crate::io::cell::excerpt;
use crate::io::sheet::{Bytes, western};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1258};
use std::borrow::Cow;
use std::collections::HashMap;

/// So many texts are looked at; more only say the same again.
const LOOKED_AT: usize = 20_000;
/// Numbers programs give letters that are neither Vietnamese nor of Western Europe.
const LANGUAGES: &[(u8, &str)] = &[
    (0x4d, "gbk"),
    (0x7a, "gbk"),
    (0x4e, "euc-kr"),
    (0x79, "euc-kr"),
    (0x4f, "big5"),
    (0x78, "big5"),
    (0x13, "shift_jis"),
    (0x7b, "shift_jis"),
    (0x7c, "windows-874"),
    (0x50, "windows-874"),
    (0xc8, "windows-1250"),
    (0xc9, "windows-1251"),
    (0xca, "windows-1254"),
    (0xcb, "windows-1253"),
    (0x65, "ibm866"),
    (0x26, "ibm866"),
];

/// How the bytes of a table are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Letters {
    /// As the files say, or as Western Europe writes where nothing else can be told.
    Plain(&'static Encoding),
    /// As makes Vietnamese words of them.
    Judged(Bytes),
}

impl Letters {
    /// Decided over the table, and said where it had to be.
    pub(super) fn of(records: &Records<'_>, cpg: Option<&[u8]>) -> (Self, Vec<Message>) {
        let texts = texts(records);
        let said = cpg.and_then(declared).or_else(|| language(records.language));
        let is_utf8 = texts.iter().all(|text| cut(text).is_some());
        let letters = match said {
            // Bytes that are UTF-8 throughout are it by no chance, and others are not.
            Some(said) if said.is_single_byte() && is_utf8 && !texts.is_empty() => {
                Self::Plain(UTF_8)
            }
            Some(said) if said == UTF_8 && !is_utf8 => judged(&texts),
            Some(said) if said == WINDOWS_1252 => judged_old(&texts),
            Some(said) => Self::Plain(said),
            None if is_utf8 => Self::Plain(UTF_8),
            None => judged(&texts),
        };
        let against = said.filter(|said| *said != letters.encoding()).map(|said| {
            let against = Message::new("io-letters-against").with("said", said.name());
            against.with("read", letters.encoding().name())
        });
        (letters, against.into_iter().chain(letters.example(&texts)).collect())
    }

    const fn encoding(self) -> &'static Encoding {
        match self {
            Self::Plain(encoding) => encoding,
            Self::Judged(Bytes::Windows1258) => WINDOWS_1258,
            Self::Judged(Bytes::Old(_)) => WINDOWS_1252,
        }
    }

    /// The text as the letters say; what of a UTF-8 letter does not fit into its column is left out.
    pub(super) fn text(self, bytes: &[u8]) -> String {
        let text = match self {
            Self::Plain(encoding) => {
                let whole = if encoding == UTF_8 { cut(bytes).unwrap_or(bytes) } else { bytes };
                Cow::into_owned(encoding.decode_without_bom_handling(whole).0)
            }
            Self::Judged(judged) => judged.read(bytes),
        };
        nfc(&text)
    }

    /// Whether the end of a text does not fit into its column: a letter stands half in it.
    pub(super) fn is_cut(self, bytes: &[u8]) -> bool {
        self.encoding() == UTF_8 && cut(bytes).is_some_and(|whole| whole.len() < bytes.len())
    }

    /// What a text was read from, and as what, where that was judged.
    fn example(self, texts: &[&[u8]]) -> Option<Message> {
        let Self::Judged(judged) = self else { return None };
        let bytes = texts.first()?;
        let name = match judged {
            Bytes::Windows1258 => "Windows-1258",
            Bytes::Old(letters) => letters.name(),
        };
        Some(
            Message::new("io-old-letters")
                .with("letters", name)
                .with("from", excerpt(&western(bytes)))
                .with("to", excerpt(&self.text(bytes))),
        )
    }
}

/// Texts and names of columns.
fn texts<'a>(records: &Records<'a>) -> Vec<&'a [u8]> {
    let names = records.columns.iter().map(|column| column.name);
    let columns = || records.columns.iter().filter(|column| column.is_text());
    let cells =
        records.rows().flatten().flat_map(|row| columns().map(move |column| column.of(row)));
    names.chain(cells).filter(|text| !text.is_ascii()).take(LOOKED_AT).collect()
}

/// The bytes that are whole letters of UTF-8; nothing where they are none.
fn cut(bytes: &[u8]) -> Option<&[u8]> {
    match std::str::from_utf8(bytes) {
        Ok(_) => Some(bytes),
        Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()),
        Err(_) => None,
    }
}

/// What most texts make Vietnamese words in; each by itself, as one of another language may stand
/// among them.
fn judged(texts: &[&[u8]]) -> Letters {
    let mut votes: HashMap<Bytes, usize> = HashMap::new();
    for bytes in texts.iter().filter_map(|text| Bytes::of(text)) {
        *votes.entry(bytes).or_default() += 1;
    }
    let most = votes.into_iter().max_by_key(|(_, votes)| *votes);
    most.map_or(Letters::Plain(WINDOWS_1252), |(bytes, _)| Letters::Judged(bytes))
}

/// Signs of Western Europe as they stand, or as an old font shows them.
fn judged_old(texts: &[&[u8]]) -> Letters {
    match judged(texts) {
        Letters::Judged(Bytes::Old(old)) => Letters::Judged(Bytes::Old(old)),
        Letters::Judged(Bytes::Windows1258) | Letters::Plain(_) => Letters::Plain(WINDOWS_1252),
    }
}

/// "UTF-8", "65001", "1258", "CP1258", "ISO 88591", "ANSI 1252".
fn declared(cpg: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(cpg).to_lowercase();
    let label =
        text.trim_matches(|sign: char| sign.is_whitespace() || sign == '\0' || sign == '\u{feff}');
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    let code = match digits.as_str() {
        "65001" | "8" => "utf-8".to_owned(),
        "936" => "gbk".to_owned(),
        "949" => "euc-kr".to_owned(),
        "950" => "big5".to_owned(),
        "932" => "shift_jis".to_owned(),
        "874" => "windows-874".to_owned(),
        "866" => "ibm866".to_owned(),
        iso if iso.starts_with("8859") && iso.len() > 4 => format!("iso-8859-{}", &iso[4..]),
        windows => format!("windows-{windows}"),
    };
    Encoding::for_label(label.as_bytes()).or_else(|| Encoding::for_label(code.as_bytes()))
}

fn language(number: u8) -> Option<&'static Encoding> {
    let (_, label) = LANGUAGES.iter().find(|(known, _)| *known == number)?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_page_goes_by_many_names() {
        for (cpg, wanted) in [
            ("UTF-8", "UTF-8"),
            ("utf8\r\n", "UTF-8"),
            ("65001", "UTF-8"),
            ("1258", "windows-1258"),
            ("CP1258", "windows-1258"),
            ("ISO 88591", "windows-1252"),
            ("ISO-8859-1", "windows-1252"),
            ("ANSI 1252", "windows-1252"),
            ("936", "GBK"),
        ] {
            assert_eq!(declared(cpg.as_bytes()).map(Encoding::name), Some(wanted), "{cpg}");
        }
        assert_eq!(declared(b"TCVN3"), None);
        assert_eq!(declared(b""), None);
    }

    #[test]
    fn a_letter_half_in_its_column_is_left_out() {
        let bytes = "Phường Hương Vân".as_bytes();
        let at = "Phườ".len() - 1;
        assert_eq!(cut(&bytes[..at]), Some("Phư".as_bytes()));
        assert_eq!(cut(bytes), Some(bytes));
        assert_eq!(cut(&[b'a', 0xff, b'b']), None);
    }
}
