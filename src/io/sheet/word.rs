//! Tables of Word (docx), each a sheet, read as they stream by.
//!
//! A cell over several columns or rows stands in its first, as in a workbook. What tracked changes
//! have taken out is not there, what they have put in is.

use super::room::{CELLS, Room, Shown};
use super::table::{Merged, Sheet, trimmed};
use super::xml::{attribute, count, letter};
use crate::io::trouble::IoObstacle;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufRead, BufReader, Cursor};
use zip::ZipArchive;

/// The part with the text.
pub(super) const DOCUMENT: &str = "word/document.xml";

/// So much of the line above a table names it.
const NAME_LETTERS: usize = 60;

/// The tables of a document, in their order.
pub(super) fn sheets(
    package: &mut ZipArchive<Cursor<&[u8]>>,
    room: &mut Room,
) -> Result<Vec<Sheet>, IoObstacle> {
    let document = package.by_name(DOCUMENT).map_err(|_| IoObstacle::Damaged)?;
    let sheets = tables(BufReader::new(document), room)?;
    if sheets.is_empty() { Err(IoObstacle::NoTable) } else { Ok(sheets) }
}

fn tables(document: impl BufRead, room: &mut Room) -> Result<Vec<Sheet>, IoObstacle> {
    let mut xml = Reader::from_reader(document);
    xml.config_mut().expand_empty_elements = true;
    let mut page = Page::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| IoObstacle::Damaged)? {
            Event::Start(tag) => page.opens(&tag),
            Event::End(tag) => page.closes(tag.name().as_ref(), room)?,
            Event::Text(text) if page.is_text => page.says(&text.xml10_content()),
            Event::CData(text) if page.is_text => page.says(&text.xml10_content()),
            Event::GeneralRef(sign) if page.is_text => page.says(&letter(&sign)),
            Event::Eof => break,
            _ => {}
        }
    }
    if page.is_whole { Ok(page.in_order()) } else { Err(IoObstacle::Damaged) }
}

/// What has been read, and where in it the reader stands.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says where in the nested tags the reader is"
)]
struct Page {
    /// By the order in which they begin; a table within a cell is one of its own.
    sheets: Vec<(usize, Sheet)>,
    begun: usize,
    open: Vec<OpenTable>,
    /// How deep inside what is not there: taken out, moved away, or there for older programs.
    aside: usize,
    in_row_properties: bool,
    /// Tab stops are written as tabs are.
    in_paragraph_properties: bool,
    is_text: bool,
    /// The paragraph outside of tables that is open, and the last one with something in it.
    paragraph: String,
    above: String,
    /// Whether the document was read to its last tag.
    is_whole: bool,
}

/// A table that is open.
#[derive(Default)]
struct OpenTable {
    number: usize,
    sheet: Sheet,
    row: usize,
    column: usize,
    is_row_deleted: bool,
    /// The filled cells of the row.
    filled: Vec<(usize, String)>,
    cell: Option<OpenCell>,
}

/// A cell that is open.
#[derive(Default)]
struct OpenCell {
    columns: usize,
    /// It is shown as one with the one above.
    is_continued: bool,
    /// It is taken out.
    is_deleted: bool,
    text: String,
    paragraphs: usize,
}

impl Page {
    fn opens(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name();
        let name = name.as_ref();
        match name {
            "w:tbl" => self.begin_table(),
            "w:trPr" => self.in_row_properties = true,
            "w:del" if self.in_row_properties => {
                if let Some(table) = self.open.last_mut() {
                    table.is_row_deleted = true;
                }
            }
            "w:moveFrom" | "mc:Fallback" => self.aside += 1,
            "w:t" => self.is_text = self.aside == 0,
            "w:pPr" => self.in_paragraph_properties = true,
            "w:tab" if self.in_paragraph_properties => {}
            "w:tab" => self.says("\t"),
            "w:br" | "w:cr" => self.says("\n"),
            "w:noBreakHyphen" => self.says("-"),
            _ => {
                if let Some(table) = self.open.last_mut() {
                    table.opens(name, tag);
                }
            }
        }
    }

    fn closes(&mut self, name: &str, room: &mut Room) -> Result<(), IoObstacle> {
        match name {
            "w:document" => self.is_whole = true,
            "w:t" => self.is_text = false,
            "w:trPr" => self.in_row_properties = false,
            "w:pPr" => self.in_paragraph_properties = false,
            "w:moveFrom" | "mc:Fallback" => self.aside = self.aside.saturating_sub(1),
            "w:tbl" => {
                if let Some(table) = self.open.pop() {
                    self.sheets.push((table.number, table.sheet));
                }
                self.above.clear();
            }
            "w:p" if self.open.is_empty() => {
                let line = trimmed(&std::mem::take(&mut self.paragraph));
                if !line.is_empty() {
                    self.above = line;
                }
            }
            "w:tc" => {
                if let Some(table) = self.open.last_mut() {
                    table.ends_cell();
                }
            }
            "w:tr" => {
                if let Some(table) = self.open.last_mut() {
                    table.ends_row(room)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_table(&mut self) {
        self.begun += 1;
        let above: String = self.above.chars().take(NAME_LETTERS).collect();
        let name = if above.is_empty() {
            self.begun.to_string()
        } else {
            format!("{}. {above}", self.begun)
        };
        let sheet = Sheet { name, ..Sheet::default() };
        self.open.push(OpenTable { number: self.begun, sheet, ..OpenTable::default() });
    }

    fn says(&mut self, text: &str) {
        if self.aside > 0 {
            return;
        }
        match self.open.last_mut() {
            Some(OpenTable { cell: Some(cell), .. }) if cell.paragraphs > 0 => {
                cell.text.push_str(text);
            }
            Some(_) => {}
            None => self.paragraph.push_str(text),
        }
    }

    fn in_order(mut self) -> Vec<Sheet> {
        self.sheets.sort_by_key(|(number, _)| *number);
        self.sheets.into_iter().map(|(_, sheet)| sheet).collect()
    }
}

impl OpenTable {
    fn opens(&mut self, name: &str, tag: &BytesStart<'_>) {
        match (name, &mut self.cell) {
            ("w:tr", _) => {
                self.column = 0;
                self.is_row_deleted = false;
                self.filled.clear();
            }
            ("w:gridBefore", None) => self.column = count(tag, "w:val").min(CELLS),
            ("w:tc", _) => self.cell = Some(OpenCell { columns: 1, ..OpenCell::default() }),
            ("w:gridSpan", Some(cell)) => cell.columns = count(tag, "w:val").min(CELLS),
            ("w:vMerge", Some(cell)) => {
                cell.is_continued |= attribute(tag, "w:val").as_deref() != Some("restart");
            }
            ("w:cellDel", Some(cell)) => cell.is_deleted = true,
            ("w:p", Some(cell)) => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            (_, _) => {}
        }
    }

    fn ends_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let text = trimmed(&cell.text);
        if cell.is_continued {
            self.sheet.merge_down((self.row, self.column));
        } else if !cell.is_deleted && !text.is_empty() {
            self.filled.push((self.column, text));
        }
        if cell.columns > 1 && !cell.is_continued {
            let last = (self.row, self.column.saturating_add(cell.columns - 1));
            self.sheet.merge(Merged { first: (self.row, self.column), last });
        }
        // Beyond all room there is no need to count on.
        self.column = self.column.saturating_add(cell.columns).min(CELLS);
    }

    fn ends_row(&mut self, room: &mut Room) -> Result<(), IoObstacle> {
        if self.is_row_deleted {
            return Ok(());
        }
        for (column, text) in self.filled.drain(..) {
            let shown = Shown { text, is_number: false };
            room.put(&mut self.sheet, (self.row, column), shown)?;
        }
        self.row += 1;
        Ok(())
    }
}
