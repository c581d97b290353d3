//! Which code was meant, and which ones a mistyped one may have meant.

use crate::i18n::{Message, fold};

/// As many codes still make a sentence.
const MANY: usize = 12;

/// The code typed, else the only one that differs from it in capitals alone. Marks count: Hương
/// Vân is not Hương Văn.
pub(super) fn meant<'a>(typed: &str, codes: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let lower = typed.to_lowercase();
    let mut alike: Vec<&str> = codes.filter(|code| code.to_lowercase() == lower).collect();
    alike.sort_unstable();
    alike.dedup();
    match alike.as_slice() {
        [only] => Some(only),
        several => several.iter().copied().find(|code| *code == typed),
    }
}

/// What to choose from: at most three codes near to `typed`, else all where they are few.
pub(super) fn hint<'a>(typed: &str, codes: impl Iterator<Item = &'a str>) -> Message {
    let typed = fold(typed);
    let mut all: Vec<(usize, &str)> =
        codes.map(|code| (distance(&typed, &fold(code)), code)).collect();
    all.sort_unstable();
    all.dedup();
    let near: Vec<&str> = all
        .iter()
        .filter(|(distance, code)| is_near(&typed, &fold(code), *distance))
        .map(|(_, code)| *code)
        .take(3)
        .collect();
    if !near.is_empty() {
        return Message::new("cli-codes-near").with("codes", near.join(", "));
    }
    let mut codes: Vec<&str> = all.into_iter().map(|(_, code)| code).collect();
    codes.sort_unstable();
    match codes.len() {
        0 => Message::new("cli-codes-none"),
        1..=MANY => Message::new("cli-codes-all").with("codes", codes.join(", ")),
        count => Message::new("cli-codes-many").with("count", count),
    }
}

/// Two slips in a code twice as long, or one the beginning of the other.
fn is_near(typed: &str, code: &str, distance: usize) -> bool {
    let longer = typed.chars().count().max(code.chars().count());
    let is_beginning = !typed.is_empty() && (code.starts_with(typed) || typed.starts_with(code));
    is_beginning || distance <= 2 && distance * 2 <= longer
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

    const CODES: [&str; 4] = ["CCN-TH", "CCN-BT", "LN-VC", "KCN-ĐS"];

    fn hinted(typed: &str, codes: &[&str]) -> Message {
        hint(typed, codes.iter().copied())
    }

    fn near(codes: &str) -> Message {
        Message::new("cli-codes-near").with("codes", codes)
    }

    #[test]
    fn capitals_do_not_matter_where_one_code_is_meant() {
        let meant = |typed| meant(typed, CODES.into_iter().chain(["a", "A", "b", "B"]));
        assert_eq!(meant("ccn-th"), Some("CCN-TH"));
        assert_eq!(meant("kcn-đs"), Some("KCN-ĐS"));
        assert_eq!(meant("kcn-ds"), None, "marks count");
        assert_eq!(meant("A"), Some("A"));
        assert_eq!(super::meant("aa", ["Aa", "aA"].into_iter()), None, "either is meant");
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_code_that_was_meant() {
        assert_eq!(hinted("ccn-tg", &CODES), near("CCN-TH, CCN-BT"));
        assert_eq!(hinted("kcn-ds", &CODES), near("KCN-ĐS"));
        assert_eq!(hinted("ln", &CODES), near("LN-VC"));
    }

    #[test]
    fn what_is_near_to_nothing_gets_all_codes_where_they_are_few() {
        let all = "CCN-BT, CCN-TH, KCN-ĐS, LN-VC";
        assert_eq!(hinted("zone 9", &CODES), Message::new("cli-codes-all").with("codes", all));
        assert_eq!(hinted("", &CODES), Message::new("cli-codes-all").with("codes", all));
        assert_eq!(hinted("x", &[]), Message::new("cli-codes-none"));
        let codes: Vec<String> = (10..30).map(|number| format!("LOT-{number}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let many = Message::new("cli-codes-many").with("count", 20_usize);
        assert_eq!(hinted("xyz", &codes), many);
    }

    #[test]
    fn each_letter_put_in_left_out_or_changed_counts_once() {
        assert_eq!(distance("c-3", "c-03"), 1);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
