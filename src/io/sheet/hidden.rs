//! What a workbook keeps out of sight is passed over, and said.

use super::look::Look;
use super::table::{Sheet, column_letter};
use crate::i18n::Message;
use std::collections::BTreeSet;

/// Takes the rows out of sight from a sheet.
pub(super) fn pass_over(sheet: &mut Sheet, look: &Look) {
    let mut held = BTreeSet::new();
    for row in &look.hidden {
        if let Some(cells) = sheet.rows.get_mut(*row).filter(|cells| !cells.is_empty()) {
            cells.clear();
            held.insert(*row);
        }
    }
    sheet.asides.extend(rows_passed_over(&held));
}

/// Takes the columns out of sight from a sheet. What is shown over one of them and others is seen in
/// the first of the others.
pub(super) fn pass_over_columns(sheet: &mut Sheet, hidden: &BTreeSet<usize>) {
    let Sheet { rows, typed, merged, .. } = sheet;
    for one in merged {
        let (row, column) = one.first;
        let mut others = column..=one.last.1;
        let Some(shown) = others.find(|column| !hidden.contains(column)) else { continue };
        if shown != column
            && let Some(cells) = rows.get_mut(row).filter(|row| row.len() > column)
        {
            cells.resize(cells.len().max(shown + 1), String::new());
            cells.swap(column, shown);
            if typed.remove(&(row, column)) {
                typed.insert((row, shown));
            }
            one.first.1 = shown;
        }
    }
    let mut held = BTreeSet::new();
    for cells in rows {
        for (column, cell) in cells.iter_mut().enumerate() {
            if !cell.is_empty() && hidden.contains(&column) {
                cell.clear();
                held.insert(column);
            }
        }
    }
    let named: Vec<String> = held.iter().map(|column| column_letter(*column)).collect();
    if !named.is_empty() {
        let said = Message::new("io-columns-hidden").with("count", named.len());
        sheet.asides.push(said.with("columns", named.join(", ")));
    }
}

/// Which rows were passed over, where there are any; from 0.
pub(super) fn rows_passed_over(rows: &BTreeSet<usize>) -> Option<Message> {
    (!rows.is_empty())
        .then(|| Message::new("io-rows-hidden").with("rows", spans(rows)).with("count", rows.len()))
}

/// "5, 7–9" for rows 4, 6, 7 and 8 from 0.
fn spans(rows: &BTreeSet<usize>) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => spans.push((*row, *row)),
        }
    }
    let named = |(first, last): &(usize, usize)| {
        if first == last {
            (first + 1).to_string()
        } else {
            format!("{}–{}", first + 1, last + 1)
        }
    };
    spans.iter().map(named).collect::<Vec<_>>().join(", ")
}

/// The sheets in sight; the first of them says which are not.
pub(super) fn in_sight(sheets: Vec<Sheet>) -> Vec<Sheet> {
    let (hidden, mut shown): (Vec<Sheet>, Vec<Sheet>) =
        sheets.into_iter().partition(|sheet| sheet.is_hidden);
    let names: Vec<&str> = hidden.iter().map(|sheet| sheet.name.as_str()).collect();
    if let Some(first) = shown.first_mut().filter(|_| !names.is_empty()) {
        let said = Message::new("io-sheets-hidden").with("count", names.len());
        first.asides.push(said.with("names", names.join(", ")));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_next_to_each_other_are_named_by_the_first_and_the_last() {
        assert_eq!(spans(&BTreeSet::from([4, 6, 7, 8, 10])), "5, 7–9, 11");
        assert!(rows_passed_over(&BTreeSet::new()).is_none());
    }
}
