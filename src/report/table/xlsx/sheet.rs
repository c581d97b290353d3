//! A sheet being filled from top to bottom.

use super::sums::sum;
use crate::i18n::Texts;
use crate::report::paper::PlacedHead;
use crate::views::{Cell, Mark, Table};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

/// Letters a point of the window's column width stands for.
const LETTERS_A_POINT: f64 = 0.15;
const WARNING: Color = Color::RGB(0x00FD_F3E1);
const FAINT: Color = Color::RGB(0x0080_8080);

/// For what a sheet is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Looks {
    /// To be filtered and scrolled; rows are set off as in the window.
    Screen,
    /// To be printed: nothing is shaded.
    Paper,
}

/// A sheet being filled.
pub(in crate::report) struct Sheet<'a> {
    worksheet: &'a mut Worksheet,
    texts: &'a Texts,
    looks: Looks,
    /// The next row.
    row: u32,
}

impl<'a> Sheet<'a> {
    pub(in crate::report) const fn new(
        worksheet: &'a mut Worksheet,
        texts: &'a Texts,
        looks: Looks,
    ) -> Self {
        Self { worksheet, texts, looks, row: 0 }
    }

    /// A line above a table; the first is the sheet's name.
    pub(in crate::report) fn line(&mut self, words: &str) -> Result<(), XlsxError> {
        let title = Format::new().set_bold().set_font_size(13);
        let format = if self.row == 0 { title } else { Format::new() };
        self.worksheet.write_string_with_format(self.row, 0, words, &format)?;
        self.row += 1;
        Ok(())
    }

    /// A label with its value beside it.
    pub(in crate::report) fn fact(&mut self, label: &str, value: &Cell) -> Result<(), XlsxError> {
        self.worksheet.write_string(self.row, 0, label)?;
        self.cell(self.row, 1, value, &Format::new().set_align(FormatAlign::Left))?;
        self.row += 1;
        Ok(())
    }

    /// What a table rests on.
    pub(in crate::report) fn notes(&mut self, notes: &[String]) -> Result<(), XlsxError> {
        for note in notes {
            let format = Format::new().set_italic();
            self.worksheet.write_string_with_format(self.row, 0, note, &format)?;
            self.row += 1;
        }
        Ok(())
    }

    /// One row of the columns' titles, to be filtered by.
    pub(super) fn titles(&mut self, table: &Table) -> Result<(), XlsxError> {
        self.widths(table)?;
        for (place, column) in (0..).zip(&table.columns) {
            let title = self.texts.say(&column.title);
            self.worksheet.write_string_with_format(self.row, place, title, &head())?;
        }
        self.worksheet.set_freeze_panes(self.row + 1, 1)?;
        let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let last_row = self.row + u32::try_from(table.rows.len()).unwrap_or(u32::MAX).max(1);
        self.worksheet.autofilter(self.row, 0, last_row, last_column)?;
        self.row += 1;
        Ok(())
    }

    /// Heads as a form has them; they are printed on every page.
    pub(in crate::report) fn heads(
        &mut self,
        table: &Table,
        heads: &[PlacedHead],
    ) -> Result<(), XlsxError> {
        self.widths(table)?;
        let small = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        for of in heads {
            let words = self.texts.say(&of.text);
            let (top, left) = (self.row + u32::from(small(of.row)), small(of.column));
            if of.rows * of.columns > 1 {
                let bottom = top + u32::from(small(of.rows)) - 1;
                let right = left + small(of.columns) - 1;
                self.worksheet.merge_range(top, left, bottom, right, &words, &head())?;
            } else {
                self.worksheet.write_string_with_format(top, left, words, &head())?;
            }
        }
        let rows = heads.iter().map(|head| head.row + head.rows).max().unwrap_or_default();
        let after = self.row + u32::from(small(rows));
        self.worksheet.set_repeat_rows(self.row, after.saturating_sub(1).max(self.row))?;
        self.row = after;
        Ok(())
    }

    /// The rows of a table and what they add up to.
    pub(in crate::report) fn rows(&mut self, table: &Table) -> Result<(), XlsxError> {
        let first = self.row;
        for line in &table.rows {
            let base = match line.mark {
                _ if self.looks == Looks::Paper => Format::new(),
                Mark::Warning => Format::new().set_background_color(WARNING),
                Mark::Sketch => Format::new().set_font_color(FAINT),
                Mark::None | Mark::Good => Format::new(),
            };
            let base =
                if self.looks == Looks::Paper && line.is_sum() { base.set_bold() } else { base };
            let base = base.set_border(FormatBorder::Thin);
            for (column, cell) in (0..).zip(&line.cells) {
                self.cell(self.row, column, cell, &base)?;
            }
            self.row += 1;
        }
        let Some(total) = &table.total else { return Ok(()) };
        let base = Format::new().set_bold().set_border(FormatBorder::Thin);
        for (column, cell) in (0..).zip(total) {
            match sum(table, usize::from(column), first, self.row) {
                Some(formula) => {
                    let format = base.clone().set_num_format(number_format(cell));
                    self.worksheet.write_formula_with_format(self.row, column, formula, &format)?;
                }
                None => self.cell(self.row, column, cell, &base)?,
            }
        }
        self.row += 1;
        Ok(())
    }

    /// A table that has no row says so.
    pub(in crate::report) fn empty(&mut self, words: &str) -> Result<(), XlsxError> {
        self.worksheet.write_string(self.row, 0, words)?;
        self.row += 1;
        Ok(())
    }

    fn widths(&mut self, table: &Table) -> Result<(), XlsxError> {
        for (place, column) in (0..).zip(&table.columns) {
            self.worksheet.set_column_width(place, f64::from(column.width) * LETTERS_A_POINT)?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, cell: &Cell, base: &Format) -> Result<(), XlsxError> {
        let format = base.clone().set_num_format(number_format(cell));
        if let Some(figure) = cell.figure() {
            self.worksheet.write_number_with_format(row, column, figure, &format)?;
        } else if let Some(day) = excel_day(cell) {
            self.worksheet.write_with_format(row, column, &day, &format)?;
        } else {
            let text = cell.text(self.texts);
            let base = if self.looks == Looks::Paper {
                base.clone().set_text_wrap()
            } else {
                base.clone()
            };
            self.worksheet.write_string_with_format(row, column, text, &base)?;
        }
        Ok(())
    }
}

fn head() -> Format {
    Format::new()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
}

/// A day as Excel knows it: none before 1900.
fn excel_day(cell: &Cell) -> Option<ExcelDateTime> {
    let Cell::Day(day) = cell else { return None };
    let small = |number: i8| u8::try_from(number).ok();
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, small(day.month())?, small(day.day())?).ok()
}

fn number_format(cell: &Cell) -> &'static str {
    match cell {
        Cell::HectaresMore(_) => "+#,##0.00;-#,##0.00;0.00",
        Cell::Share(_) => "0.0%",
        Cell::Number(_, 0) | Cell::Count(_) => "#,##0",
        Cell::SquareMetres(_) | Cell::Number(_, 1) => "#,##0.0",
        Cell::Hectares(_) | Cell::Number(_, _) => "#,##0.00",
        Cell::Day(_) => "dd/mm/yyyy",
        Cell::Empty
        | Cell::Unknown
        | Cell::Unsaid
        | Cell::Text(_)
        | Cell::Said(_)
        | Cell::Described(_) => "General",
    }
}
