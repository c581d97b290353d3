//! Which writer writes a file of corner tables.

use super::csv::corner_table_csv;
use super::listing::CornerListing;
use super::text::corner_table_text;
use super::xlsx::corner_table_xlsx;
use crate::i18n::Texts;
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// The tables as a file whose name ends so: a workbook, CSV, else text.
pub fn corner_table(
    listings: &[CornerListing],
    path: &Path,
    texts: &Texts,
) -> Result<Vec<u8>, XlsxError> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(corner_table_csv(listings, texts)),
        Some("xlsx") => corner_table_xlsx(listings, texts),
        Some(_) | None => Ok(corner_table_text(listings, texts).into_bytes()),
    }
}
