//! Rows of a list that are no records: numbers of columns, heads of sections, sums.

use crate::i18n::{Message, fold, nfc};

/// A row of a list: its sheet, from 0, and its number there, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowAt {
    /// The sheet, from 0.
    pub sheet: usize,
    /// The row, from 1.
    pub row: usize,
}

/// A row that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedRow {
    /// Its number, from 1.
    pub row: usize,
    /// What it is.
    pub what: Passed,
}

/// What a row is that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passed {
    /// "(1) (2) (3)" below a head.
    Numbering,
    /// A sum.
    Sum,
    /// The head of a section, in its words.
    Section(String),
    /// A remark, a signature, a head repeated.
    Remark,
}

impl Passed {
    /// Whether a lonely row after it is a remark.
    pub(in crate::io) const fn ends_a_list(&self) -> bool {
        matches!(self, Self::Sum | Self::Remark)
    }

    /// What it is, for a person.
    pub fn text(&self) -> Message {
        Message::new(match self {
            Self::Numbering => "list-row-numbering",
            Self::Sum => "list-row-sum",
            Self::Section(_) => "list-row-section",
            Self::Remark => "list-row-remark",
        })
    }
}

/// How the sections of a list are marked.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::io) struct Sections {
    /// Rows of records are numbered in figures, so that a Roman number or a letter is a section's.
    pub(in crate::io) are_numbered: bool,
    /// Rows of nothing but a name are the exception. Where they are the rule they are the list.
    pub(in crate::io) are_lonely: bool,
}

/// What a row is, where it is no record. `name` is its title; `is_sure` says that a key, a code or a lot
/// stands in it, which no sum has.
pub(in crate::io) fn passed(
    cells: &[String],
    name: &str,
    is_sure: bool,
    sections: Sections,
) -> Option<Passed> {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    if is_numbering(cells) {
        return Some(Passed::Numbering);
    }
    // A line of dashes rules a table off.
    if filled().next().is_some() && filled().all(|cell| !cell.contains(char::is_alphanumeric)) {
        return Some(Passed::Remark);
    }
    if is_sure {
        return None;
    }
    let first = filled().next()?;
    if is_sum(first) || is_sum(name) {
        return Some(Passed::Sum);
    }
    let title = if name.is_empty() { first } else { name };
    if sections.are_numbered && title != first && is_section_number(first) {
        return Some(Passed::Section(nfc(title)));
    }
    let is_lonely = sections.are_lonely && filled().count() == 1;
    is_lonely.then(|| Passed::Section(nfc(title)))
}

/// "Tổng cộng:", "Cộng CCN Tứ Hạ", "Cộng (I+II)", "TỔNG SỐ", "Total"; neither "Tổng công ty Dệt may" nor
/// "Công ty Cộng Hưởng".
fn is_sum(text: &str) -> bool {
    let lower = nfc(text).to_lowercase();
    let lower = lower.trim_matches(|sign: char| !sign.is_alphanumeric());
    let mut words =
        lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let is_end = |word: &str| {
        word.is_empty()
            || is_roman(word)
            || word.bytes().all(|sign| sign.is_ascii_digit())
            || ["ccn", "cụm", "kcn", "dồn", "chung", "phần", "mục", "toàn", "nhóm", "trang"]
                .contains(&word)
    };
    match first {
        "tổng" => {
            matches!(second, "" | "cộng" | "số" | "hợp" | "toàn" | "các" | "chung" | "diện")
                || is_end(second)
        }
        "cộng" => is_end(second),
        "tong" => matches!(second, "" | "so") || second == "cong" && words.next() != Some("ty"),
        "cong" => second.is_empty() || is_roman(second),
        "lũy" | "luỹ" => second == "kế",
        "total" | "totals" | "subtotal" | "sum" => {
            second.is_empty() || second == "of" || is_end(second)
        }
        "grand" | "sub" => second == "total",
        _ => false,
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 5 && word.chars().all(|sign| "ivxIVX".contains(sign))
}

/// "I", "IV.", "A", "b)": what numbers a section where rows are numbered in figures.
fn is_section_number(cell: &str) -> bool {
    let bare = cell.trim_matches(|sign: char| !sign.is_alphanumeric());
    is_roman(bare) || bare.len() == 1 && bare.bytes().all(|sign| sign.is_ascii_alphabetic())
}

/// The row of column numbers below a head: "(1) (2) (3)", "1 2 3", "A B 1 2".
fn is_numbering(cells: &[String]) -> bool {
    let filled: Vec<&str> =
        cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect();
    let bare = |cell: &str| fold(cell.trim_matches(['(', ')', '[', ']']));
    let is_bracketed = filled.iter().all(|cell| cell.starts_with(['(', '[']));
    let number = |cell: &str| bare(cell).parse::<usize>().ok();
    let numbers: Vec<usize> = filled.iter().filter_map(|cell| number(cell)).collect();
    let letters = filled.iter().take_while(|cell| {
        let bare = bare(cell);
        bare.len() == 1 && bare.bytes().all(|sign| sign.is_ascii_lowercase())
    });
    let are_all = letters.count() + numbers.len() == filled.len();
    let count_on =
        numbers.first() == Some(&1) && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
    filled.len() > 1 && are_all && (is_bracketed || filled.len() > 2 && count_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_from_firms() {
        for sum in [
            "Tổng cộng:",
            "Tổng cộng (I+II)",
            "TỔNG SỐ",
            "Tổng",
            "Cộng",
            "Cộng CCN Tứ Hạ",
            "Cộng (I+II)",
            "Cộng mục I",
            "Tong cong",
            "Lũy kế",
            "Total",
            "Sub-total",
            "Grand total",
            "Cộng dồn:",
        ] {
            assert!(is_sum(sum), "{sum}");
        }
        for firm in [
            "Tổng công ty Dệt may",
            "Công ty TNHH Hương Vân",
            "Cộng Hưởng",
            "Cong ty A",
            "Tong cong ty B",
            "Totalenergies",
            "Công ty Cộng Hưởng",
            "",
        ] {
            assert!(!is_sum(firm), "{firm}");
        }
    }

    #[test]
    fn numbers_of_columns_are_told_from_a_row_of_figures() {
        let cells = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert!(is_numbering(&cells(&["(1)", "(2)", "(3)"])));
        assert!(is_numbering(&cells(&["A", "B", "1", "2", "3"])));
        assert!(is_numbering(&cells(&["1", "2", "3", "4"])));
        for row in [&["1", "Ví dụ", "3"][..], &["1", "2"], &["2024", "2025", "2026"], &["(1)"]] {
            assert!(!is_numbering(&cells(row)), "{row:?}");
        }
    }
}
