//! Whether a word is a syllable of Vietnamese, as its letters go.

use unicode_normalization::UnicodeNormalization;

/// What a syllable begins with; the longer ones first.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x",
];
/// What it may end with.
const CODAS: &[&str] = &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];
/// Its vowels, without the tone.
const NUCLEI: &[&str] = &[
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo",
    "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa",
    "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
];
/// Grave, acute, tilde, hook above, dot below.
const TONES: &str = "\u{300}\u{301}\u{303}\u{309}\u{323}";

/// Whether a word is one.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut tones = 0;
    let bare = word.nfd().filter(|sign| {
        let is_tone = TONES.contains(*sign);
        tones += usize::from(is_tone);
        !is_tone
    });
    let bare: String = bare.collect::<String>().nfc().collect::<String>().to_lowercase();
    tones <= 1 && ends_in_rhyme(&bare)
}

fn ends_in_rhyme(bare: &str) -> bool {
    let onsets = ONSETS.iter().filter_map(|onset| bare.strip_prefix(onset));
    std::iter::once(bare).chain(onsets).any(|rhyme| {
        CODAS
            .iter()
            .any(|coda| rhyme.strip_suffix(coda).is_some_and(|nucleus| NUCLEI.contains(&nucleus)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_places_and_offices_are_made_of_syllables() {
        let words = "Hương Vân Tứ Hạ Bình Thành Hải Dương Bao Vinh cụm công nghiệp làng nghề quyết \
                     định số nguyễn Ủy ban nhân dân phường tỉnh giấy khuyến nghỉ khuỷu thuở gìn";
        for word in words.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["Tªn", "nghiÖp", "C«ng", "Coâng", "coå", "phaàn", "m²", "Société", "ộ́"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
