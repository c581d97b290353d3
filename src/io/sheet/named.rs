//! Corners told in a sentence each: "Điểm 1: X = 1828300,00; Y = 549100,00".

use super::table::trimmed;

/// So few are a table.
const FEWEST: usize = 3;

/// A row a corner, other lines as they stand; nothing where the text tells no corners so.
pub(super) fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let mut count = 0;
    for line in text.lines() {
        let corners = corners(line);
        count += corners.len();
        if corners.is_empty() {
            rows.push(vec![trimmed(line)]);
        } else {
            rows.extend(corners);
        }
    }
    (count >= FEWEST).then_some(rows)
}

/// What a line calls each corner, where it does, and its two numbers with their letters.
fn corners(line: &str) -> Vec<Vec<String>> {
    let mut corners = Vec::new();
    let mut rest = line;
    while let Some((before, one, after)) = said(rest) {
        let Some((between, other, after)) = said(after) else { break };
        // "m" of metres may stand between them.
        let mut words = between.split(|sign: char| !sign.is_alphanumeric());
        let is_pair = one.0 != other.0 && words.all(|word| ["", "m", "mét", "và"].contains(&word));
        if is_pair {
            let label = trimmed(
                before.rsplit([';', ',', '(']).find(|piece| has_figure(piece)).unwrap_or(""),
            );
            let label = (!label.is_empty()).then_some(label);
            let cells = [one, other].map(|(axis, number)| format!("{axis} = {number}"));
            corners.push(label.into_iter().chain(cells).collect());
        }
        rest = after;
    }
    corners
}

/// The first "X = 12,5" of a text: what stands before it, letter and number, what follows.
fn said(text: &str) -> Option<(&str, (char, &str), &str)> {
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let is_axis = matches!(letter, 'x' | 'X' | 'y' | 'Y')
            && before.is_none_or(|before: char| !before.is_alphanumeric());
        before = Some(letter);
        let Some(number) = text.get(at + 1..).filter(|_| is_axis).and_then(value) else { continue };
        let start = text.len() - number.len();
        let end = number.find(|sign: char| {
            !sign.is_ascii_digit() && !matches!(sign, '.' | ',' | ' ' | '\u{a0}')
        });
        let number = &number[..end.unwrap_or(number.len())];
        let after = &text[start + number.len()..];
        let number = number.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        return Some((&text[..at], (letter.to_ascii_uppercase(), number), after));
    }
    None
}

/// What follows an equals sign or a colon, where that is a number; "(m)" may stand before it.
fn value(text: &str) -> Option<&str> {
    let bare = text.trim_start().strip_prefix("(m)").unwrap_or(text);
    let value = bare.trim_start().strip_prefix(['=', ':'])?.trim_start();
    value.starts_with(|sign: char| sign.is_ascii_digit()).then_some(value)
}

fn has_figure(text: &str) -> bool {
    text.bytes().any(|sign| sign.is_ascii_digit())
}
