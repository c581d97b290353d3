//! Texts of a drawing as a person reads them: codes of their looks taken out, old letters read.
//!
//! What a drawing says of its letters is often wrong: a text says by itself whether it is UTF-8, and
//! its font which letters it shows.

use crate::i18n::nfc;
use crate::io::sheet::{Letters, is_odd, letters_of, western};
use acadrust::CadDocument;
use acadrust::entities::mtext_format::{MTextSpan, parse_mtext, parse_plain_text};
use encoding_rs::Encoding;
use std::borrow::Cow;
use std::collections::HashMap;

/// What is known of the letters of a drawing.
pub(super) struct Script {
    /// How its bytes were made letters, where it is not in Unicode.
    page: Option<&'static Encoding>,
    /// The font of each style.
    fonts: HashMap<String, String>,
}

/// A text, and as it stood where it was in old letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) was: Option<(Letters, String)>,
}

impl Script {
    pub(super) fn of(document: &CadDocument) -> Self {
        let font = |style: &acadrust::tables::TextStyle| {
            let fonts = [&style.true_type_font, &style.font_file];
            fonts.into_iter().find(|font| !font.is_empty()).cloned().unwrap_or_default()
        };
        let fonts = document.text_styles.iter();
        let fonts = fonts.map(|style| (style.name.to_lowercase(), font(style))).collect();
        Self { page: page(&document.header.code_page), fonts }
    }

    /// A name, as of a layer or a block.
    pub(super) fn name(&self, name: &str) -> String {
        self.shown(name, "").text
    }

    /// A text of one line, where only `%%` means something.
    pub(super) fn line(&self, text: &str, style: &str) -> Words {
        self.shown(parse_plain_text(text).to_plain_text().trim(), self.font(style))
    }

    /// A text of several lines with codes in it, each stretch of which may have a font of its own.
    pub(super) fn lines(&self, text: &str, style: &str) -> Words {
        let mut words = Words::default();
        for (place, paragraph) in parse_mtext(text, true).paragraphs.iter().enumerate() {
            if place > 0 {
                words.text.push('\n');
            }
            for span in &paragraph.spans {
                let font = span.properties.font.as_ref().map(|font| font.name.as_str());
                let font = font.filter(|name| !name.is_empty());
                let shown = self.shown(&plain(span), font.unwrap_or_else(|| self.font(style)));
                words.text.push_str(&shown.text);
                words.was = words.was.or(shown.was);
            }
        }
        words.text = words.text.trim().to_owned();
        words
    }

    fn font(&self, style: &str) -> &str {
        self.fonts.get(&style.to_lowercase()).map_or("", String::as_str)
    }

    fn shown(&self, text: &str, font: &str) -> Words {
        let named = letters_of_font(font);
        let capitals = |text: String| match named {
            Some((_, true)) => text.to_uppercase(),
            Some((_, false)) | None => text,
        };
        if text.is_ascii() {
            return Words { text: capitals(text.to_owned()), was: None };
        }
        let stands = self.as_utf8(text).unwrap_or_else(|| nfc(text));
        let named = named.filter(|_| !is_modern(&stands));
        let read = match named {
            Some((letters, _)) => Some((letters, self.western(text).into_owned())),
            None if !is_odd(&stands) => None,
            None => letters_of(&stands).map(|letters| (letters, stands.clone())).or_else(|| {
                let western = self.western(text);
                letters_of(&western).map(|letters| (letters, western.into_owned()))
            }),
        };
        let Some((letters, was)) = read else {
            return Words { text: stands, was: None };
        };
        let text = nfc(&letters.read(&was));
        Words { text: capitals(text), was: Some((letters, was)) }
    }

    /// The text out of its bytes, where those are UTF-8 whatever the drawing says.
    fn as_utf8(&self, text: &str) -> Option<String> {
        let (bytes, _, has_gaps) = self.page?.encode(text);
        if has_gaps {
            return None;
        }
        std::str::from_utf8(&bytes).ok().map(nfc)
    }

    /// The text out of its bytes as Western Europe reads them, which old letters are made of.
    fn western<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let Some(page) = self.page else { return Cow::Borrowed(text) };
        let (bytes, _, has_gaps) = page.encode(text);
        if has_gaps { Cow::Borrowed(text) } else { Cow::Owned(western(&bytes).into_owned()) }
    }
}

/// What stands in a stretch; a fraction is written on the line.
fn plain(span: &MTextSpan) -> String {
    match &span.stacking {
        Some(stack) => stack.to_plain_text().trim().to_owned(),
        None => span.text.clone(),
    }
}

/// The letters of one byte each a drawing says it is in.
fn page(name: &str) -> Option<&'static Encoding> {
    let number = name.trim().to_lowercase();
    let number = number.strip_prefix("ansi_")?;
    Encoding::for_label(format!("windows-{number}").as_bytes())
}

/// The letters a font shows, and whether it shows capitals only, where its name says so. A font of
/// lines (SHX) says nothing by its name.
fn letters_of_font(font: &str) -> Option<(Letters, bool)> {
    let name = font.trim_start_matches(['.', '@']).to_lowercase();
    let name = name.strip_suffix(".ttf").unwrap_or(&name);
    if name.strip_suffix(".shx").is_some() {
        None
    } else if name.starts_with("vni") {
        Some((Letters::Vni, false))
    } else if name.starts_with("vn") {
        Some((Letters::Tcvn3, name.ends_with('h')))
    } else {
        None
    }
}

/// Whether a text has a letter no old font has a sign for.
fn is_modern(text: &str) -> bool {
    let is_new = |letter: char| {
        matches!(letter, '\u{102}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}')
            && !matches!(letter, '\u{152}' | '\u{153}' | '\u{160}' | '\u{161}' | '\u{178}')
            && !matches!(letter, '\u{17d}' | '\u{17e}' | '\u{192}')
    };
    text.chars().any(is_new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(page: &str) -> Script {
        let fonts = [("c\u{169}", ".VnTime"), ("hoa", ".VnTimeH"), ("vni", "VNI-Times")];
        let fonts = fonts.map(|(style, font)| (style.to_owned(), font.to_owned()));
        Script { page: self::page(page), fonts: fonts.into() }
    }

    #[test]
    fn a_font_says_which_letters_a_text_is_in() {
        let western = script("ANSI_1252");
        assert_eq!(western.line("§Êt CN", "C\u{168}").text, "Đất CN");
        assert_eq!(western.line("®Êt cn", "hoa").text, "ĐẤT CN");
        assert_eq!(western.line("lo a1", "hoa").text, "LO A1");
        assert_eq!(western.line("Ñaát CN", "vni").text, "Đất CN");
        let in_font = western.lines("{\\f.VnTime|b0|i0;\\C1;§Êt} {\\fArial;S=1 200 m\\S2^ ;}", "");
        assert_eq!(in_font.text, "Đất S=1 200 m2");
        assert_eq!(in_font.was.unwrap().0, Letters::Tcvn3);
    }

    #[test]
    fn a_text_says_by_itself_what_its_drawing_says_wrongly() {
        let western = script("ANSI_1252");
        let mangled: String = western_of("Đất công nghiệp".as_bytes());
        assert_eq!(western.line(&mangled, "").text, "Đất công nghiệp");
        assert_eq!(western.line("§Êt c«ng nghiÖp", "").text, "Đất công nghiệp");
        let old = script("ANSI_1258");
        let bytes = b"\xa7\xcat c\xabng nghi\xd6p";
        let as_1258 = encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes).0;
        assert_eq!(old.line(&as_1258, "").text, "Đất công nghiệp");
        let told = old.line("Đâ\u{301}t công nghiê\u{323}p", "");
        assert_eq!((told.text.as_str(), told.was), ("Đất công nghiệp", None));
        // Written anew, the style still has its old font.
        assert_eq!(western.line("Đất công nghiệp", "C\u{168}").text, "Đất công nghiệp");
    }

    fn western_of(bytes: &[u8]) -> String {
        western(bytes).into_owned()
    }

    #[test]
    fn codes_of_looks_are_no_text() {
        let plain = script("");
        assert_eq!(plain.line("45%%d %%c20 %%uA1", "").text, "45° Ø20 A1");
        assert_eq!(
            plain.lines("\\A1;{\\H2x;A-01}\\PS = 1.234,5 m\\U+00B2", "").text,
            "A-01\nS = 1.234,5 m²"
        );
    }
}
