//! What stands below a column, as a formula over the rows that count: whoever edits a figure sees
//! the sum follow.

use crate::views::{Summed, Table};
use rust_xlsxwriter::Formula;
use rust_xlsxwriter::utility::row_col_to_cell;

/// A formula names so many runs of rows at most; Excel takes 255.
const MOST_RUNS: usize = 100;

/// The formula of a column's sum, with the value the table has for it; nothing where the column has
/// none. `first` is the sheet's row of the first of the table's rows, `below` that of the sums.
pub(super) fn sum(table: &Table, column: usize, first: u32, below: u32) -> Option<Formula> {
    let value = table.total.as_ref()?.get(column)?.figure()?;
    let formula = match table.columns.get(column)?.sum {
        Summed::No => return None,
        Summed::Sum => format!("=SUM({})", counted(table, column, first)?),
        Summed::Share(part, whole) => {
            format!("={}/{}", cell(below, place(table, part)?)?, cell(below, place(table, whole)?)?)
        }
    };
    Some(Formula::new(formula).set_result(value.to_string()))
}

fn place(table: &Table, key: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.key == key)
}

fn cell(row: u32, column: usize) -> Option<String> {
    Some(row_col_to_cell(row, u16::try_from(column).ok()?))
}

/// The runs of rows that are summed: "C5:C9,C11:C12".
fn counted(table: &Table, column: usize, first: u32) -> Option<String> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for (row, _) in (first..).zip(&table.rows).filter(|(_, line)| !line.is_beside) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            Some(_) | None => runs.push((row, row)),
        }
    }
    if runs.is_empty() || runs.len() > MOST_RUNS {
        return None;
    }
    let named =
        |(from, to): &(u32, u32)| Some(format!("{}:{}", cell(*from, column)?, cell(*to, column)?));
    Some(runs.iter().map(named).collect::<Option<Vec<_>>>()?.join(","))
}
