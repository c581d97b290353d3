//! A corner table as a workbook: a sheet for each boundary, numbers as numbers.

use super::listing::{CornerListing, column_names};
use crate::i18n::{Texts, new_workbook, sheet_name};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// Width of the columns in letters: point, X, Y, S.
const WIDTHS: [f64; 4] = [10.0, 16.0, 16.0, 12.0];

/// The workbook's bytes.
pub fn corner_table_xlsx(listings: &[CornerListing], texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let mut names = BTreeSet::new();
    for listing in listings {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&listing.name, &mut names))?;
        fill(sheet, listing, texts)?;
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, listing: &CornerListing, texts: &Texts) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let bold = Format::new().set_bold();
    let mut row = 0;
    for words in listing.heading(texts) {
        let format = if row == 0 { bold.clone().set_font_size(13) } else { Format::new() };
        sheet.write_string_with_format(row, 0, words, &format)?;
        row += 1;
    }
    let head = bold.clone().set_align(FormatAlign::Center).set_border(FormatBorder::Thin);
    for (column, name) in (0..).zip(column_names(texts)) {
        sheet.write_string_with_format(row, column, name, &head)?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    corners(sheet, row + 1, listing, texts)
}

fn corners(
    sheet: &mut Worksheet,
    first_row: u32,
    listing: &CornerListing,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let count = Format::new().set_align(FormatAlign::Center).set_border(FormatBorder::Thin);
    let length = Format::new().set_num_format("0.000").set_border(FormatBorder::Thin);
    let title_format = Format::new().set_italic();
    let mut row = first_row;
    for (place, ring) in listing.rings.iter().enumerate() {
        if let Some(title) = listing.ring_title(place, texts) {
            sheet.write_string_with_format(row, 0, title, &title_format)?;
            row += 1;
        }
        for corner in &ring.corners {
            sheet.write_with_format(row, 0, corner.number as f64, &count)?;
            let lengths = [corner.point.y(), corner.point.x(), corner.side_m];
            for (column, metres) in (1..).zip(lengths) {
                sheet.write_with_format(row, column, metres, &length)?;
            }
            row += 1;
        }
    }
    Ok(())
}
