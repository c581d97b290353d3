//! The kinds of file corner tables are written as.

use super::csv::corner_table_csv;
use super::listing::CornerListing;
use super::text::corner_table_text;
use super::xlsx::corner_table_xlsx;
use crate::i18n::Texts;
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// Writes corner tables as one kind of file.
type Writer = fn(&[CornerListing], &Texts) -> Result<Vec<u8>, XlsxError>;

/// How names of the files end, and what writes them. The last is taken where a name ends in none.
pub const CORNER_FORMATS: &[(&str, Writer)] = &[
    ("xlsx", corner_table_xlsx),
    ("csv", |listings, texts| Ok(corner_table_csv(listings, texts))),
    TEXT,
];
const TEXT: (&str, Writer) =
    ("txt", |listings, texts| Ok(corner_table_text(listings, texts).into_bytes()));

/// The tables as a file of the one of [`CORNER_FORMATS`] its name ends in.
pub fn corner_table(
    listings: &[CornerListing],
    path: &Path,
    texts: &Texts,
) -> Result<Vec<u8>, XlsxError> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let named = CORNER_FORMATS.iter().find(|(named, _)| Some(*named) == ending.as_deref());
    let (_, write) = named.unwrap_or(&TEXT);
    write(listings, texts)
}
