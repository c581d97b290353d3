//! Which codes a mistyped one may have meant.

use crate::i18n::fold;

/// The three codes that differ least from `typed`, "CCN-TH, CCN-BT, KCN-TH"; nothing where there
/// are no codes.
pub(super) fn nearest<'a>(typed: &str, codes: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = fold(typed);
    let mut codes: Vec<(usize, &str)> =
        codes.map(|code| (distance(&typed, &fold(code)), code)).collect();
    codes.sort_unstable();
    codes.dedup();
    let codes: Vec<&str> = codes.into_iter().take(3).map(|(_, code)| code).collect();
    (!codes.is_empty()).then(|| codes.join(", "))
}

/// How many letters have to be put in, left out or changed (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.chars().enumerate() {
        let mut line = vec![row + 1];
        for (column, wanted) in other.iter().enumerate() {
            let changed = above[column] + usize::from(letter != *wanted);
            line.push(changed.min(above[column + 1] + 1).min(line[column] + 1));
        }
        above = line;
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_code_that_was_meant() {
        let codes = ["CCN-TH", "CCN-BT", "LN-VC", "CCN-HV"];
        let found = nearest("ccn-tg", codes.into_iter());
        assert_eq!(found.as_deref(), Some("CCN-TH, CCN-BT, CCN-HV"));
        assert_eq!(nearest("x", [].into_iter()), None);
    }

    #[test]
    fn each_letter_put_in_left_out_or_changed_counts_once() {
        assert_eq!(distance("c-3", "c-03"), 1);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
