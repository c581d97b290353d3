//! What stands in a table of corners and is none: a middle point, totals, an area, a signature.

use super::columns::Columns;
use crate::i18n::fold;
use crate::io::cell::is_number_or_angle;
use crate::io::sheet::Sheet;
use std::ops::Range;

/// So many rows tell how the points are labelled.
const SAMPLE: usize = 1_000;
/// Labels of means and sums, folded.
const SUMS: &[&str] =
    &["tam", "trung binh", "tb", "tong", "tong cong", "cong", "mean", "average", "total", "sum"];
/// What a line of a sum or an area begins with, folded.
const SUM_BEGINNINGS: &[&str] =
    &["dien tich", "tong dien tich", "tong chieu dai", "chu vi", "area", "perimeter"];
/// Words that are no words: parts of an angle, and what programs write for no number.
const NO_WORDS: &[&str] = &["do", "phut", "giay", "deg", "min", "sec", "nan", "inf", "infinity"];

/// Whether the points of the table are labelled by numbers, with or without letters: 1, M1, A12.
pub(super) fn are_labels_numbers(sheet: &Sheet, columns: &Columns, body: &Range<usize>) -> bool {
    let Some(number) = columns.number else { return false };
    let is_corner = |row: &usize| {
        [columns.first, columns.second].iter().all(|at| is_number_or_angle(sheet.cell(*row, *at)))
    };
    let (mut numbers, mut words) = (0_usize, 0_usize);
    for row in body.clone().take(SAMPLE).filter(is_corner) {
        let label = sheet.cell(row, number);
        numbers += usize::from(has_digit(label));
        words += usize::from(is_word(label));
    }
    numbers > 2 * words
}

/// Whether a label is a word without a number in it; a single letter may be a point's name.
pub(super) fn is_word(label: &str) -> bool {
    !has_digit(label) && label.chars().filter(|sign| sign.is_alphabetic()).count() > 1
}

/// Whether a label is that of a mean or a sum.
pub(super) fn is_sum(label: &str) -> bool {
    !has_digit(label) && SUMS.contains(&bare(label).as_str())
}

/// Whether a row begins like the line of a sum or an area: "Diện tích:", "S =".
pub(super) fn begins_sum(cells: &[String]) -> bool {
    let first = heading(cells);
    let bare = bare(first);
    let is_symbol = matches!(bare.as_str(), "s" | "p") && first.contains(['=', ':']);
    is_symbol || is_sum(first) || SUM_BEGINNINGS.iter().any(|words| bare.starts_with(words))
}

/// The first cell of a row that has something in it.
pub(super) fn heading(cells: &[String]) -> &str {
    cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str)
}

/// Whether a word stands anywhere in a row.
pub(super) fn has_word(cells: &[String]) -> bool {
    let is_word = |word: &str| is_word(word) && !NO_WORDS.contains(&bare(word).as_str());
    cells.iter().flat_map(|cell| cell.split_whitespace()).any(is_word)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|sign| sign.is_ascii_digit())
}

fn bare(text: &str) -> String {
    fold(text).trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
}
