//! Tables in files: text with any separator, and workbooks.

use super::{Sheet, sheet_from_text, text_from_bytes, workbook};
use crate::io::trouble::{IoObstacle, IoTrouble};
use std::fs;
use std::path::Path;

/// A file larger than this is no table of corners: 100 000 corners take some five million bytes.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Text is read whole, so it is held to less.
const LARGEST_TEXT: usize = 64 * 1024 * 1024;
/// Twice the rows of the largest spreadsheet.
const LINES: usize = 2_000_000;
/// As many signs between cells no list has.
const SEPARATORS: usize = 10_000_000;

/// The sheets of a csv, txt, tsv, xlsx, xlsm, xls or ods file that have something in them.
pub fn sheets_from_file(path: &Path) -> Result<Vec<Sheet>, IoTrouble> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let sheets = match ending.as_deref().unwrap_or_default() {
        "csv" | "txt" | "tsv" | "prn" => vec![text_sheet(path)?],
        "xlsx" | "xlsm" | "xls" | "ods" => {
            workbook::sheets(&bytes(path)?).map_err(|obstacle| IoTrouble::new(path, obstacle))?
        }
        _ => return Err(IoTrouble::new(path, IoObstacle::UnknownKind)),
    };
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.is_blank()).collect();
    if filled.is_empty() { Err(IoTrouble::new(path, IoObstacle::Empty)) } else { Ok(filled) }
}

fn text_sheet(path: &Path) -> Result<Sheet, IoTrouble> {
    let bytes = bytes(path)?;
    let count = |signs: &[u8]| bytes.iter().filter(|byte| signs.contains(byte)).count();
    if bytes.len() > LARGEST_TEXT || count(b"\n") > LINES || count(b"\t;|,") > SEPARATORS {
        return Err(IoTrouble::new(path, IoObstacle::TooLarge));
    }
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    Ok(Sheet { name: name.unwrap_or_default(), ..sheet_from_text(&text_from_bytes(&bytes)) })
}

/// Everything in the file.
pub(in crate::io) fn bytes(path: &Path) -> Result<Vec<u8>, IoTrouble> {
    let size = IoTrouble::metadata(path)?.len();
    if size > LARGEST {
        return Err(IoTrouble::new(path, IoObstacle::TooLarge));
    }
    fs::read(path).map_err(|error| IoTrouble::system(path, &error))
}
