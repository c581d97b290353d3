//! Shapefiles: shapes in a `.shp`, words about them in the `.dbf` beside it, row by row.
//!
//! Read by hand and not by a crate: one broken shape must not end the file, counts are believed only
//! as far as there are bytes, and no crate knows the letters Vietnamese offices wrote with.

mod numbers;
mod read;
mod records;
mod rings;
mod set;
mod shapes;
mod texts;

pub(super) use read::{read, read_packed};
pub(super) use set::ENDINGS;
