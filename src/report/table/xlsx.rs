//! Tables as a workbook, a sheet each: numbers as numbers, days as days, sums as formulas.

mod sheet;
mod sums;

pub(in crate::report) use sheet::{Looks, Sheet};

use super::titled::TitledTable;
use crate::i18n::{Texts, new_workbook, sheet_name};
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeSet;

/// The workbook's bytes.
pub fn table_xlsx(tables: &[TitledTable<'_>], texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let mut names = BTreeSet::new();
    for titled in tables {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet_name(&texts.say(&titled.title), &mut names))?;
        let mut sheet = Sheet::new(worksheet, texts, Looks::Screen);
        for line in titled.heading(texts) {
            sheet.line(&line)?;
        }
        sheet.titles(titled.table)?;
        sheet.rows(titled.table)?;
        sheet.notes(&titled.notes(texts))?;
    }
    workbook.save_to_buffer()
}
