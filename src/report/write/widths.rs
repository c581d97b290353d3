//! How large the letters of a table are on paper and how wide its columns: as the window shares them
//! out, but no figure, day or word is cut.

use crate::i18n::Texts;
use crate::report::paper::{Lies, PaperKind, PaperTable};
use crate::views::Cell;

/// Between the lines of a cell and its words, at both sides together, points.
const INSET: f32 = 8.0;
/// A word of more letters may be broken.
const LONGEST_WORD: usize = 18;
/// Bold letters are wider.
const BOLD: f32 = 1.1;

/// Points of the letters of a table: official papers as the decree asks, others as columns leave
/// room.
pub(super) const fn letter_size(columns: usize, kind: PaperKind) -> f32 {
    match (kind, columns) {
        (PaperKind::Official, _) => 13.0,
        (PaperKind::Own, ..=5) => 12.0,
        (PaperKind::Own, ..=8) => 11.0,
        (PaperKind::Own, ..=11) => 10.0,
        (PaperKind::Own, _) => 8.5,
    }
}

/// Points of the lines of a page: A4 without its margins of 30 and 15 mm.
pub(super) const fn line_width(lies: Lies) -> f32 {
    match lies {
        Lies::Upright => 467.7,
        Lies::Across => 714.3,
    }
}

/// The width of each column, points; together they are as wide as a line.
pub(super) fn widths(of: &PaperTable, kind: PaperKind, lies: Lies, texts: &Texts) -> Vec<f32> {
    let room = line_width(lies);
    let size = letter_size(of.table.columns.len(), kind);
    let needed: Vec<f32> =
        (0..of.table.columns.len()).map(|place| longest(of, place, texts) * size + INSET).collect();
    let wished: Vec<f32> = of.table.columns.iter().map(|column| column.width.max(1.0)).collect();
    shared(room, &wished, &needed)
}

/// The room shared out as is wished, where each gets what it needs; where there is too little, as is
/// needed.
fn shared(room: f32, wished: &[f32], needed: &[f32]) -> Vec<f32> {
    let all: f32 = needed.iter().sum();
    if all >= room {
        return needed.iter().map(|needed| needed / all * room).collect();
    }
    let mut is_short = vec![false; wished.len()];
    loop {
        let taken: f32 = pick(needed, &is_short, true);
        let share = (room - taken) / pick(wished, &is_short, false).max(1.0);
        let short = (0..wished.len())
            .find(|place| !is_short[*place] && wished[*place] * share < needed[*place]);
        let Some(place) = short else {
            let width = |place: usize| {
                if is_short[place] { needed[place] } else { wished[place] * share }
            };
            return (0..wished.len()).map(width).collect();
        };
        is_short[place] = true;
    }
}

/// The sum of those that are short, or of the others.
fn pick(widths: &[f32], is_short: &[bool], short: bool) -> f32 {
    let picked = widths.iter().zip(is_short).filter(|(_, is_short)| **is_short == short);
    picked.map(|(width, _)| width).sum()
}

/// The widest of a column that is not to be broken, for letters one point high.
fn longest(of: &PaperTable, place: usize, texts: &Texts) -> f32 {
    let rows = of.table.rows.iter().map(|row| &row.cells).chain(&of.table.total);
    let in_cell = |cell: &Cell| {
        let text = cell.text(texts);
        if cell.is_figure() { width(&text) } else { widest_word(&text) }
    };
    let cells = rows.filter_map(|cells| cells.get(place)).map(in_cell);
    let heads = of.placed_heads();
    let heads = heads.iter().filter(|head| head.column == place && head.columns == 1);
    let heads = heads.map(|head| widest_word(&texts.say(&head.text)) * BOLD);
    cells.chain(heads).fold(0.0, f32::max)
}

fn widest_word(text: &str) -> f32 {
    let words = text.split_whitespace();
    let whole = words.filter(|word| word.chars().count() <= LONGEST_WORD);
    whole.map(width).fold(0.0, f32::max)
}

/// How wide a text is in Times at one point, about.
fn width(text: &str) -> f32 {
    let letter = |letter: char| match letter {
        '.' | ',' | ' ' | '\u{a0}' | '-' | '/' | 'i' | 'l' | 't' => 0.3,
        'm' | 'w' | '%' => 0.83,
        letter if letter.is_uppercase() => 0.72,
        _ => 0.5,
    };
    text.chars().map(letter).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gets_what_it_needs_and_the_others_share_the_rest() {
        assert_eq!(shared(100.0, &[50.0, 50.0], &[10.0, 10.0]), [50.0, 50.0]);
        assert_eq!(shared(100.0, &[10.0, 45.0, 45.0], &[40.0, 5.0, 5.0]), [40.0, 30.0, 30.0]);
        assert_eq!(shared(100.0, &[1.0, 1.0], &[150.0, 50.0]), [75.0, 25.0]);
    }
}
