//! A table of plain text: words to the left, numbers to the right.

use super::answer::No;
use std::io::Write;

/// Longer cells end in …: one name must not push all others off the screen.
const WIDEST: usize = 120;

/// How a column stands.
#[derive(Clone, Copy)]
pub(super) enum Align {
    Words,
    Numbers,
}

/// Writes `rows` under their `heads`, each column as wide as its widest cell. A line break in a
/// cell is a space.
pub(super) fn print(
    out: &mut dyn Write,
    heads: &[(String, Align)],
    rows: &[Vec<String>],
) -> Result<(), No> {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| on_one_line(cell)).collect()).collect();
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(place, (head, _))| {
            let cells = rows.iter().filter_map(|row| row.get(place));
            cells.chain([head]).map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &String>| {
        let columns = heads.iter().zip(&widths);
        let padded: Vec<String> = cells
            .zip(columns)
            .map(|(cell, ((_, column), width))| match column {
                Align::Words => format!("{cell:<width$}"),
                Align::Numbers => format!("{cell:>width$}"),
            })
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    writeln!(out, "{}", line(&mut heads.iter().map(|(head, _)| head)))?;
    for row in &rows {
        writeln!(out, "{}", line(&mut row.iter()))?;
    }
    Ok(())
}

fn on_one_line(cell: &str) -> String {
    // More than is shown, for line breaks may go.
    let beginning: String = cell.chars().take(4 * WIDEST).collect();
    let is_break = |sign: char| sign.is_control() && sign.is_whitespace();
    let words = beginning.split(is_break).map(str::trim).filter(|words| !words.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    let is_whole = beginning.len() == cell.len() && line.chars().count() <= WIDEST;
    if is_whole { line } else { line.chars().take(WIDEST - 1).chain(['…']).collect() }
}
