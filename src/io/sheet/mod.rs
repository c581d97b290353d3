//! Tables of cells as text, out of files and out of what was pasted. Nothing is taken for a number
//! here.

mod binary_look;
mod compound;
mod decode;
mod delimited;
mod file;
mod filled_form;
mod hidden;
mod html;
mod letters;
mod look;
mod named;
mod open_document;
mod packed;
mod room;
mod shown;
mod spaced;
mod stacked;
mod syllable;
mod table;
mod text;
mod word;
mod workbook;
mod xml;

pub use decode::text_from_bytes;
pub use file::{TABLE_ENDINGS, sheets_from_file, tables_from_file};
pub use letters::modern_letters;
pub use table::{Merged, Sheet, column_letter};
pub use text::{sheet_from_text, table_from_text};

pub(super) use decode::Bytes;
pub(super) use file::bytes;
pub(super) use letters::{Letters, is_odd, letters_of, untangled, western};
pub(super) use xml::{attribute, letter};
