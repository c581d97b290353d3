//! A table as text: CSV the way the language's Excel opens it, tabs for the clipboard.

use super::titled::TitledTable;
use crate::i18n::{Texts, marked};
use crate::views::{Cell, Table};
use csv::WriterBuilder;

/// Title, plan and day above, what the figures rest on below.
pub fn table_csv(titled: &TitledTable<'_>, texts: &Texts) -> Vec<u8> {
    let (delimiter, mark) = texts.language().csv();
    written(whole(titled, texts), delimiter, mark.to_vec())
}

/// Heading, table and notes, with tabs between the cells: a file somebody finds later.
pub(super) fn titled_text(titled: &TitledTable<'_>, texts: &Texts) -> Vec<u8> {
    written(whole(titled, texts), b'\t', Vec::new())
}

/// Head, rows and sums with tabs between the cells, to be pasted into a spreadsheet.
pub fn table_text(table: &Table, texts: &Texts) -> String {
    let bytes = written(records(table, texts), b'\t', Vec::new());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Cells with a tab, a quotation mark or a line break inside are quoted, whatever parts them.
fn written(records: impl Iterator<Item = Vec<String>>, delimiter: u8, before: Vec<u8>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(before);
    for record in records {
        writer.write_record(&record).expect("memory takes every byte");
    }
    writer.into_inner().expect("memory takes every byte")
}

fn whole<'a>(
    titled: &'a TitledTable<'_>,
    texts: &'a Texts,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let line = |line: String| vec![marked(&line).into_owned()];
    let heading = titled.heading(texts).into_iter().map(line);
    let notes = titled.notes(texts).into_iter().map(line);
    heading.chain(records(titled.table, texts)).chain(notes)
}

fn records<'a>(table: &'a Table, texts: &'a Texts) -> impl Iterator<Item = Vec<String>> + 'a {
    let head = table.columns.iter().map(|column| texts.say(&column.title)).collect();
    let rows = table.rows.iter().map(|row| &row.cells).chain(&table.total);
    let rows = rows.map(|cells| cells.iter().map(|cell| plain(cell, texts)).collect());
    std::iter::once(head).chain(rows)
}

/// A figure without thousands separators, so that every program takes it for a number; words so
/// that none takes them for a formula.
fn plain(cell: &Cell, texts: &Texts) -> String {
    let text = cell.text(texts);
    if cell.is_figure() {
        text.replace(texts.numerals().thousands(), "")
    } else {
        marked(&text).into_owned()
    }
}
