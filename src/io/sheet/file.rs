//! Tables in files: text with any separator, workbooks, and documents of Word.

use super::decode::text_from_bytes;
use super::filled_form::unfolded;
use super::hidden::in_sight;
use super::html;
use super::letters::untangled;
use super::room::{COLUMNS, LONGEST_CELL};
use super::table::Sheet;
use super::text::{sheet_from_text, table_from_text};
use super::workbook;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::path::Path;

/// A file larger than this is no table of corners: 100 000 corners take some five million bytes.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Text is read whole, so it is held to less.
const LARGEST_TEXT: usize = 64 * 1024 * 1024;
/// Twice the rows of the largest spreadsheet.
const LINES: usize = 2_000_000;
/// As many signs between cells no list has.
const SEPARATORS: usize = 10_000_000;
/// What may part the cells of a text.
const SIGNS: &[u8; 4] = b"\t;|,";

const TEXTS: &[&str] = &["csv", "tsv", "txt", "prn"];
/// How names of the files end that [`sheets_from_file`] reads.
pub const TABLE_ENDINGS: &[&str] =
    &["xlsx", "xlsm", "xls", "ods", "docx", "csv", "tsv", "txt", "prn", "html", "htm"];

/// The sheets of a file with one of the [`TABLE_ENDINGS`] that are in sight and have something in them.
pub fn sheets_from_file(path: &Path) -> Result<Vec<Sheet>, IoTrouble> {
    sheets(path, sheet_from_text)
}

/// As [`sheets_from_file`], where the heads of the table are known and say what parts the cells of a
/// text: see [`table_from_text`].
pub fn tables_from_file(
    path: &Path,
    worth: impl Fn(&Sheet) -> usize,
) -> Result<Vec<Sheet>, IoTrouble> {
    sheets(path, |text| table_from_text(text, worth))
}

fn sheets(path: &Path, parted: impl FnOnce(&str) -> Sheet) -> Result<Vec<Sheet>, IoTrouble> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending = ending.as_deref().unwrap_or_default();
    let sheets = if TEXTS.contains(&ending) {
        vec![text_sheet(path, parted)?]
    } else if TABLE_ENDINGS.contains(&ending) {
        book(&bytes(path, &Waiting::patient())?)
            .map_err(|obstacle| IoTrouble::new(path, obstacle))?
    } else {
        return Err(IoTrouble::new(path, IoObstacle::UnknownKind));
    };
    let filled = sheets.into_iter().filter(|sheet| !sheet.is_blank());
    let filled: Vec<Sheet> = filled.collect();
    let is_empty = filled.is_empty();
    let shown: Vec<Sheet> = in_sight(filled).into_iter().map(untangled).map(unfolded).collect();
    match (is_empty, shown.is_empty()) {
        (true, _) => Err(IoTrouble::new(path, IoObstacle::Empty)),
        (false, true) => Err(IoTrouble::new(path, IoObstacle::OutOfSight)),
        (false, false) => Ok(shown),
    }
}

/// A workbook, or the page some systems hand out as one.
fn book(bytes: &[u8]) -> Result<Vec<Sheet>, IoObstacle> {
    let may_be_text = bytes.len() <= LARGEST_TEXT
        && matches!(bytes.trim_ascii_start().first(), Some(b'<' | 0xEF | 0xFE | 0xFF));
    if may_be_text {
        let text = text_from_bytes(bytes);
        if html::is_page(&text) {
            return html::sheets(&text);
        }
    }
    workbook::sheets(bytes)
}

fn text_sheet(path: &Path, parted: impl FnOnce(&str) -> Sheet) -> Result<Sheet, IoTrouble> {
    let bytes = bytes(path, &Waiting::patient())?;
    let count = |signs: &[u8]| bytes.iter().filter(|byte| signs.contains(byte)).count();
    let too_large = || IoTrouble::new(path, IoObstacle::TooLarge);
    // Before anything looks into the cells: to read a million of them as heads takes long.
    let has_vast_line = || bytes.split(|byte| matches!(byte, b'\n' | b'\r')).any(is_vast);
    if bytes.len() > LARGEST_TEXT
        || has_vast_line()
        || count(b"\n") > LINES
        || count(SIGNS) > SEPARATORS
    {
        return Err(too_large());
    }
    let sheet = parted(&text_from_bytes(&bytes));
    // A cell in quotation marks may go over many lines.
    let is_vast_cell = |cell: &String| cell.len() > LONGEST_CELL;
    if sheet.rows.iter().any(|row| row.len() > COLUMNS || row.iter().any(is_vast_cell)) {
        return Err(too_large());
    }
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    Ok(Sheet { name: name.unwrap_or_default(), ..sheet })
}

/// Whether a line has more cells than a spreadsheet has columns, or one no list has. A sign in
/// quotation marks parts nothing.
fn is_vast(line: &[u8]) -> bool {
    if line.len() < COLUMNS {
        return false;
    }
    let mut found = [0_usize; SIGNS.len()];
    let mut cell_bytes = 0_usize;
    let mut is_quoted = false;
    for byte in line {
        cell_bytes += 1;
        is_quoted ^= *byte == b'"';
        let sign = SIGNS.iter().position(|sign| sign == byte).filter(|_| !is_quoted);
        if let Some(sign) = sign {
            found[sign] += 1;
            cell_bytes = 0;
        }
        if cell_bytes > LONGEST_CELL || sign.is_some_and(|sign| found[sign] >= COLUMNS) {
            return true;
        }
    }
    false
}

/// Everything in the file, for whoever waits.
pub(in crate::io) fn bytes(path: &Path, waiting: &Waiting) -> Result<Vec<u8>, IoTrouble> {
    let size = IoTrouble::metadata(path)?.len();
    if size > LARGEST {
        return Err(IoTrouble::new(path, IoObstacle::TooLarge));
    }
    waiting.bytes_of(path)
}
