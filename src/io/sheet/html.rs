//! Tables of a page (HTML), and of the XML Excel once wrote: what systems hand out as ".xls".
//!
//! A page is seldom well formed, so its tags are read one by one and none has to be closed.

use super::room::{Room, Shown};
use super::table::{Merged, Sheet, trimmed};
use crate::i18n::nfc;
use crate::io::trouble::IoObstacle;
use quick_xml::escape::resolve_xml_entity;
use std::collections::BTreeMap;

/// So far down or across a cell goes at most.
const LONGEST_SPAN: usize = 10_000;
/// Tables within tables, at most.
const DEEPEST: usize = 50;

/// Whether a text is a page with tables and no list somebody typed.
pub(super) fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let begins: String = start.chars().take(2_000).collect::<String>().to_lowercase();
    begins.starts_with('<')
        && ["<html", "<table", "<!doctype", "office:spreadsheet"]
            .iter()
            .any(|tag| begins.contains(tag))
}

/// The tables of a page in the order they begin.
pub(super) fn sheets(text: &str) -> Result<Vec<Sheet>, IoObstacle> {
    let mut page =
        Page { room: Room::new(), open: Vec::new(), begun: 0, done: BTreeMap::new(), name: None };
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        page.says(&rest[..start]);
        rest = &rest[start..];
        let (tag, after) = tag(rest);
        page.meets(&tag)?;
        rest = after;
        // What a script or a style says is no text.
        if !tag.closes && ["script", "style"].contains(&tag.name.as_str()) {
            let end = rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len());
            rest = &rest[end..];
        }
    }
    page.says(rest);
    while !page.open.is_empty() {
        page.closes_table()?;
    }
    let sheets: Vec<Sheet> = page.done.into_values().collect();
    if sheets.is_empty() { Err(IoObstacle::NoTable) } else { Ok(sheets) }
}

/// A tag: its name in small letters, without what Excel puts before it, and what it says.
struct Tag {
    name: String,
    closes: bool,
    says: String,
}

impl Tag {
    /// A number it says: `colspan="2"`, `ss:MergeAcross="1"`.
    fn number(&self, attribute: &str) -> Option<usize> {
        self.value(attribute)?.parse().ok()
    }

    fn value(&self, attribute: &str) -> Option<String> {
        let lower = self.says.to_ascii_lowercase();
        let at = lower.find(&format!("{attribute}="))? + attribute.len() + 1;
        let rest = self.says.get(at..)?;
        let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let value = match quote {
            Some(quote) => rest[1..].split(quote).next(),
            None => rest.split([' ', '/']).next(),
        };
        value.map(unescaped)
    }
}

/// The tag at the start of a text, and what follows it. A `<` that opens none is passed over.
fn tag(text: &str) -> (Tag, &str) {
    let (inside, after) = if text.starts_with("<!--") {
        ("", text.split_once("-->").map_or("", |(_, after)| after))
    } else {
        text[1..].split_once('>').unwrap_or((&text[1..], ""))
    };
    let closes = inside.starts_with('/');
    let bare = inside.trim_start_matches('/');
    let end = bare.find(|sign: char| sign.is_whitespace() || sign == '/').unwrap_or(bare.len());
    let name = bare[..end].rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    (Tag { name, closes, says: bare[end..].to_owned() }, after)
}

/// The page up to where the reader stands.
struct Page {
    room: Room,
    open: Vec<Table>,
    begun: usize,
    done: BTreeMap<usize, Sheet>,
    /// What the next table is called.
    name: Option<String>,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    number: usize,
    sheet: Sheet,
    /// The row that is open, and how many there are.
    rows: usize,
    column: usize,
    cell: Option<Cell>,
    /// How many rows each column is still covered by a cell above.
    covered: BTreeMap<usize, usize>,
}

#[derive(Default)]
struct Cell {
    at: (usize, usize),
    text: String,
    /// What the page says its number is.
    number: Option<String>,
    is_number: bool,
}

impl Page {
    fn says(&mut self, text: &str) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            let text = unescaped(text);
            // Where lines end in the source says nothing.
            for piece in text.split_inclusive(|sign: char| sign.is_ascii_whitespace()) {
                let word = piece.trim_end_matches(|sign: char| sign.is_ascii_whitespace());
                cell.text.push_str(word);
                if word.len() < piece.len() && !cell.text.ends_with([' ', '\n']) {
                    cell.text.push(' ');
                }
            }
        }
    }

    fn meets(&mut self, tag: &Tag) -> Result<(), IoObstacle> {
        match (tag.name.as_str(), tag.closes) {
            ("worksheet", false) => self.name = tag.value("ss:name"),
            ("table", false) if self.open.len() < DEEPEST => {
                let name = self.name.take().unwrap_or_default();
                let sheet = Sheet { name, ..Sheet::default() };
                self.open.push(Table { number: self.begun, sheet, ..Table::default() });
                self.begun += 1;
            }
            ("table", true) => self.closes_table()?,
            ("tr" | "row", false) => {
                self.closes_cell()?;
                self.with_table(|table| table.opens_row(tag));
            }
            ("td" | "th" | "cell", false) => {
                self.closes_cell()?;
                self.with_table(|table| table.opens_cell(tag));
            }
            ("td" | "th" | "cell" | "tr" | "row", true) => self.closes_cell()?,
            ("data", false) => self.with_cell(|cell| {
                cell.is_number = tag.value("ss:type").is_some_and(|kind| kind == "Number");
            }),
            ("br" | "p" | "div" | "li", _) => self.with_cell(|cell| {
                if !cell.text.trim().is_empty() {
                    cell.text.push('\n');
                }
            }),
            _ => {}
        }
        Ok(())
    }

    fn with_table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.open.last_mut() {
            change(table);
        }
    }

    fn with_cell(&mut self, change: impl FnOnce(&mut Cell)) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            change(cell);
        }
    }

    fn closes_cell(&mut self) -> Result<(), IoObstacle> {
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(cell) = table.cell.take() else { return Ok(()) };
        let is_number = cell.is_number || cell.number.is_some();
        let text = cell.number.unwrap_or_else(|| trimmed(cell.text.trim()));
        self.room.put(&mut table.sheet, cell.at, Shown { text, is_number })
    }

    fn closes_table(&mut self) -> Result<(), IoObstacle> {
        self.closes_cell()?;
        if let Some(table) = self.open.pop() {
            self.done.insert(table.number, table.sheet);
        }
        Ok(())
    }
}

impl Table {
    fn opens_row(&mut self, tag: &Tag) {
        let next = tag.number("ss:index").map_or(self.rows, |index| index.max(self.rows + 1) - 1);
        let gone = next + 1 - self.rows;
        self.rows = next + 1;
        self.column = 0;
        self.covered.retain(|_, left| {
            *left = left.saturating_sub(gone);
            *left > 0
        });
    }

    fn opens_cell(&mut self, tag: &Tag) {
        if self.rows == 0 {
            self.rows = 1;
        }
        if let Some(index) = tag.number("ss:index") {
            self.column = self.column.max(index.saturating_sub(1));
        }
        while self.covered.contains_key(&self.column) {
            self.column += 1;
        }
        let span = |html: &str, excel: &str| {
            let more = || tag.number(excel).map(|more| more.saturating_add(1));
            tag.number(html).or_else(more).unwrap_or(1).clamp(1, LONGEST_SPAN)
        };
        let across = span("colspan", "ss:mergeacross");
        let down = span("rowspan", "ss:mergedown");
        let at = (self.rows - 1, self.column);
        if (across, down) != (1, 1) {
            let last = (at.0 + down - 1, at.1 + across - 1);
            self.sheet.merge(Merged { first: at, last });
        }
        if down > 1 {
            self.covered.extend((at.1..at.1 + across).map(|column| (column, down)));
        }
        self.column += across;
        let number = tag.value("x:num").filter(|number| number.parse::<f64>().is_ok());
        self.cell = Some(Cell { at, number, ..Cell::default() });
    }
}

/// A text with its signs for what they stand for: `&amp;`, `&#234;`, `&ecirc;`.
fn unescaped(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        said.push_str(&rest[..start]);
        rest = &rest[start..];
        let entity = rest.split_once(';').map(|(entity, after)| (&entity[1..], after));
        let known = entity
            .filter(|(entity, _)| entity.len() <= 32)
            .and_then(|(entity, after)| letter(entity).map(|letter| (letter, after)));
        let (letter, after) = known.unwrap_or_else(|| ("&".to_owned(), &rest[1..]));
        said.push_str(&letter);
        rest = after;
    }
    said + rest
}

fn letter(entity: &str) -> Option<String> {
    let number = entity.strip_prefix('#').and_then(|number| {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = match hexadecimal {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        char::from_u32(code.ok()?)
    });
    let named = || resolve_xml_entity(entity).map(str::to_owned);
    let sign =
        || SIGNS.iter().find(|(name, _)| *name == entity).map(|(_, sign)| (*sign).to_owned());
    // A letter with its mark: `&ecirc;`.
    let marked = || {
        let (mark, letter) =
            MARKS.iter().find_map(|(name, mark)| Some((mark, entity.strip_suffix(name)?)))?;
        (letter.len() == 1).then(|| nfc(&format!("{letter}{mark}")))
    };
    number.map(String::from).or_else(named).or_else(sign).or_else(marked)
}

const SIGNS: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("sup2", "²"),
    ("deg", "°"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("ldquo", "“"),
    ("rdquo", "”"),
];
const MARKS: &[(&str, char)] =
    &[("grave", '\u{300}'), ("acute", '\u{301}'), ("circ", '\u{302}'), ("tilde", '\u{303}')];
