//! Sheets of `LibreOffice` (ods), read as they stream by.
//!
//! Cells and rows that are alike are written once with a number how often they repeat; that number is
//! believed only as far as there is room, and for blank ones only where something filled follows.

use super::hidden::{pass_over_columns, rows_passed_over};
use super::room::{CELLS, COLUMNS, Room, Shown};
use super::shown::percent;
use super::table::{Merged, Sheet, trimmed};
use super::xml::{attribute, count, letter};
use crate::io::cell::{UNCALCULATED, printed_day};
use crate::io::trouble::IoObstacle;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// The most spaces one sign may stand for.
const SPACES: usize = 1_000;

/// The sheets of a package, in their order.
pub(super) fn sheets(
    package: &mut ZipArchive<Cursor<&[u8]>>,
    room: &mut Room,
) -> Result<Vec<Sheet>, IoObstacle> {
    if is_protected(package) {
        return Err(IoObstacle::Protected);
    }
    let content = package.by_name("content.xml").map_err(|_| IoObstacle::Damaged)?;
    content_sheets(BufReader::new(content), room)
}

/// The list of parts says which are encrypted.
fn is_protected(package: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let Ok(mut list) = package.by_name("META-INF/manifest.xml") else { return false };
    let mut text = Vec::new();
    list.read_to_end(&mut text).is_ok()
        && String::from_utf8_lossy(&text).contains("encryption-data")
}

fn content_sheets(content: impl BufRead, room: &mut Room) -> Result<Vec<Sheet>, IoObstacle> {
    let mut xml = Reader::from_reader(content);
    xml.config_mut().expand_empty_elements = true;
    let mut book = Book::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| IoObstacle::Damaged)? {
            Event::Start(tag) => book.opens(&tag),
            Event::End(tag) => book.closes(tag.name().as_ref(), room)?,
            Event::Text(text) => book.says(&text.xml10_content()),
            Event::CData(text) => book.says(&text.xml10_content()),
            Event::GeneralRef(sign) => book.says(&letter(&sign)),
            Event::Eof => break,
            _ => {}
        }
    }
    if book.is_whole { Ok(book.sheets) } else { Err(IoObstacle::Damaged) }
}

/// What has been read, and where in it the reader stands.
#[derive(Default)]
struct Book {
    sheets: Vec<Sheet>,
    /// 1 inside a sheet, more inside a table within a cell, whose cells are none of the sheet's.
    depth: usize,
    /// How deep inside remarks on a cell.
    aside: usize,
    row: usize,
    row_repeats: usize,
    is_row_hidden: bool,
    /// Rows of the sheet that are out of sight and hold something, from 0.
    hidden_rows: BTreeSet<usize>,
    /// Columns of the sheet that are out of sight, from 0.
    hidden_columns: BTreeSet<usize>,
    /// How many columns of the sheet have been told of.
    columns_told: usize,
    /// Styles of sheets that are out of sight.
    hidden_styles: BTreeSet<String>,
    /// The style that is being told.
    style: String,
    column: usize,
    /// The filled cells of the row: first column, how often, what.
    filled: Vec<(usize, usize, Shown)>,
    cell: Option<OpenCell>,
    /// Whether the document was read to its last tag.
    is_whole: bool,
}

/// A cell that is open.
struct OpenCell {
    repeats: usize,
    /// How many rows and columns it is shown over.
    spans: (usize, usize),
    /// What its tag says.
    value: Option<Shown>,
    /// Its paragraphs.
    text: String,
    paragraphs: usize,
    has_formula: bool,
}

impl Book {
    fn opens(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name();
        let name = name.as_ref();
        if name == "table:table" {
            self.depth += 1;
            if self.depth == 1 {
                let name = attribute(tag, "table:name").unwrap_or_default();
                let style = attribute(tag, "table:style-name");
                let is_hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
                self.sheets.push(Sheet { name, is_hidden, ..Sheet::default() });
                self.row = 0;
                self.hidden_rows.clear();
                self.hidden_columns.clear();
                self.columns_told = 0;
            }
        } else if name == "style:style" {
            self.style = attribute(tag, "style:name").unwrap_or_default();
        } else if name == "style:table-properties" {
            if attribute(tag, "table:display").as_deref() == Some("false") {
                self.hidden_styles.insert(self.style.clone());
            }
        } else if name == "office:annotation" {
            self.aside += 1;
        } else if self.depth == 1 && self.aside == 0 {
            self.opens_inside(name, tag);
        }
    }

    fn opens_inside(&mut self, name: &str, tag: &BytesStart<'_>) {
        match (name, &mut self.cell) {
            ("table:table-column", _) => {
                let repeats = count(tag, "table:number-columns-repeated");
                let last = self.columns_told.saturating_add(repeats).min(COLUMNS);
                if is_out_of_sight(tag) {
                    self.hidden_columns.extend(self.columns_told..last);
                }
                self.columns_told = last;
            }
            ("table:table-row", _) => {
                self.row_repeats = count(tag, "table:number-rows-repeated");
                self.is_row_hidden = is_out_of_sight(tag);
                self.column = 0;
                self.filled.clear();
            }
            ("table:table-cell" | "table:covered-table-cell", _) => {
                self.cell = Some(OpenCell::of(tag));
            }
            ("text:p", Some(cell)) => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            ("text:s", Some(cell)) => {
                let spaces = count(tag, "text:c").min(SPACES);
                cell.text.extend(std::iter::repeat_n(' ', spaces));
            }
            ("text:tab", Some(cell)) => cell.text.push('\t'),
            ("text:line-break", Some(cell)) => cell.text.push('\n'),
            (_, _) => {}
        }
    }

    fn closes(&mut self, name: &str, room: &mut Room) -> Result<(), IoObstacle> {
        match name {
            "office:document-content" => self.is_whole = true,
            "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| self.depth == 0) {
                    sheet.asides.extend(rows_passed_over(&self.hidden_rows));
                    pass_over_columns(sheet, &self.hidden_columns);
                }
            }
            "office:annotation" => self.aside = self.aside.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                if let Some(cell) = self.cell.take() {
                    let (first, repeats) = (self.column, cell.repeats);
                    self.merges(first, cell.spans);
                    // Beyond all room there is no need to count on.
                    self.column = self.column.saturating_add(repeats).min(CELLS);
                    let shown = cell.shown();
                    if !shown.text.is_empty() {
                        self.filled.push((first, repeats, shown));
                    }
                }
            }
            "table:table-row" if self.depth == 1 => self.ends_row(room)?,
            _ => {}
        }
        Ok(())
    }

    /// A span that ends nowhere in the sheet is not believed.
    fn merges(&mut self, column: usize, (rows, columns): (usize, usize)) {
        let is_wider = rows > 1 || columns > 1;
        if let Some(sheet) = self.sheets.last_mut().filter(|_| is_wider) {
            let first = (self.row, column);
            let last = (self.row.saturating_add(rows - 1), column.saturating_add(columns - 1));
            sheet.merge(Merged { first, last });
        }
    }

    fn ends_row(&mut self, room: &mut Room) -> Result<(), IoObstacle> {
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        let mut rows = if self.filled.is_empty() { 0 } else { self.row_repeats };
        if self.is_row_hidden {
            self.hidden_rows.extend((self.row..).take(rows.min(CELLS)));
            rows = 0;
        }
        for row in (self.row..).take(rows) {
            for (first, repeats, shown) in &self.filled {
                for column in (*first..).take(*repeats) {
                    room.put(sheet, (row, column), shown.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats).min(CELLS);
        Ok(())
    }

    fn says(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && (self.depth, self.aside) == (1, 0)
            && cell.paragraphs > 0
        {
            cell.text.push_str(text);
        }
    }
}

/// Whether a row or column is hidden or filtered out.
fn is_out_of_sight(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|how| how != "visible")
}

impl OpenCell {
    fn of(tag: &BytesStart<'_>) -> Self {
        let has_formula = attribute(tag, "table:formula").is_some();
        let words = |text: String| Shown { text, is_number: false };
        let value = match attribute(tag, "office:value-type").as_deref() {
            Some("percentage") => {
                let number = attribute(tag, "office:value").unwrap_or_default();
                let shown = number.parse().map(percent);
                Some(words(shown.unwrap_or(number)))
            }
            Some("float" | "currency") => {
                let number = attribute(tag, "office:value").unwrap_or_default();
                let plain = number.parse().map(|number: f64| number.to_string());
                Some(Shown { text: plain.unwrap_or(number), is_number: true })
            }
            Some("date") => attribute(tag, "office:date-value").map(|iso| words(printed_day(&iso))),
            Some("boolean") => attribute(tag, "office:boolean-value").map(words),
            Some("string") => attribute(tag, "office:string-value").map(words),
            Some(_) | None => None,
        };
        Self {
            repeats: count(tag, "table:number-columns-repeated"),
            spans: (
                count(tag, "table:number-rows-spanned").max(1),
                count(tag, "table:number-columns-spanned").max(1),
            ),
            value: value.filter(|value| !value.text.is_empty()),
            text: String::new(),
            paragraphs: 0,
            has_formula,
        }
    }

    fn shown(self) -> Shown {
        let Self { value, text, has_formula, .. } = self;
        let text = trimmed(&text);
        value.unwrap_or_else(|| Shown {
            text: if text.is_empty() && has_formula && self.paragraphs == 0 {
                UNCALCULATED.to_owned()
            } else {
                text
            },
            is_number: false,
        })
    }
}
