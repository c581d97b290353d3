//! Bảng tọa độ các điểm góc ranh giới, written for people and for the next program.
//!
//! Northing comes first and is called X. Lengths and coordinates are written to the millimetre and
//! without thousands separators, so that every program takes them for numbers.

mod csv;
mod file;
mod listing;
mod text;
mod xlsx;

pub use csv::corner_table_csv;
pub use file::{CORNER_FORMATS, corner_table};
pub use listing::CornerListing;
pub use text::{corner_rows_text, corner_table_text};
pub use xlsx::corner_table_xlsx;
