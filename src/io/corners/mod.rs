//! The corners of a boundary out of a table that somebody else made.
//!
//! The table is read whole before a cell is: the decimal sign, the order of the columns and the
//! unit are one for all rows. What was decided comes back with the corners, and every doubt is
//! said with its rows; nothing is mended in silence.

mod asides;
mod beside;
mod checks;
mod columns;
mod decided;
mod decimal;
mod grouping;
mod label;
mod layout;
mod lines;
mod names;
mod nesting;
mod other_pair;
mod packed;
mod pairs;
mod parcels;
mod parts;
mod read;
mod rings;
mod rounding;
mod stated;
mod system;
mod table;
mod workbook;

pub use layout::{
    ColumnPlace, CornerLayout, DecimalSign, Header, Order, RingSplit, SideBySide, Unit,
};
pub use parcels::TableLot;
pub use read::read_corners;
pub use table::{CornerTable, Doubt, DoubtKind, RefusedRow, Side, TableCorner, TableRing};
pub use workbook::{all_corners_from_sheets, corners_from_sheets};
