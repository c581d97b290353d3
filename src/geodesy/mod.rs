//! Positions on the earth: VN-2000 grids ⇄ WGS 84, areas and lengths.
//!
//! It has never heard of a cluster. Easting is `x` and northing `y`, longitude is `x` and latitude
//! `y`; Vietnamese paper has it the other way round and calls the northing X.

mod grid;
mod measure;
mod zones;

pub use grid::{Grid, UnknownGrid};
pub use measure::perimeter_m;
