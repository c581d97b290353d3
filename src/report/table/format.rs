//! The kinds of file a table is written as.

use super::text::{table_csv, titled_text};
use super::titled::TitledTable;
use super::xlsx::table_xlsx;
use crate::i18n::Texts;
use rust_xlsxwriter::XlsxError;
use std::path::Path;
use std::slice;

/// A kind of file.
pub struct TableFormat {
    /// How its names end.
    pub ending: &'static str,
    /// Letters one of its cells holds; nothing where any text fits.
    pub(super) longest_cell: Option<usize>,
    pub(super) write: fn(&TitledTable<'_>, &Texts) -> Result<Vec<u8>, XlsxError>,
}

/// All of them. The first is taken where a name ends in none.
pub const FORMATS: &[TableFormat] = &[
    TableFormat {
        ending: "xlsx",
        longest_cell: Some(32_767),
        write: |table, texts| table_xlsx(slice::from_ref(table), texts),
    },
    TableFormat {
        ending: "csv",
        longest_cell: None,
        write: |table, texts| Ok(table_csv(table, texts)),
    },
    TableFormat {
        ending: "txt",
        longest_cell: None,
        write: |table, texts| Ok(titled_text(table, texts)),
    },
];

/// What a file is written as whose name ends so.
pub(super) fn format_of(path: &Path) -> &'static TableFormat {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let named = FORMATS.iter().find(|format| Some(format.ending) == ending.as_deref());
    named.unwrap_or(&FORMATS[0])
}
