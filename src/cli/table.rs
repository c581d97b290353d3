//! A table of plain text: words to the left, numbers to the right.

use super::answer::No;
use std::io::Write;

/// How a column stands.
#[derive(Clone, Copy)]
pub(super) enum Column {
    Words,
    Numbers,
}

/// Writes `rows` under their `heads`, each column as wide as its widest cell. A line break in a
/// cell is a space.
pub(super) fn print(
    out: &mut dyn Write,
    heads: &[(String, Column)],
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
                Column::Words => format!("{cell:<width$}"),
                Column::Numbers => format!("{cell:>width$}"),
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
    let words = cell.split(char::is_control).map(str::trim).filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
