//! Words that stand where nothing is known.

use super::{Language, Texts, fold};
use std::sync::LazyLock;
use strum::VariantArray;

/// What the program itself writes there.
const OWN: [&str; 2] = ["common-unknown", "common-unsaid"];
/// Bytes of the longest of such words.
const LONGEST: usize = 60;
/// What people write there, folded.
const OTHERS: [&str; 10] = [
    "khong co so lieu",
    "chua co",
    "chua ro",
    "chua biet",
    "khong ro",
    "khong biet",
    "unknown",
    "n/a",
    "na",
    "none",
];

static OWN_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = Language::VARIANTS.iter().flat_map(|language| {
        let texts = Texts::new(*language);
        OWN.map(|key| fold(&texts.get(key)))
    });
    words.collect()
});

/// Whether a text is what the program's own tables write where nothing is known.
pub fn is_own_nothing(text: &str) -> bool {
    text.len() < LONGEST && OWN_WORDS.contains(&fold(text.trim()))
}

/// Whether a text says that nothing is known: "chưa có số liệu", "–", "…".
///
/// ```
/// # use lapday::i18n::stands_for_nothing;
/// assert!(stands_for_nothing("Chưa có số liệu") && stands_for_nothing("–"));
/// assert!(!stands_for_nothing("0") && !stands_for_nothing("Chưa có mặt bằng"));
/// ```
pub fn stands_for_nothing(text: &str) -> bool {
    let text = text.trim();
    let is_line = !text.is_empty() && text.chars().all(|sign| "-–—…._?".contains(sign));
    is_line || is_own_nothing(text) || text.len() < LONGEST && OTHERS.contains(&fold(text).as_str())
}
