//! A table as text: CSV the way the language's Excel opens it, tabs for the clipboard.

use super::Sheet;
use crate::i18n::Texts;
use crate::views::{Cell, Table};
use csv::WriterBuilder;

/// Title, plan and day above, what the figures rest on below.
pub fn table_csv(sheet: &Sheet<'_>, texts: &Texts) -> Vec<u8> {
    let (delimiter, mark) = texts.language().csv();
    let mut writer =
        WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(mark.to_vec());
    let heading = sheet.heading(texts).into_iter().map(|line| vec![line]);
    let notes = sheet.notes(texts).into_iter().map(|line| vec![line]);
    for record in heading.chain(records(sheet.table, texts)).chain(notes) {
        writer.write_record(&record).expect("memory takes every byte");
    }
    writer.into_inner().expect("memory takes every byte")
}

/// Heading, table and notes, with tabs between the cells: a file somebody finds later.
pub(super) fn sheet_text(sheet: &Sheet<'_>, texts: &Texts) -> String {
    let lines = |lines: Vec<String>| lines.into_iter().map(|line| line + "\n").collect::<String>();
    lines(sheet.heading(texts)) + &table_text(sheet.table, texts) + &lines(sheet.notes(texts))
}

/// Head, rows and sums with tabs between the cells, to be pasted into a spreadsheet.
pub fn table_text(table: &Table, texts: &Texts) -> String {
    records(table, texts).map(|record| record.join("\t") + "\n").collect()
}

fn records<'a>(table: &'a Table, texts: &'a Texts) -> impl Iterator<Item = Vec<String>> + 'a {
    let head = table.columns.iter().map(|column| texts.say(&column.title)).collect();
    let rows = table.rows.iter().map(|row| &row.cells).chain(&table.total);
    let rows = rows.map(|cells| cells.iter().map(|cell| plain(cell, texts)).collect());
    std::iter::once(head).chain(rows)
}

/// The cell without thousands separators, so that every program takes a number for one.
fn plain(cell: &Cell, texts: &Texts) -> String {
    let text = cell.text(texts);
    if cell.is_figure() { text.replace(texts.numerals().thousands(), "") } else { text }
}
