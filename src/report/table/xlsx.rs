//! Tables as a workbook, a sheet each: numbers as numbers, days as days.

use super::titled::TitledTable;
use crate::i18n::{Texts, new_workbook, sheet_name};
use crate::views::{Cell, Mark};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// Letters a point of the window's column width stands for.
const LETTERS_A_POINT: f64 = 0.15;
const WARNING: Color = Color::RGB(0x00FD_F3E1);
const FAINT: Color = Color::RGB(0x0080_8080);

/// The workbook's bytes.
pub fn table_xlsx(tables: &[TitledTable<'_>], texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let mut names = BTreeSet::new();
    for titled in tables {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet_name(&texts.say(&titled.title), &mut names))?;
        fill(worksheet, titled, texts)?;
    }
    workbook.save_to_buffer()
}

fn fill(
    worksheet: &mut Worksheet,
    titled: &TitledTable<'_>,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let mut row = 0;
    for line in titled.heading(texts) {
        let format = if row == 0 { bold.clone().set_font_size(13) } else { Format::new() };
        worksheet.write_string_with_format(row, 0, line, &format)?;
        row += 1;
    }
    let head = bold
        .clone()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border(FormatBorder::Thin);
    let table = titled.table;
    for (place, column) in (0..).zip(&table.columns) {
        worksheet.set_column_width(place, f64::from(column.width) * LETTERS_A_POINT)?;
        worksheet.write_string_with_format(row, place, texts.say(&column.title), &head)?;
    }
    let first = row + 1;
    worksheet.set_freeze_panes(first, 1)?;
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let last_row = first + u32::try_from(table.rows.len()).unwrap_or(u32::MAX).max(1) - 1;
    worksheet.autofilter(row, 0, last_row, last_column)?;
    row = first;
    for line in &table.rows {
        let base = match line.mark {
            Mark::Warning => Format::new().set_background_color(WARNING),
            Mark::Sketch => Format::new().set_font_color(FAINT),
            Mark::None | Mark::Good => Format::new(),
        };
        cells(worksheet, row, &line.cells, &base.set_border(FormatBorder::Thin), texts)?;
        row += 1;
    }
    if let Some(total) = &table.total {
        cells(worksheet, row, total, &bold.clone().set_border(FormatBorder::Thin), texts)?;
        row += 1;
    }
    for note in titled.notes(texts) {
        worksheet.write_string_with_format(row, 0, note, &Format::new().set_italic())?;
        row += 1;
    }
    Ok(())
}

fn cells(
    worksheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    base: &Format,
    texts: &Texts,
) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        match (cell, cell.figure()) {
            (Cell::Day(day), _) => {
                let date = ExcelDateTime::from_ymd(
                    u16::try_from(day.year()).unwrap_or_default(),
                    u8::try_from(day.month()).unwrap_or_default(),
                    u8::try_from(day.day()).unwrap_or_default(),
                );
                let format = base.clone().set_num_format("dd/mm/yyyy");
                match date {
                    Ok(date) => worksheet.write_with_format(row, column, &date, &format)?,
                    // Before 1900 Excel knows no days.
                    Err(_) => {
                        worksheet.write_string_with_format(row, column, cell.text(texts), base)?
                    }
                };
            }
            (_, Some(figure)) => {
                let format = base.clone().set_num_format(number_format(cell));
                worksheet.write_number_with_format(row, column, figure, &format)?;
            }
            (_, None) => {
                worksheet.write_string_with_format(row, column, cell.text(texts), base)?;
            }
        }
    }
    Ok(())
}

fn number_format(cell: &Cell) -> &'static str {
    match cell {
        Cell::HectaresMore(_) => "+#,##0.00;-#,##0.00;0.00",
        Cell::Share(_) => "0.0%",
        Cell::Number(_, 0) | Cell::Count(_) => "#,##0",
        Cell::SquareMetres(_) | Cell::Number(_, 1) => "#,##0.0",
        Cell::Hectares(_) | Cell::Number(_, _) => "#,##0.00",
        Cell::Empty
        | Cell::Unknown
        | Cell::Unsaid
        | Cell::Text(_)
        | Cell::Said(_)
        | Cell::Described(_)
        | Cell::Day(_) => "General",
    }
}
