//! Tables in files: text with any separator, and workbooks of Excel and `LibreOffice`.

use super::{Sheet, sheet_from_text, text_from_bytes, trimmed};
use crate::io::trouble::{IoObstacle, IoTrouble};
use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// A file larger than this is no table of corners: 100 000 corners take some five million bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The sheets of a csv, txt, tsv, xlsx, xlsm, xls or ods file that have something in them.
pub fn sheets_from_file(path: &Path) -> Result<Vec<Sheet>, IoTrouble> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let sheets = match ending.as_deref().unwrap_or_default() {
        "csv" | "txt" | "tsv" | "prn" => vec![text_sheet(path)?],
        "xlsx" | "xlsm" | "xls" | "ods" => workbook(path)?,
        _ => return Err(IoTrouble::new(path, IoObstacle::UnknownKind)),
    };
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.is_blank()).collect();
    if filled.is_empty() { Err(IoTrouble::new(path, IoObstacle::Empty)) } else { Ok(filled) }
}

fn text_sheet(path: &Path) -> Result<Sheet, IoTrouble> {
    let text = text_from_bytes(&bytes(path)?);
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    Ok(Sheet { name: name.unwrap_or_default(), ..sheet_from_text(&text) })
}

/// Everything in the file.
pub(in crate::io) fn bytes(path: &Path) -> Result<Vec<u8>, IoTrouble> {
    let size = IoTrouble::metadata(path)?.len();
    if size > LARGEST {
        return Err(IoTrouble::new(path, IoObstacle::TooLarge));
    }
    fs::read(path).map_err(|error| IoTrouble::system(path, &error))
}

fn workbook(path: &Path) -> Result<Vec<Sheet>, IoTrouble> {
    let broken =
        |error: &calamine::Error| IoTrouble::new(path, IoObstacle::Broken(error.to_string()));
    let mut workbook =
        open_workbook_auto_from_rs(Cursor::new(bytes(path)?)).map_err(|error| broken(&error))?;
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).map_err(|error| broken(&error))?;
            Ok(Sheet { name, rows: rows(&range), exact: exact(&range) })
        })
        .collect()
}

/// Rows and columns from the first of the sheet, so that both keep the numbers Excel shows.
fn rows(range: &Range<Data>) -> Vec<Vec<String>> {
    let (above, left) = range.start().unwrap_or_default();
    let above = usize::try_from(above).unwrap_or_default();
    let left = usize::try_from(left).unwrap_or_default();
    let filled = range
        .rows()
        .map(|row| std::iter::repeat_n(String::new(), left).chain(row.iter().map(cell)).collect());
    std::iter::repeat_n(Vec::new(), above).chain(filled).collect()
}

/// Where numbers stand whose text has three decimals.
fn exact(range: &Range<Data>) -> BTreeSet<(usize, usize)> {
    let (above, left) = range.start().unwrap_or_default();
    let at = |row: usize, column: usize| (row + above as usize, column + left as usize);
    let has_three_decimals = |value: &Data| {
        matches!(value, Data::Float(_))
            && cell(value).split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3)
    };
    let cells = range.used_cells().filter(|(_, _, value)| has_three_decimals(value));
    cells.map(|(row, column, _)| at(row, column)).collect()
}

/// A number keeps all its digits, whatever the cell's format shows.
fn cell(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => trimmed(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => moment.to_string(),
        Data::Error(error) => error.to_string(),
    }
}
