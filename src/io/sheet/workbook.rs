//! Workbooks of Excel and `LibreOffice` and documents of Word, told by what is in them and not by their name, and read cell
//! by cell within the room there is.

use super::hidden::{pass_over, pass_over_columns};
use super::look::{Look, looks};
use super::packed::Packed;
use super::room::{Room, Shown};
use super::shown::{percent, shown};
use super::table::Sheet;
use super::{binary_look, compound, open_document, packed, word};
use crate::caught::guarded;
use crate::io::cell::UNCALCULATED;
use crate::io::trouble::IoObstacle;
use calamine::{Data, Reader, SheetVisible, Xls, Xlsb, Xlsx, XlsxError};
use std::io::Cursor;
use zip::ZipArchive;

/// The sheets in the bytes of a workbook.
///
/// A reader of other people's making may panic on a damaged file. Here that is an answer, not an end.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, IoObstacle> {
    guarded(|| read(bytes)).unwrap_or_else(|panic| {
        tracing::warn!("workbook: {} at {}", panic.message, panic.at);
        Err(IoObstacle::Damaged)
    })
}

fn read(bytes: &[u8]) -> Result<Vec<Sheet>, IoObstacle> {
    let mut room = Room::new();
    if bytes.starts_with(compound::MARK) {
        let stream = compound::checked(bytes)?;
        return xls(bytes, &stream, &mut room);
    }
    let mut package = packed::open(bytes)?;
    match packed::kind(&mut package)? {
        Packed::Xlsx => xlsx(bytes, &mut package, &mut room),
        Packed::Xlsb => xlsb(bytes, &mut room),
        Packed::OpenDocument => open_document::sheets(&mut package, &mut room),
        Packed::Word => word::sheets(&mut package, &mut room),
    }
}

/// What `calamine` says of a damaged file is for whoever mends the program.
fn damaged(error: impl std::fmt::Display) -> IoObstacle {
    tracing::debug!("workbook: {error}");
    IoObstacle::Damaged
}

/// A cell as it is shown: a number of a format in per cent with its sign.
fn shown_as(value: &Data, is_percent: bool) -> Shown {
    match value {
        Data::Float(share) if is_percent => Shown { text: percent(*share), is_number: false },
        Data::Int(share) if is_percent => Shown { text: percent(*share as f64), is_number: false },
        _ => shown(value),
    }
}

/// What stands in the place of a formula nobody has worked out.
fn uncalculated() -> Shown {
    Shown { text: UNCALCULATED.to_owned(), is_number: false }
}

/// Takes from a sheet what is out of sight, and notes what is shown as one.
fn dress(sheet: &mut Sheet, look: Look) {
    pass_over(sheet, &look);
    look.merged.into_iter().for_each(|merged| sheet.merge(merged));
    pass_over_columns(sheet, &look.hidden_columns);
}

/// The names of the sheets, and whether each is out of sight.
fn sheets_of<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R) -> Vec<(String, bool)> {
    let sheets = book.sheets_metadata().iter();
    sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

fn xlsx(
    bytes: &[u8],
    package: &mut ZipArchive<Cursor<&[u8]>>,
    room: &mut Room,
) -> Result<Vec<Sheet>, IoObstacle> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let counts_from_1904 = book.has_1904_epoch();
    let mut looks = looks(package)?;
    let mut sheets = Vec::new();
    for (name, is_hidden) in sheets_of(&book) {
        let look = looks.remove(&name).unwrap_or_default();
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A chart on a sheet of its own.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(error)),
        };
        let mut sheet = Sheet { name, counts_from_1904, is_hidden, ..Sheet::default() };
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
            let value = Data::from(cell.value);
            let at = place(cell.pos);
            let shown = if value == Data::Empty && cell.formula.is_some() {
                uncalculated()
            } else {
                shown_as(&value, look.percent.contains(&at))
            };
            room.put(&mut sheet, at, shown)?;
        }
        dress(&mut sheet, look);
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn xlsb(bytes: &[u8], room: &mut Room) -> Result<Vec<Sheet>, IoObstacle> {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(damaged)?;
    let counts_from_1904 = book.has_1904_epoch();
    let mut sheets = Vec::new();
    for (name, is_hidden) in sheets_of(&book) {
        let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
        let mut sheet = Sheet { name, counts_from_1904, is_hidden, ..Sheet::default() };
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let at = place(cell.get_position());
            room.put(&mut sheet, at, shown(&Data::from(cell.get_value().clone())))?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// `calamine` makes the full rectangle of a sheet of old Excel: [`compound::checked`] has bounded it.
fn xls(bytes: &[u8], stream: &[u8], room: &mut Room) -> Result<Vec<Sheet>, IoObstacle> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let counts_from_1904 = book.has_1904_epoch();
    let mut sheets = Vec::new();
    let mut looks = binary_look::looks(stream).into_iter();
    for (name, is_hidden) in sheets_of(&book) {
        let look = looks.next().unwrap_or_default();
        let range = book.worksheet_range(&name).map_err(damaged)?;
        let (above, left) = place(range.start().unwrap_or_default());
        let mut sheet = Sheet { name, counts_from_1904, is_hidden, ..Sheet::default() };
        for (row, column, value) in range.used_cells() {
            let at = (row + above, column + left);
            room.put(&mut sheet, at, shown_as(value, look.percent.contains(&at)))?;
        }
        for at in &look.uncalculated {
            room.put(&mut sheet, *at, uncalculated())?;
        }
        dress(&mut sheet, look);
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Row and column from the first of the sheet, so that both keep the numbers Excel shows.
fn place((row, column): (u32, u32)) -> (usize, usize) {
    (row as usize, column as usize)
}
