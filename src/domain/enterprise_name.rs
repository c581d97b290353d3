//! Tên doanh nghiệp: what of a name tells who it is.

use crate::i18n::{fold, single_spaced, trimmed};

/// Words that say the legal form and not who it is, folded; longer ones first.
const LEGAL_FORMS: [&str; 18] = [
    "trach nhiem huu han",
    "doanh nghiep tu nhan",
    "mot thanh vien",
    "ho kinh doanh",
    "hop tac xa",
    "1 thanh vien",
    "xi nghiep",
    "cong ty",
    "co phan",
    "co so",
    "tnhh",
    "dntn",
    "1tv",
    "mtv",
    "htx",
    "hkd",
    "cty",
    "cp",
];

/// A name without marks, capitals and repeated spaces. Folding makes one writing of each letter of
/// itself, so the name need not be tidied before.
pub(super) fn folded_name(name: &str) -> String {
    fold(trimmed(&single_spaced(name)))
}

/// A name without marks, capitals, signs and legal form: "Cty TNHH May Sông Bồ" is "may song bo".
/// One that is nothing but a legal form stays what it is.
pub(super) fn bare_name(name: &str) -> String {
    let folded = folded_name(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut bare = format!(" {} ", words.join(" "));
    for form in LEGAL_FORMS {
        bare = bare.replace(&format!(" {form} "), " ");
    }
    let bare = bare.trim().to_owned();
    if bare.is_empty() { folded } else { bare }
}
