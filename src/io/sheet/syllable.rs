//! Whether a word is a syllable of Vietnamese, as its letters go.

use unicode_normalization::UnicodeNormalization;

/// What a syllable begins with; the longer ones first.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x",
];
/// What it may end with beside nothing.
const CODAS: &[&str] = &["c", "ch", "k", "m", "n", "ng", "nh", "p", "t"];
/// Ends that are cut short, "k" in names of the highlands: they bear an acute or a dot below.
const STOPS: &[&str] = &["c", "ch", "k", "p", "t"];
/// Its vowels without the tone where nothing follows them.
const OPEN: &[&str] = &[
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iêu", "iu", "oai", "oao", "oay", "oeo",
    "oi", "ôi", "ơi", "ua", "uây", "ui", "uôi", "uơ", "uya", "uyu", "ưa", "ưi", "ươi", "ươu", "ưu",
    "yêu",
];
/// Those that something follows.
const CLOSED: &[&str] = &["ă", "â", "iê", "oă", "oo", "uâ", "uô", "uyê", "ươ", "yê"];
/// Those that stand either way.
const EITHER: &[&str] = &["a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "oa", "oe", "uê", "uy"];
/// Those that "ch" and "nh" follow.
const BEFORE_H: &[&str] = &["a", "ê", "i", "y", "oa", "uê", "uy"];
/// Acute and dot below; grave, tilde, hook above.
const TONES: &str = "\u{301}\u{323}\u{300}\u{303}\u{309}";

/// Whether a word is one.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut tones = Vec::new();
    let bare = word.nfd().filter(|sign| {
        let tone = TONES.chars().position(|tone| tone == *sign);
        tones.extend(tone);
        tone.is_none()
    });
    let bare: String = bare.collect::<String>().nfc().collect::<String>().to_lowercase();
    let is_short = matches!(tones.as_slice(), [0 | 1]);
    tones.len() <= 1 && ends_in_rhyme(&bare, is_short)
}

/// Whether it ends in vowels and an end that go together, the tone being a short one or not.
fn ends_in_rhyme(bare: &str, is_short: bool) -> bool {
    let onsets = ONSETS.iter().filter_map(|onset| bare.strip_prefix(onset));
    std::iter::once(bare).chain(onsets).any(|rhyme| {
        let is_open = OPEN.contains(&rhyme) || EITHER.contains(&rhyme);
        let closed = |coda: &&str| {
            let Some(vowels) = rhyme.strip_suffix(*coda) else { return false };
            let goes_before = if coda.ends_with('h') {
                BEFORE_H.contains(&vowels)
            } else {
                CLOSED.contains(&vowels) || EITHER.contains(&vowels)
            };
            goes_before && (is_short || !STOPS.contains(coda))
        };
        is_open || CODAS.iter().any(closed)
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
        for word in [
            "Tªn",
            "nghiÖp",
            "C«ng",
            "Coâng",
            "coå",
            "phaàn",
            "m²",
            "Société",
            "ộ́",
            "Quaỷng",
            "chớnh",
            "thàc",
            "nâ",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
