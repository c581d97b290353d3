//! Text whose cells are parted by space alone, as copied out of a PDF.
//!
//! Space also parts thousands ("1 828 533,89"). A line's two coordinates are found first, by their
//! size; what stands before and after them are the other cells.

use super::table::trimmed;
use crate::io::cell::{
    angle, is_degree_sign, is_east, is_latitude, is_longitude, is_north, names_coordinates,
};

/// More words than this are a sentence, not a row; they stay one cell.
const WORDS: usize = 24;

/// A row of cells for each line.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    if line.is_empty() {
        return Vec::new();
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if words.len() > WORDS {
        return marked_angles(line)
            .or_else(|| wide_gaps(line))
            .unwrap_or_else(|| vec![trimmed(line)]);
    }
    marked_angles(line)
        .or_else(|| two_coordinates(&words))
        .or_else(|| unmarked_angles(&words))
        .or_else(|| wide_gaps(line))
        .or_else(|| figures(&words))
        .unwrap_or_else(|| head(&words, line))
}

/// "1 1 828 533,89 549 092,51 120,35": number, two coordinates, side. Of all ways to part the line
/// the one counts that leaves one word before the coordinates, else none, else more.
fn two_coordinates(words: &[&str]) -> Option<Vec<String>> {
    let starts = [1, 0].into_iter().chain(2..words.len());
    for start in starts {
        for (middle, first) in joined(words, start) {
            for (end, second) in joined(words, middle) {
                if is_pair(&first, &second) {
                    let before = words[..start].join(" ");
                    let label = (!before.is_empty()).then_some(before);
                    let rest = after(&words[end..]);
                    return Some(label.into_iter().chain([first, second]).chain(rest).collect());
                }
            }
        }
    }
    None
}

fn is_pair(one: &str, other: &str) -> bool {
    let is_metres = |north: &str, east: &str| is_north(north) && is_east(east);
    let is_plain_angle =
        |cell: &str| angle(cell).is_ok_and(|angle| !angle.is_marked && cell.contains([',', '.']));
    let is_degrees = |north: &str, east: &str| {
        is_latitude(north) && is_longitude(east) && is_plain_angle(north) && is_plain_angle(east)
    };
    is_metres(one, other)
        || is_metres(other, one)
        || is_degrees(one, other)
        || is_degrees(other, one)
}

/// Every number that begins at `start`, of the most words first, with the place after it.
fn joined(words: &[&str], start: usize) -> Vec<(usize, String)> {
    let Some(first) = words.get(start).filter(|word| begins_number(word)) else {
        return Vec::new();
    };
    let mut numbers = vec![(start + 1, (*first).to_owned())];
    let mut text = (*first).to_owned();
    let is_short = |word: &str| word.len() <= 3 && word.bytes().all(|sign| sign.is_ascii_digit());
    let mut last = *first;
    for (step, word) in words[start + 1..].iter().enumerate() {
        let is_first_group = step == 0;
        let may_follow = is_short(last) && (is_first_group || last.len() == 3);
        if !may_follow || word.bytes().take_while(u8::is_ascii_digit).count() != 3 {
            break;
        }
        text = format!("{text} {word}");
        numbers.push((start + step + 2, text.clone()));
        last = word;
    }
    numbers.reverse();
    numbers
}

fn begins_number(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-')
        || word
            .split_once('=')
            .is_some_and(|(_, rest)| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// The cells after the coordinates: numbers put together, other words one cell each.
fn after(words: &[&str]) -> Vec<String> {
    let mut cells = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (end, cell) =
            joined(words, at).into_iter().next().unwrap_or((at + 1, words[at].to_owned()));
        cells.push(cell);
        at = end;
    }
    cells
}

/// Angles with degree signs; minutes and seconds may stand apart.
fn marked_angles(line: &str) -> Option<Vec<String>> {
    let signs: Vec<usize> =
        line.char_indices().filter(|(_, sign)| is_degree_sign(*sign)).map(|(at, _)| at).collect();
    let [one, other] = signs.as_slice() else { return None };
    let (first, second) = (angle_start(line, *one), angle_start(line, *other));
    let cells = [line.get(first..second)?, line.get(second..)?].map(trimmed);
    if !cells.iter().all(|cell| angle(cell).is_ok()) {
        return None;
    }
    let before = trimmed(line.get(..first)?);
    let label = (!before.is_empty()).then_some(before);
    Some(label.into_iter().chain(cells).collect())
}

/// Where the figures before a degree sign begin.
fn angle_start(line: &str, sign: usize) -> usize {
    let before = line[..sign].trim_end();
    let figures = before
        .bytes()
        .rev()
        .take_while(|sign| sign.is_ascii_digit() || matches!(sign, b'.' | b','))
        .count();
    before.len() - figures
}

/// "16 31 56.3 107 27 42.4", with or without a number before.
fn unmarked_angles(words: &[&str]) -> Option<Vec<String>> {
    let start = words.len().checked_sub(6).filter(|start| *start <= 1)?;
    let cells = [words[start..start + 3].join(" "), words[start + 3..].join(" ")];
    let [one, other] = &cells;
    let is_pair =
        is_latitude(one) && is_longitude(other) || is_latitude(other) && is_longitude(one);
    let has_angles = cells.iter().all(|cell| angle(cell).is_ok());
    let label = words[..start].iter().map(|word| (*word).to_owned());
    (is_pair && has_angles).then(|| label.chain(cells.clone()).collect())
}

/// Cells with two spaces or more between.
fn wide_gaps(line: &str) -> Option<Vec<String>> {
    let cells: Vec<String> =
        line.split("  ").map(trimmed).filter(|cell| !cell.is_empty()).collect();
    (cells.len() > 1).then_some(cells)
}

/// A row of figures of which not both are coordinates: a corner with something wrong.
fn figures(words: &[&str]) -> Option<Vec<String>> {
    let is_figure = |word: &&str| {
        let lower = word.to_lowercase();
        begins_number(word) || matches!(lower.as_str(), "nan" | "inf" | "-inf" | "-" | "…" | "...")
    };
    let rest = words.get(1..)?;
    let are_figures =
        !rest.is_empty() && rest.iter().all(is_figure) && words[0].chars().count() <= 8;
    are_figures.then(|| {
        let label = if begins_number(words[0]) && words.len() == 2 { None } else { Some(words[0]) };
        let figures = after(if label.is_some() { rest } else { words });
        label.map(str::to_owned).into_iter().chain(figures).collect()
    })
}

/// Names of columns a space apart ("Điểm X (m) Y (m) S (m)"), else a line of text in one cell.
fn head(words: &[&str], line: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for word in words {
        match names.last_mut() {
            Some(name) if word.starts_with('(') => *name = format!("{name} {word}"),
            Some(_) | None => names.push((*word).to_owned()),
        }
    }
    let is_short =
        |name: &String| name.split(' ').next().is_some_and(|word| word.chars().count() <= 5);
    if (3..=5).contains(&names.len()) && names.iter().all(is_short) && names_coordinates(&names) {
        names
    } else {
        vec![trimmed(line)]
    }
}
