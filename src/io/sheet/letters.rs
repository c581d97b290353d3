//! Letters of old Vietnamese fonts: `.VnTime` (TCVN 5712:1993, called TCVN3 or ABC) and VNI-Times.
//!
//! Such a text is made of the signs of Western Europe and shows Vietnamese in its own font only. It is
//! told by its words: read the right way they are Vietnamese syllables, as they stand they are not.
//! One sheet may hold both old and new letters, so each cell is judged by its own words.

use super::syllable::is_syllable;
use super::table::Sheet;
use crate::i18n::Message;
use crate::io::cell::excerpt;
use std::borrow::Cow;

/// How old letters were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::io) enum Letters {
    Tcvn3,
    Vni,
}

/// TCVN 5712:1993 (VN3): the sign of Windows-1252 and the letter its fonts show.
const TCVN3: &str = "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u{ad}ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";
/// VNI: a letter and the sign after it.
const VNI_PAIRS: &[(&str, &str)] = &[
    ("a", "ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ"),
    ("e", "ùéøèûẻõẽïẹâêáếàềåểãễäệ"),
    ("o", "ùóøòûỏõõïọâôáốàồåổãỗäộ"),
    ("ô", "ùớøờûởõỡïợ"),
    ("u", "ùúøùûủõũïụ"),
    ("ö", "ùứøừûửõữïự"),
    ("y", "ùýøỳûỷõỹ"),
];
/// VNI: letters of one sign.
const VNI_SINGLE: &str = "íííìæỉóĩòịôơöưîỵñđ";

impl Letters {
    const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    /// The text as its font shows it.
    pub(in crate::io) fn read(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => text.chars().map(|sign| paired(TCVN3, sign).unwrap_or(sign)).collect(),
            Self::Vni => vni(text),
        }
    }

    pub(in crate::io) const fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (.VnTime)",
            Self::Vni => "VNI",
        }
    }
}

/// The letter after a sign in a list of signs and letters.
fn paired(list: &str, sign: char) -> Option<char> {
    let mut signs = list.chars();
    while let Some(known) = signs.next() {
        let letter = signs.next()?;
        if known == sign {
            return Some(letter);
        }
    }
    None
}

fn vni(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let lower = sign.to_lowercase().to_string();
        let pairs = VNI_PAIRS.iter().find(|(base, _)| *base == lower).map(|(_, pairs)| *pairs);
        let mark = signs.peek().and_then(|mark| mark.to_lowercase().next());
        let marked = pairs.zip(mark).and_then(|(pairs, mark)| paired(pairs, mark));
        let letter = match marked {
            Some(letter) => {
                signs.next();
                letter
            }
            None => lower.chars().next().and_then(|one| paired(VNI_SINGLE, one)).unwrap_or(sign),
        };
        if sign.is_uppercase() { read.extend(letter.to_uppercase()) } else { read.push(letter) }
    }
    read
}

/// Words of a text that hold a letter beyond ASCII: how many, and how many are Vietnamese. A word of
/// small letters with a capital inside is none.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    words: usize,
    syllables: usize,
}

impl Count {
    pub(super) fn of(text: &str) -> Self {
        let words = text.split(|sign: char| sign.is_whitespace() || sign.is_ascii_punctuation());
        let is_word = |word: &&str| !word.is_ascii() && word.contains(char::is_alphabetic);
        let mut count = Self::default();
        for word in words.filter(is_word) {
            count.words += 1;
            count.syllables += usize::from(is_one_case(word) && is_syllable(word));
        }
        count
    }

    /// Whether a larger share of the words is Vietnamese.
    pub(super) const fn is_better_than(self, other: Self) -> bool {
        self.syllables * other.words > other.syllables * self.words
    }

    /// Whether nearly all words are Vietnamese.
    pub(super) const fn is_vietnamese(self) -> bool {
        self.words > 0 && self.syllables * 10 >= self.words * 9
    }
}

/// Whether all letters but the first are of one case, and small ones where the first is small.
fn is_one_case(word: &str) -> bool {
    let has = |is: fn(char) -> bool| word.chars().skip(1).any(is);
    let begins_small = word.starts_with(char::is_lowercase);
    !has(char::is_uppercase) || !begins_small && !has(char::is_lowercase)
}

/// The letters a text is written in, where as it stands it is not Vietnamese.
pub(in crate::io) fn letters_of(text: &str) -> Option<Letters> {
    let stands = Count::of(text);
    if stands.words == 0 || stands.is_vietnamese() {
        return None;
    }
    best_letters(text).filter(|(_, count)| count.is_better_than(stands)).map(|(letters, _)| letters)
}

/// The old letters in which nearly all words are Vietnamese, and how many.
pub(super) fn best_letters(text: &str) -> Option<(Letters, Count)> {
    let read = Letters::ALL.map(|letters| (letters, Count::of(&letters.read(text))));
    let fits = read.into_iter().filter(|(_, count)| count.is_vietnamese());
    fits.reduce(|one, other| if other.1.is_better_than(one.1) { other } else { one })
}

/// The text with old letters read as their font shows them, where it is in such.
pub fn modern_letters(text: &str) -> Cow<'_, str> {
    letters_of(text).map_or(Cow::Borrowed(text), |letters| Cow::Owned(letters.read(text)))
}

/// The sheet with cells in old letters read as their fonts show them; it says so.
pub(in crate::io) fn untangled(mut sheet: Sheet) -> Sheet {
    let suspects: Vec<&str> =
        sheet.rows.iter().flatten().filter(|cell| is_odd(cell)).map(String::as_str).collect();
    let Some(letters) = letters_of(&suspects.join(" ")) else { return sheet };
    let mut example = None;
    for cell in sheet.rows.iter_mut().flatten().filter(|cell| is_odd(cell)) {
        let read = letters.read(cell);
        if !Count::of(&read).is_better_than(Count::of(cell)) {
            continue;
        }
        example.get_or_insert_with(|| (excerpt(cell), excerpt(&read)));
        *cell = read;
    }
    if let Some((from, to)) = example {
        let said = Message::new("io-old-letters").with("letters", letters.name());
        sheet.asides.push(said.with("from", from).with("to", to));
    }
    sheet
}

/// Whether not nearly all words of a cell are Vietnamese as they stand.
pub(in crate::io) fn is_odd(cell: &str) -> bool {
    if cell.is_ascii() || cell.contains(is_vietnamese_only) {
        return false;
    }
    let count = Count::of(cell);
    count.words > 0 && !count.is_vietnamese()
}

/// Whether a letter is one that neither Western Europe has nor an old font is made of.
const fn is_vietnamese_only(letter: char) -> bool {
    matches!(letter, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{300}'..='\u{36f}' | '\u{1ea0}'..='\u{1ef9}')
}

/// Bytes of old letters as Western Europe reads them.
pub(in crate::io) fn western(bytes: &[u8]) -> Cow<'_, str> {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_old_fonts_are_read_as_they_were_shown() {
        for (letters, from, to) in [
            (Letters::Tcvn3, "C«ng ty cæ phÇn VÝ dô", "Công ty cổ phần Ví dụ"),
            (Letters::Tcvn3, "Tªn doanh nghiÖp", "Tên doanh nghiệp"),
            (Letters::Tcvn3, "§−êng", "Đ−ờng"),
            (Letters::Vni, "Coâng ty coå phaàn Ví duï", "Công ty cổ phần Ví dụ"),
            (
                Letters::Vni,
                "TEÂN DOANH NGHIEÄP, Ñöôøng Höông Vaân",
                "TÊN DOANH NGHIỆP, Đường Hương Vân",
            ),
        ] {
            assert_eq!(letters.read(from), to);
        }
        assert_eq!(letters_of("C«ng ty cæ phÇn VÝ dô"), Some(Letters::Tcvn3));
        assert_eq!(letters_of("Coâng ty coå phaàn Ví duï"), Some(Letters::Vni));
        for plain in ["Công ty cổ phần Ví dụ", "Société Générale", "Tu Ha", "m²", ""] {
            assert_eq!(letters_of(plain), None, "{plain}");
        }
    }
}
